package org.rcm.intake.wiring;

import org.rcm.intake.steps.ReadStoredMail;

/**
 * One configuration and everything that was built of it, replaced as a whole. Immutable.
 *
 * @param reading reads mails by its catalogue
 */
record InForce(Configuration configuration, Deciding deciding, ReadStoredMail reading) {}
