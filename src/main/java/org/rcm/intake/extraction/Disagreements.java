package org.rcm.intake.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.text.Dates;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Stated;

/** Notes where a mail says one thing in one place and another in the next, and never what it says. */
final class Disagreements {
    private Disagreements() {}

    /** What was typed and what the picture shows; never the values themselves. */
    static List<Finding> differences(Draft person, Passport passport) {
        List<Finding> findings = new ArrayList<>();
        Stated<String> number = person.best(Field.PASSPORT_NUMBER);
        if (number != null && !number.value().replaceAll("[^A-Z0-9]", "").equals(passport.number())) {
            findings.add(differs("passport number", number.evidence()));
        }
        date(person.best(Field.EXPIRY_DATE), passport.expiryDate(), "expiry date", findings);
        date(person.best(Field.BIRTH_DATE), passport.birthDate(), "birth date", findings);
        return findings;
    }

    private static void date(Stated<String> typed, LocalDate shown, String what, List<Finding> findings) {
        if (typed != null && shown != null) {
            List<LocalDate> meant = Dates.read(typed.value());
            if (!meant.isEmpty() && !meant.contains(shown)) {
                findings.add(differs(what, typed.evidence()));
            }
        }
    }

    private static Finding differs(String what, Evidence evidence) {
        return Finding.review(
                FindingCode.VALUES_DIFFER,
                what + ": typed in part " + evidence.part() + ", " + evidence.place() + ", otherwise in the picture");
    }

    /** Places of equal trust that say different things. */
    static List<Finding> conflicts(Draft person) {
        List<Finding> findings = new ArrayList<>();
        for (Field field : List.of(Field.EMAIL, Field.PASSPORT_NUMBER)) {
            Stated<String> best = person.best(field);
            for (Stated<String> other : person.all(field)) {
                boolean trusted = other.evidence().source().compareTo(Source.PROSE) <= 0;
                if (trusted
                        && !other.value().equalsIgnoreCase(best.value())
                        && !other.evidence().part().equals(best.evidence().part())) {
                    findings.add(Finding.review(
                            FindingCode.VALUES_DIFFER,
                            field.key() + ": part " + best.evidence().part() + ", "
                                    + best.evidence().place() + " and part "
                                    + other.evidence().part() + ", "
                                    + other.evidence().place()));
                    break;
                }
            }
        }
        return findings;
    }
}
