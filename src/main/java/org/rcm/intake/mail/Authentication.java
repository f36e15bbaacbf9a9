package org.rcm.intake.mail;

/**
 * What our own mail server found about the sender, from the topmost {@code Authentication-Results} header that carries
 * our configured authserv-id (RFC 8601); all {@link Result#NONE} where none is configured or none is there.
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
}
