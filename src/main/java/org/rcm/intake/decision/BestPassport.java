package org.rcm.intake.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.names.NameMatch;

/** Of several copies the one to go by: proven, with the person's name, valid longest. */
final class BestPassport {
    private BestPassport() {}

    /** Null where no copy could be read. */
    static Passport of(Application said, Registration registration) {
        PersonName name = said.name().isEmpty() ? registration.delegate().name() : said.name();
        Comparator<Passport> better = Comparator.comparing((Passport passport) -> isSomebodyElses(passport, name))
                .thenComparing(passport -> Contradiction.between(name, passport))
                .thenComparing(Passport::proof)
                .thenComparing(Passport::expiryDate, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));
        return said.passports().stream()
                .map(PassportCopy::passport)
                .filter(Objects::nonNull)
                .min(better)
                .orElse(null);
    }

    private static boolean isSomebodyElses(Passport passport, PersonName name) {
        return !name.isEmpty()
                && !Claimant.nameOf(passport).isEmpty()
                && NameMatch.compare(name, passport.surnames(), passport.givenNames())
                        .nothingShared();
    }
}
