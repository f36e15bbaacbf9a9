/**
 * What the hub remembers, over JDBC in H2 or PostgreSQL: mails, registrations, seats, outbox, audit trail.
 * Personal data is sealed before it reaches the database; every write joins the transaction its caller has open.
 */
package org.rcm.intake.store;
