package org.rcm.intake.mail;

/**
 * What our own mail server found about the sender, from the {@code Authentication-Results} headers that carry our
 * configured authserv-id, or the name of the server that took the mail in (RFC 8601); {@link Result#NONE} where there is
 * no verdict.
 */
public record Authentication(Result spf, Result dkim, Result dmarc) {

    /** The results of RFC 8601, 2.7. */
    public enum Result {
        NONE,
        PASS,
        FAIL,
        SOFTFAIL,
        NEUTRAL,
        POLICY,
        TEMPERROR,
        PERMERROR
    }

    /** Nobody we believe has checked. */
    public static final Authentication UNCHECKED = new Authentication(Result.NONE, Result.NONE, Result.NONE);

    /** The same, with another's verdicts where there are none. */
    Authentication or(Authentication other) {
        return new Authentication(or(spf, other.spf), or(dkim, other.dkim), or(dmarc, other.dmarc));
    }

    /** Only what failed. */
    Authentication failures() {
        return new Authentication(failure(spf), failure(dkim), failure(dmarc));
    }

    private static Result or(Result one, Result other) {
        return one == Result.NONE ? other : one;
    }

    private static Result failure(Result result) {
        return result == Result.FAIL ? result : Result.NONE;
    }
}
