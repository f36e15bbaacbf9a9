package org.rcm.intake.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.PassportRule;
import org.rcm.intake.event.RuleKeys;
import org.rcm.intake.event.TravelRules;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Severity;

/** What a passport must be; an event that needs none asks nothing of it. */
final class Passports {

    static final Rule COPY = new Rule("a copy of the passport must have arrived, and be readable", Passports::copy);
    static final Rule PROOF = new Rule("every field of the passport must be proven", Passports::proof);
    static final Rule VALIDITY =
            new Rule("the passport must be valid at the event, and some months longer", Passports::validity);

    private static final Set<String> OTHER_DOCUMENT = Set.of("NOT_A_PASSPORT", "IDENTITY_CARD", "VISA");
    private static final Set<String> OTHER_FORMAT = Set.of("UNSUPPORTED_FORMAT");
    private static final Set<String> LOCKED = Set.of("PASSWORD_PROTECTED");

    private Passports() {}

    /** True if there is a copy, be it doubtful, of a passport with which its holder can travel. */
    static boolean usable(Case subject) {
        return arrived(subject)
                && validity(subject).stream()
                        .noneMatch(finding -> finding.severity() == Severity.ASK
                                && !subject.waived().contains(finding.code()));
    }

    static String fullName(Passport passport) {
        return (text(passport.givenNames()) + " " + text(passport.surnames())).strip();
    }

    /** Typed values are no copy. */
    private static boolean arrived(Case subject) {
        Passport passport = subject.registration().passport();
        return passport != null && passport.proof() != Proof.TEXT;
    }

    static boolean believed(Passport passport) {
        return (passport.proof() == Proof.CHECK_DIGITS || passport.proof() == Proof.HUMAN)
                && passport.expiryDate() != null;
    }

    private static List<Finding> copy(Case subject) {
        if (!subject.event().needs(Item.PASSPORT) || arrived(subject)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<PassportCopy> copies =
                subject.copies().stream().filter(copy -> !copy.accepted()).toList();
        add(findings, copies, FindingCode.DOCUMENT_NOT_A_PASSPORT, reasons -> has(reasons, OTHER_DOCUMENT));
        add(findings, copies, FindingCode.DOCUMENT_PASSWORD_PROTECTED, reasons -> has(reasons, LOCKED));
        add(findings, copies, FindingCode.DOCUMENT_UNSUPPORTED, reasons -> has(reasons, OTHER_FORMAT));
        add(
                findings,
                copies,
                FindingCode.PASSPORT_UNREADABLE,
                reasons -> !has(reasons, OTHER_DOCUMENT) && !has(reasons, LOCKED) && !has(reasons, OTHER_FORMAT));
        if (subject.copies().isEmpty()) {
            findings.addAll(saidBefore(subject));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ask(FindingCode.PASSPORT_MISSING, "no copy of the passport has arrived")
                    .by(RuleKeys.NEEDS));
        }
        return findings;
    }

    private static void add(
            List<Finding> findings, List<PassportCopy> copies, FindingCode code, Predicate<List<String>> concerns) {
        copies.stream()
                .filter(copy -> concerns.test(copy.reasons()))
                .map(copy -> Finding.ask(code, copy.detail()).by(RuleKeys.NEEDS))
                .forEach(findings::add);
    }

    /** What was wrong with an earlier copy still is, as long as no other has come. */
    private static List<Finding> saidBefore(Case subject) {
        return subject.registration().findings().stream()
                .filter(finding -> finding.severity() == Severity.ASK && Carried.ABOUT_COPIES.contains(finding.code()))
                .toList();
    }

    private static List<Finding> proof(Case subject) {
        if (!subject.event().needs(Item.PASSPORT)
                || !arrived(subject)
                || believed(subject.registration().passport())) {
            return List.of();
        }
        List<String> doubts = subject.copies().stream()
                .filter(copy -> !copy.accepted())
                .map(PassportCopy::detail)
                .toList();
        return (doubts.isEmpty() ? Stream.of("a field of the passport is not proven") : doubts.stream())
                .map(doubt ->
                        Finding.review(FindingCode.PASSPORT_UNCERTAIN, doubt).by(RuleKeys.NEEDS))
                .toList();
    }

    private static List<Finding> validity(Case subject) {
        Event event = subject.event();
        if (!event.needs(Item.PASSPORT)
                || !arrived(subject)
                || !believed(subject.registration().passport())) {
            return List.of();
        }
        Passport passport = subject.registration().passport();
        LocalDate expiry = passport.expiryDate();
        LocalDate lastDay = event.dates().lastDay();
        if (expiry.isBefore(lastDay)) {
            return List.of(Finding.ask(FindingCode.PASSPORT_EXPIRED, "expired before the event's last day, " + lastDay)
                    .by(RuleKeys.END));
        }
        if (expiry.isBefore(neededForEntry(event, passport.nationality()))) {
            String detail = event.venue().country() + " lets nobody in whose passport ends so soon after the journey";
            return List.of(Finding.ask(FindingCode.PASSPORT_TOO_SHORT_FOR_ENTRY, detail)
                    .by(TravelRules.ENTRY));
        }
        if (expiry.isBefore(event.passport().validUntil(lastDay))) {
            String detail = "valid for less than " + event.passport().validMonths() + " months after the event";
            return List.of(new Finding(
                    FindingCode.PASSPORT_EXPIRES_SOON, event.passport().expiresSoon(), detail, PassportRule.RULE));
        }
        return List.of();
    }

    private static LocalDate neededForEntry(Event event, String nationality) {
        LocalDate leaves = event.journeyEnds();
        String country = event.venue().country();
        return country.equals(nationality)
                ? leaves
                : event.travelRules()
                        .validity(country, leaves)
                        .map(rule -> rule.neededUntil(leaves, nationality))
                        .orElse(leaves);
    }

    private static boolean has(List<String> reasons, Set<String> any) {
        return reasons.stream().anyMatch(any::contains);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
