package org.rcm.intake.reply;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a failure to send an answer means for it (RFC 5321, 4.2.1). */
public enum SendTrouble {
    /** The server is away, hangs, wants no more now, or refuses our login: every answer waits for it. */
    SERVER_AWAY,
    /** The server refuses this answer for now (4xx): it may be taken later. */
    LATER,
    /** The server refuses this answer for good (5xx): sending it again is of no use. */
    NEVER,
    /** Something else. */
    UNKNOWN;

    private static final int GOING_DOWN = 421;

    public static SendTrouble of(Throwable failure) {
        int code = code(failure);
        if (code == GOING_DOWN) {
            return SERVER_AWAY;
        }
        if (code >= 400) {
            return code < 500 ? LATER : NEVER;
        }
        for (Throwable t = failure; t != null; t = next(t)) {
            if (t instanceof SMTPSendFailedException
                    || t instanceof MessagingException m && !(m instanceof SendFailedException)) {
                return SERVER_AWAY; // no answer, or none to this mail
            }
        }
        return UNKNOWN;
    }

    /** The server's reply code to this mail, or -1. */
    public static int code(Throwable failure) {
        for (Throwable t = failure; t != null; t = next(t)) {
            int code = -1;
            if (t instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (t instanceof SMTPSendFailedException send) {
                code = send.getReturnCode();
            }
            if (code >= 400) {
                return code;
            }
        }
        return -1;
    }

    private static Throwable next(Throwable t) {
        Throwable cause = t instanceof MessagingException m ? m.getNextException() : t.getCause();
        return cause == t ? null : cause;
    }
}
