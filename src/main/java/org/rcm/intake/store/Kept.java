package org.rcm.intake.store;

import org.rcm.intake.registration.Registration;

/**
 * A registration as it stands in the database, and which writing of it that is.
 *
 * @param version from 0, one more with every update
 */
public record Kept(Registration registration, int version) {}
