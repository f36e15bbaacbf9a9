package org.rcm.intake.decision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.names.Misspelling;
import org.rcm.intake.registration.names.NameMatch;
import org.rcm.intake.registration.names.Names;

/** How surely the person of an application is the one of a registration, surest first. */
enum Likeness {
    /** The same passport, under a name that does not contradict it. */
    SAME_DOCUMENT,
    /** Every letter of the name agrees. */
    SAME_NAME,
    /** What both names have agrees; one is shorter, or has a spouse's surname. */
    SIMILAR_NAME,
    /** One side has no name. */
    UNKNOWN,
    /** The names share a word and differ: a misspelling, or a relative. */
    RELATED_NAME,
    /** The same passport under a name that shares no word with the other, or that has other given names. */
    STOLEN_DOCUMENT,
    /** Somebody else. */
    DIFFERENT;

    static Likeness of(Claimant claimant, Registration registration) {
        Passport held = registration.passport();
        Likeness byName = byName(claimant, registration);
        if (claimant.passports().stream().anyMatch(shown -> isSameDocument(shown, held))) {
            return byName == DIFFERENT || isRelative(claimant, registration, byName) ? STOLEN_DOCUMENT : SAME_DOCUMENT;
        }
        if (!isForeign(registration)
                && claimant.passports().stream()
                        .filter(shown -> !Contradiction.between(claimant.name(), shown)) // a wrong one proves nothing
                        .anyMatch(shown -> isOfSomebodyElse(shown, held))) {
            return DIFFERENT;
        }
        return byName;
    }

    /** Not one of the given names is written nearly alike. */
    private static boolean isRelative(Claimant claimant, Registration registration, Likeness byName) {
        List<String> asked = Names.tokens(claimant.name().givenNames());
        List<String> known = Names.tokens(registration.delegate().name().givenNames());
        return byName == RELATED_NAME
                && !asked.isEmpty()
                && !known.isEmpty()
                && asked.stream().noneMatch(one -> known.stream().anyMatch(other -> Misspelling.isSlip(one, other)));
    }

    /** True for a name that is as good as equal. */
    boolean isSamePerson() {
        return this == SAME_DOCUMENT || this == SAME_NAME || this == SIMILAR_NAME;
    }

    static boolean isSameDocument(Passport one, Passport other) {
        return one != null
                && other != null
                && one.number() != null
                && one.number().equals(other.number())
                && Objects.equals(one.issuingState(), other.issuingState());
    }

    /** A renewed passport has the same birth date; two proven ones with different birth dates are two people's. */
    private static boolean isOfSomebodyElse(Passport shown, Passport held) {
        return held != null
                && isProven(shown)
                && isProven(held)
                && shown.birthDate() != null
                && held.birthDate() != null
                && !shown.birthDate().equals(held.birthDate());
    }

    private static boolean isProven(Passport passport) {
        return passport.proof() == Proof.CHECK_DIGITS || passport.proof() == Proof.HUMAN;
    }

    private static Likeness byName(Claimant claimant, Registration registration) {
        PersonName known = registration.delegate().name();
        Passport zone = ownPassport(registration);
        return claimant.names().stream()
                .flatMap(asked -> Stream.concat(
                        known.isEmpty() ? Stream.empty() : Stream.of(compare(asked, known)),
                        zone == null ? Stream.empty() : Stream.of(compare(asked, zone))))
                .min(Enum::compareTo)
                .orElse(UNKNOWN);
    }

    /** The registration's passport, unless it is plainly somebody else's. */
    private static Passport ownPassport(Registration registration) {
        Passport held = registration.passport();
        return held == null || isForeign(registration) || Claimant.nameOf(held).isEmpty() ? null : held;
    }

    /** The passport on record was sent by mistake: it is of somebody who has no word in common with the delegate. */
    private static boolean isForeign(Registration registration) {
        Passport held = registration.passport();
        PersonName known = registration.delegate().name();
        return held != null
                && !known.isEmpty()
                && NameMatch.compare(known, held.surnames(), held.givenNames()).nothingShared();
    }

    private static Likeness compare(PersonName asked, Passport zone) {
        return of(NameMatch.compare(asked, zone.surnames(), zone.givenNames()));
    }

    private static Likeness compare(PersonName asked, PersonName known) {
        return Names.key(asked).equals(Names.key(known)) ? SAME_NAME : of(NameMatch.compare(asked, known));
    }

    private static Likeness of(NameMatch match) {
        return switch (match.verdict()) {
            case SAME, OTHER_ORDER -> SAME_NAME;
            case SHORTENED, MARRIED_NAME -> SIMILAR_NAME;
            case DIFFERENT -> match.nothingShared() ? DIFFERENT : RELATED_NAME;
        };
    }
}
