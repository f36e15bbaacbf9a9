package org.rcm.intake.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.Stated;

/**
 * Brings what an application says into a registration. A value that differs from a decided one never overwrites it; a
 * signature's or a sender's value fills, and never contradicts.
 */
final class Merge {
    private final Registration before;
    private final Application said;
    private final MergeMode mode;
    private final String writer;
    private final Set<String> differing = new TreeSet<>();
    private final Set<String> wanting = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private Merge(Registration before, Application said, MergeMode mode, String writer) {
        this.before = before;
        this.said = said;
        this.mode = mode;
        this.writer = writer;
    }

    /**
     * What came of it.
     *
     * @param after the registration with the values it now has; nothing else is changed in it
     * @param changed true if a value was filled or corrected
     * @param findings doubts that the application raises against what is on record
     */
    record Merged(Registration after, boolean changed, List<Finding> findings) {
        Merged {
            findings = List.copyOf(findings);
        }
    }

    /** @param writer address of who wrote the mail, lower case */
    static Merged of(Registration before, Application said, MergeMode mode, String writer) {
        return new Merge(before, said, mode, writer).merge();
    }

    private Merged merge() {
        Delegate held = before.delegate();
        Delegate delegate = new Delegate(
                value(Field.HONORIFIC, said.honorific(), held.honorific()),
                name(held.name()),
                value(Field.POSITION, said.position(), held.position()),
                value(Field.INSTITUTION, said.institution(), held.institution()),
                value(Field.EMAIL, said.email(), held.email()),
                value(Field.PHONE, said.phone(), held.phone()));
        Passport passport = passport(delegate.name());
        delegation();
        Registration after = before.but().delegate(delegate).passport(passport).build();
        boolean changed = !delegate.equals(held) || !Objects.equals(passport, before.passport());
        return new Merged(after, changed, findings());
    }

    private List<Finding> findings() {
        if (!differing.isEmpty()) {
            findings.add(
                    mode == MergeMode.COMPARE
                            ? stranger("wants to change " + String.join(", ", differing))
                            : Finding.review(
                                    FindingCode.VALUES_DIFFER,
                                    "differs from what is on record: " + String.join(", ", differing)));
        } else if (mode == MergeMode.COMPARE && !wanting.isEmpty()) {
            findings.add(stranger("wants to add " + String.join(", ", wanting)));
        }
        return findings;
    }

    private static Finding stranger(String what) {
        return Finding.review(FindingCode.STRANGER_CHANGES, "an address that is not known to the registration " + what);
    }

    private String value(Field field, Stated<String> stated, String held) {
        if (stated == null || field.isSame(stated.value(), held)) {
            return held;
        }
        boolean weak = Claimant.namesTheWriter(stated);
        if (held == null) {
            return fill(field, stated.value(), weak);
        }
        if (weak || field == Field.HONORIFIC || isOwnOtherAddress(field, stated)) {
            return held;
        }
        return correct(field.words(), stated.value(), held);
    }

    private String fill(Field field, String value, boolean weak) {
        boolean may = mode.corrects() || mode == MergeMode.FILL || (mode == MergeMode.KEEP && field.isTrivial());
        if (!may && !weak && !field.isTrivial()) {
            wanting.add(field.words());
        }
        return may ? value : null;
    }

    /** Somebody repeats a registration from another account of his own: the address on record stays. */
    private boolean isOwnOtherAddress(Field field, Stated<String> stated) {
        return field == Field.EMAIL
                && mode == MergeMode.COMPARE
                && stated.value().equalsIgnoreCase(writer);
    }

    private <T> T correct(String what, T value, T held) {
        if (mode.corrects()) {
            return value;
        }
        differing.add(what);
        return held;
    }

    private PersonName name(PersonName held) {
        PersonName stated = said.name();
        if (stated.isEmpty()) {
            return held;
        }
        boolean weak = Claimant.of(said).uncertainName();
        if (held.isEmpty()) {
            return mode == MergeMode.COMPARE || mode == MergeMode.KEEP ? held : stated;
        }
        return switch (NameRelation.of(stated, held)) {
            case SAME -> held;
            case LONGER -> mode.corrects() && !weak ? stated : held;
            case SHORTER -> held;
            case OTHER -> weak ? held : otherName(whole(stated, held), held);
        };
    }

    /** Who says only the surnames anew has the given names on record. */
    private static PersonName whole(PersonName stated, PersonName held) {
        return stated.givenNames() == null ? new PersonName(held.givenNames(), stated.surnames()) : stated;
    }

    private PersonName otherName(PersonName stated, PersonName held) {
        Passport shown = BestPassport.of(said, before);
        boolean ownSpelling = writer.equalsIgnoreCase(before.delegate().email())
                && Contradiction.isMisspelt(stated, held, shown, before.passport());
        if (mode == MergeMode.CORRECT
                && !ownSpelling
                && !Contradiction.mayBeMiswritten(stated, held, shown, before.passport())) {
            findings.add(Finding.review(
                    FindingCode.NAME_DIFFERS, "the name is not the one on record; it is not taken over"));
            return held;
        }
        return correct("name", stated, held);
    }

    private Passport passport(PersonName name) {
        Passport held = before.passport();
        Passport shown = BestPassport.of(said, before);
        if (shown == null || shown.equals(held)) {
            return held;
        }
        if (isOthers(name, shown, held)) {
            findings.add(Contradiction.doubt(name, shown));
            return held;
        }
        PassportRelation relation = PassportRelation.of(shown, held);
        return switch (relation) {
            case FIRST -> first(shown);
            case NO_NEWS -> held;
            case BETTER_PROOF -> mode == MergeMode.COMPARE ? wants("passport", held) : shown;
            case CONTRADICTS_TYPED -> {
                if (mode != MergeMode.COMPARE) {
                    findings.add(Finding.review(
                            FindingCode.VALUES_DIFFER, "the passport's picture and what was typed differ"));
                }
                yield mode == MergeMode.COMPARE || mode == MergeMode.KEEP ? wants("passport", held) : shown;
            }
            case OTHER_DOCUMENT -> otherDocument(shown, held);
        };
    }

    /** Of somebody else, and it would take the place of what is on record. */
    private boolean isOthers(PersonName name, Passport shown, Passport held) {
        boolean mayReplace =
                switch (PassportRelation.of(shown, held)) {
                    case FIRST, NO_NEWS -> false;
                    case BETTER_PROOF, CONTRADICTS_TYPED, OTHER_DOCUMENT -> !Likeness.isSameDocument(shown, held);
                };
        return mayReplace
                && mode != MergeMode.DECIDE
                && mode != MergeMode.COMPARE
                && Contradiction.replaces(name, shown, held);
    }

    private Passport first(Passport shown) {
        return mode == MergeMode.COMPARE ? wants("passport", null) : shown;
    }

    private Passport wants(String what, Passport held) {
        wanting.add(what);
        return held;
    }

    private Passport otherDocument(Passport shown, Passport held) {
        if (mode.corrects()) {
            findings.add(Finding.info(FindingCode.PASSPORT_CHANGED, "another passport than before"));
            return shown;
        }
        if (mode == MergeMode.COMPARE) {
            differing.add("passport");
        } else {
            findings.add(Finding.review(
                    FindingCode.PASSPORT_CHANGED, "another passport than the one on record; it is not taken over"));
        }
        return held;
    }

    /** Only words that are about the delegate contradict, and only if none of them agrees. */
    private void delegation() {
        List<Stated<String>> strong = said.delegations().stream()
                .filter(hint -> !Claimant.namesTheWriter(hint))
                .toList();
        boolean agrees = before.delegation() == null
                || said.delegations().stream().anyMatch(hint -> hint.value().equals(before.delegation()));
        if (!mode.corrects() && !agrees && !strong.isEmpty()) {
            differing.add("delegation");
        }
    }
}
