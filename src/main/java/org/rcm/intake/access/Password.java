package org.rcm.intake.access;

/** A password; there is no other one if it is wrong. */
record Password(String secret) implements Credential {
    @Override
    public boolean isToken() {
        return false;
    }

    @Override
    public boolean refused() {
        return false;
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Password[]";
    }
}
