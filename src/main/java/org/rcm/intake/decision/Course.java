package org.rcm.intake.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.Severity;
import org.rcm.intake.registration.State;
import org.rcm.intake.reply.content.PersonOutcome;

/** What one mail has caused so far; used within one decision, by one thread. */
final class Course {
    private final List<PersonOutcome> people = new ArrayList<>();
    private final List<PersonOutcome> others = new ArrayList<>();
    private final List<PersonOutcome> standing = new ArrayList<>();
    private final Set<String> about = new LinkedHashSet<>();
    private final Set<String> missed = new LinkedHashSet<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    /** Something became of a person. */
    void tell(PersonOutcome outcome) {
        if (!joins(outcome, outcome.changed())) {
            people.add(outcome);
        }
    }

    /** The mail is about these registrations, though nothing becomes of them. */
    void isAbout(List<String> references) {
        about.addAll(references);
    }

    /** The mail says in passing of somebody on record that he does not come: a person asks. */
    void misses(String reference) {
        missed.add(reference);
        find(Finding.review(
                FindingCode.QUESTION_FOR_STAFF,
                "says in passing that " + reference + " does not come: ask, or decline it"));
    }

    /** Nobody is decided: whoever wrote is told how these registrations stand. */
    void tellsHowStand(List<Registration> registrations) {
        registrations.forEach(
                registration -> standing.add(new PersonOutcome(registration, registration.state(), List.of(), false)));
    }

    /** True if nothing became of anybody, and the answer tells how registrations stand. */
    boolean isStanding() {
        return people.isEmpty() && !standing.isEmpty();
    }

    /** Whom an answer to the mail tells of. */
    List<PersonOutcome> told() {
        return List.copyOf(isStanding() ? standing : people);
    }

    /** Something became of a person because of what became of another. */
    void alsoChanged(PersonOutcome outcome) {
        if (!joins(outcome, true)) {
            others.add(outcome);
        }
    }

    /** One person is told of once, however often a mail comes back to him. */
    private boolean joins(PersonOutcome outcome, boolean changed) {
        String reference = outcome.after().reference();
        for (int at = 0; at < people.size(); at++) {
            PersonOutcome told = people.get(at);
            if (told.after().reference().equals(reference)) {
                List<Finding> both = Doubts.joined(told.findings(), outcome.findings());
                people.set(at, new PersonOutcome(outcome.after(), told.before(), both, told.changed() || changed));
                return true;
            }
        }
        return false;
    }

    /** Everybody of whom something became, those of the mail first. */
    List<PersonOutcome> everybody() {
        return Stream.concat(people.stream(), others.stream()).toList();
    }

    /** References of the mail's people whose place somebody from the waiting list has now. */
    Set<String> passedOn() {
        Set<String> promoted = others.stream()
                .filter(other ->
                        other.before() == State.WAITLISTED && other.after().state() == State.CONFIRMED)
                .map(other -> String.valueOf(other.after().delegation()))
                .collect(Collectors.toSet());
        return people.stream()
                .filter(person -> person.after().state().isOver() && person.before() == State.CONFIRMED)
                .filter(person -> promoted.contains(person.after().delegation()))
                .map(person -> person.after().reference())
                .collect(Collectors.toSet());
    }

    /** Something was found about the mail as a whole. */
    void find(Finding finding) {
        findings.add(finding);
    }

    void find(List<Finding> several) {
        findings.addAll(several);
    }

    /** Something found about the mail as a whole turned out to be none. */
    void settle(FindingCode code) {
        findings.removeIf(finding -> finding.code() == code);
    }

    boolean hasFound(FindingCode code) {
        return findings.stream().anyMatch(finding -> finding.code() == code);
    }

    /** In the order of the mail. */
    List<PersonOutcome> people() {
        return List.copyOf(people);
    }

    List<Finding> mailFindings() {
        return List.copyOf(findings);
    }

    /** Of the mail and of its people, each once. */
    List<Finding> allFindings() {
        return Stream.concat(findings.stream(), people.stream().flatMap(person -> person.findings().stream()))
                .distinct()
                .toList();
    }

    /**
     * What the mail turned out to be: one that was taken for nothing and asks something is a question, and one that reads like an addition and yet brings everybody on record for the first
     * time, with name and institution, is their registration.
     */
    MailKind kindOf(MailKind read) {
        if (read == MailKind.OTHER && hasFound(FindingCode.QUESTION_FOR_STAFF)) {
            return MailKind.QUESTION;
        }
        boolean introduces = !people.isEmpty() && people.stream().allMatch(Course::isIntroduced);
        return read == MailKind.SUPPLEMENT && introduces ? MailKind.REGISTRATION : read;
    }

    private static boolean isIntroduced(PersonOutcome person) {
        Delegate delegate = person.after().delegate();
        return person.before() == null && delegate.name() != null && delegate.institution() != null;
    }

    boolean needsPerson() {
        return needsPerson(allFindings());
    }

    private static boolean needsPerson(Collection<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.REVIEW);
    }

    /**
     * Whose ticket is not to be bought before a person has read the mail: who was confirmed before it came, and of whom it may
     * say more than was understood.
     */
    Set<String> paused() {
        if (!needsPerson()) {
            return Set.of();
        }
        Stream<String> concerned = people.isEmpty()
                ? about.stream()
                : people.stream()
                        .filter(person -> person.before() == State.CONFIRMED)
                        .filter(person -> needsPerson(findings) || needsPerson(person.findings()))
                        .map(person -> person.after().reference());
        return Stream.concat(concerned, missed.stream()).collect(Collectors.toSet());
    }

    List<String> references() {
        return Stream.of(people.stream().map(person -> person.after().reference()), about.stream(), missed.stream())
                .flatMap(references -> references)
                .distinct()
                .toList();
    }
}
