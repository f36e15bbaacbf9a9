/**
 * Looks at everything the hub stands on, remembers since when each part is well or why it is not, says so for health, and
 * alerts a person once when something goes wrong and once when it is over. Imports parts, privacy and store only.
 */
package org.rcm.intake.watch;
