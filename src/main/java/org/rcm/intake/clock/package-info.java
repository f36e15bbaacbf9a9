/**
 * Time as the hub counts it: the system's, one started at a chosen instant for rehearsals, or one that follows the
 * mails so that an event of years ago can be replayed; and what is done over and over beside the mails.
 */
package org.rcm.intake.clock;
