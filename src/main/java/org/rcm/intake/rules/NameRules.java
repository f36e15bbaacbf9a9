package org.rcm.intake.rules;

import java.util.List;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.names.NameMatch;

/** The name in the mail and the name in the passport must be one person's. */
final class NameRules {

    /** Source: ICAO 9303-3, section 6; two surnames in either order and truncation are allowed. */
    static final Rule AGREE = new Rule("the name in the mail and in the passport must agree", NameRules::agree);

    private NameRules() {}

    private static List<Finding> agree(Case subject) {
        Registration registration = subject.registration();
        Passport passport = registration.passport();
        boolean nothingToCompare = !subject.event().needs(Item.PASSPORT)
                || passport == null
                || registration.delegate().name().isEmpty()
                || Passports.fullName(passport).isEmpty();
        if (nothingToCompare) {
            return List.of();
        }
        NameMatch match = NameMatch.compare(registration.delegate().name(), passport.surnames(), passport.givenNames());
        return switch (match.verdict()) {
            case SAME -> List.of();
            case SHORTENED -> finding(FindingCode.NAME_SHORTENED, match);
            case OTHER_ORDER -> finding(FindingCode.NAME_IN_OTHER_ORDER, match);
            case MARRIED_NAME -> finding(FindingCode.NAME_DIFFERS, match);
            case DIFFERENT ->
                finding(
                        match.nothingShared() ? FindingCode.PASSPORT_OF_SOMEBODY_ELSE : FindingCode.NAME_DIFFERS,
                        match);
        };
    }

    private static List<Finding> finding(FindingCode code, NameMatch match) {
        return List.of(match.sufficient() ? Finding.info(code, match.why()) : Finding.review(code, match.why()));
    }
}
