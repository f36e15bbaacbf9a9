package org.rcm.intake.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rcm.intake.event.RuleKeys;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.names.Names;

/** What a registration must have to be complete. */
final class Needs {

    /** Source: concept note, "complete name, institution, e-mail address, copy of passport". */
    static final Rule ITEMS = new Rule("every needed item must be there", Needs::itemFindings);

    private static final Map<Item, FindingCode> CODES = Map.of(
            Item.NAME, FindingCode.NAME_MISSING,
            Item.INSTITUTION, FindingCode.INSTITUTION_MISSING,
            Item.EMAIL, FindingCode.EMAIL_MISSING);

    private Needs() {}

    /** Needed items that have not arrived, or arrived unusable. */
    static Set<Item> missing(Case subject) {
        Set<Item> missing = EnumSet.noneOf(Item.class);
        for (Item item : Item.values()) {
            if (subject.event().needs(item) && !isThere(item, subject)) {
                missing.add(item);
            }
        }
        return missing;
    }

    private static boolean isThere(Item item, Case subject) {
        Delegate delegate = subject.registration().delegate();
        return switch (item) {
            case NAME -> isComplete(subject);
            case INSTITUTION -> isFilled(delegate.institution());
            case EMAIL -> isFilled(delegate.email());
            case PASSPORT -> Passports.usable(subject);
        };
    }

    /** A given name and a surname; one word is enough for who has one alone in the passport. */
    private static boolean isComplete(Case subject) {
        int words =
                Names.tokens(subject.registration().delegate().name().full()).size();
        boolean singleInPassport = subject.registration().passport() != null
                && Names.tokens(Passports.fullName(subject.registration().passport()))
                                .size()
                        == 1;
        return words >= 2 || (words == 1 && singleInPassport);
    }

    private static boolean isFilled(String value) {
        return value != null && !value.isBlank();
    }

    private static List<Finding> itemFindings(Case subject) {
        return missing(subject).stream()
                .filter(CODES::containsKey)
                .map(item -> Finding.ask(CODES.get(item), item.key() + " has not arrived")
                        .by(RuleKeys.NEEDS))
                .toList();
    }
}
