/** The human's desk: what waits for a person, and that person's decision, through the same rules and the same outbox. */
package org.rcm.intake.cli.review;
