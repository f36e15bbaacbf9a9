/**
 * The mailbox that delegates write to: which of its mails the hub has not taken in yet, in bulk and as they arrive, by
 * UID and never by a flag that people set too. What leaves this room is the raw mail and the place where it lay.
 */
package org.rcm.intake.mailbox;
