/**
 * What an event says: dates, deadline, who may come, who pays for what. Records only, over the JDK and the registration's
 * words; the files they come from are read in the room's {@code file} corner.
 */
package org.rcm.intake.event;
