package org.rcm.intake.access;

import jakarta.mail.MessagingException;

/** What proves to a mail server who the hub is. Thread-safe. */
public interface Credential {
    /** What is sent as the password: the password, or a token that is valid. @throws MessagingException if there is none to be had */
    String secret() throws MessagingException;

    /** True for a token (XOAUTH2), false for a password. */
    boolean isToken();

    /** The server did not take the secret. @return true if another one may be had, so that a second try makes sense */
    boolean refused();

    /** A password that stays as it is. */
    static Credential password(String password) {
        return new Password(password);
    }
}
