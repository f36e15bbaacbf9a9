package org.rcm.intake.log;

import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * What lines of the log are about: a mail by its id ({@code m12}), registrations by their references. Nothing else goes
 * there, so that nothing personal does. Immutable.
 */
public final class About {
    static final String MAIL = "mail";
    static final String REFERENCE = "reference";

    private final Long mail;
    private final String reference;

    private About(Long mail, String reference) {
        this.mail = mail;
        this.reference = reference;
    }

    /** A mail. @param id of the stored mail, or null */
    public static About mail(Long id) {
        return new About(id, null);
    }

    /** And a registration. @param references one, several with blanks in between, or null */
    public About and(String references) {
        return new About(mail, references);
    }

    /** Every line that this thread tells during some work is about it. */
    public <T> T during(Supplier<T> work) {
        put(MAIL, mail == null ? null : "m" + mail);
        put(REFERENCE, reference);
        try {
            return work.get();
        } finally {
            MDC.remove(MAIL);
            MDC.remove(REFERENCE);
        }
    }

    /** The same for work that gives nothing. */
    public void during(Runnable work) {
        during(() -> {
            work.run();
            return null;
        });
    }

    private static void put(String key, String value) {
        if (value != null && !value.isEmpty()) {
            MDC.put(key, value);
        }
    }
}
