package org.rcm.intake.passport;

import java.time.LocalDate;
import java.util.Optional;
import org.rcm.intake.registration.Passport;

/** Finds a passport's machine-readable zone that stands as text in a mail or a digital PDF. */
public final class MrzText {

    private MrzText() {}

    /**
     * The first TD3 zone in the text whose check digits are all right. Text proves nothing about a document: the
     * passport's proof is {@code TEXT}.
     *
     * @param text any text
     * @param today decides the century of two-digit years
     */
    public static Optional<Passport> find(String text, LocalDate today) {
        return Optional.empty();
    }
}
