/**
 * How the hub gets in at a mail server: by password or OAuth 2.0 token, over TLS with an authority and a certificate of
 * one's own, and what to tell operators where it does not get in. Mailbox, sending and {@code check} share it.
 */
package org.rcm.intake.access;
