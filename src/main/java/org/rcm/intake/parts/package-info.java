/**
 * The servers that the hub stands on — mailbox, SMTP, database, broker — and whether each is there: one alert when one
 * goes, one notice when it is back, and the reason for health in between. Imports the JDK and the logger only.
 */
package org.rcm.intake.parts;
