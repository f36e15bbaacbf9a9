/** Ticket requests that are held after a restore, until a person has compared with ticketing staff. ADR 16. */
package org.rcm.intake.cli.tickets;
