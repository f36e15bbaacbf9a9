package org.rcm.intake.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;

/** A scanned passport of an invented person, for tests of other rooms. */
public final class DrawnPassport {
    private static final PassportPicture PICTURES = pictures();

    private DrawnPassport() {}

    /** A JPEG; equal arguments give equal bytes. @param number up to nine letters and digits */
    public static byte[] of(String given, String surnames, String state, String number) {
        SamplePassport passport = new SamplePassport(
                "passport.jpg",
                number,
                state,
                surnames.toUpperCase(Locale.ROOT),
                given.toUpperCase(Locale.ROOT),
                LocalDate.of(1975, 5, 17),
                "F",
                LocalDate.of(2029, 4, 15));
        try {
            return PICTURES.draw(passport);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PassportPicture pictures() {
        try {
            return new PassportPicture();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
