package org.rcm.intake.access;

import jakarta.mail.AuthenticationFailedException;

/** There is no token to be had. The message holds no secret. */
final class TokenException extends AuthenticationFailedException {
    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final boolean away;

    /** @param away true if the endpoint does not answer, false if it refuses */
    TokenException(String message, String remedy, boolean away) {
        super(message);
        this.remedy = remedy;
        this.away = away;
    }

    String remedy() {
        return remedy;
    }

    boolean isAway() {
        return away;
    }
}
