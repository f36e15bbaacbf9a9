/**
 * The mailbox as camel-mail reads it: bulk look-ups, nothing of the sender's in a Camel header, and an account of
 * every fetch. What leaves this room is the raw mail and the place where it lay.
 */
package org.rcm.intake.mailbox;
