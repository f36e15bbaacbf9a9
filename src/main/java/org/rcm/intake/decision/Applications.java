package org.rcm.intake.decision;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rcm.intake.extraction.MailReading;
import org.rcm.intake.mail.Author;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Intent;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.Severity;

/** Takes what a mail wants, one person after the other, in the order written. */
final class Applications {
    /** Own words, in characters, of which a mere thank-you has fewer. */
    private static final int THANK_YOU = 300;

    /** Behind a word, and not within an address of the web. */
    private static final Pattern QUESTION_MARK = Pattern.compile("¿|[\\p{L}\\p{N}\"»)]\\s?\\?+(?=\\s|$|[)»\"!])");

    private final Registering registering;
    private final Replacing replacing;
    private final Withdrawal withdrawal;
    private final Acceptance acceptance;
    private final Absentees absentees;

    Applications(
            Registering registering,
            Replacing replacing,
            Withdrawal withdrawal,
            Acceptance acceptance,
            Absentees absentees) {
        this.registering = registering;
        this.replacing = replacing;
        this.withdrawal = withdrawal;
        this.acceptance = acceptance;
        this.absentees = absentees;
    }

    void decide(Work work, Course course) {
        for (Application said : wanted(work.reading())) {
            switch (said.intent()) {
                case REGISTER -> registering.decide(work, said, List.of(), course);
                case REPLACE -> replacing.decide(work, said, course);
                case WITHDRAW -> withdrawal.decide(work, said, course);
                case ACCEPT -> accept(work, said, course);
            }
        }
        work.reading().letters().forEach(letter -> acceptance.decide(work, letter, course));
        absentees.decide(work, course);
    }

    /** Whether our own letter is signed, and whose it is, the letter itself says. */
    private void accept(Work work, Application said, Course course) {
        if (work.reading().letters().isEmpty()) {
            acceptance.decide(work, said, course);
        } else {
            acceptance.bring(work, said, course);
        }
    }

    /** What was found about a mail as a whole, before anybody is looked up. */
    static List<Finding> ofMail(ReadMail read, Sender sender) {
        Course course = new Course();
        course.find(read.mail().findings());
        course.find(read.reading().findings());
        if (sender.forged()) {
            course.find(Finding.review(
                    FindingCode.SENDER_UNVERIFIED, "our mail server found that the sender's address is forged"));
        }
        if (asks(read)) {
            course.find(Finding.review(FindingCode.QUESTION_FOR_STAFF, "asks something"));
        } else if (wanted(read.reading()).isEmpty()
                && read.reading().letters().isEmpty()
                && !isThankYou(read)
                && !course.needsPerson()) {
            course.find(Finding.review(FindingCode.NOTHING_UNDERSTOOD, "says nothing that could be decided"));
        }
        return course.mailFindings();
    }

    /** A question, also one within a mail that was taken for nothing else: it is for a person. */
    static boolean asks(ReadMail read) {
        return read.reading().kind() == MailKind.QUESTION
                || (read.reading().kind() == MailKind.OTHER
                        && wanted(read.reading()).isEmpty()
                        && read.mail().author().kind() == Author.Kind.HUMAN
                        && QUESTION_MARK.matcher(own(read.mail())).find());
    }

    private static String own(IncomingMail mail) {
        return mail.passages(Passage.Role.OWN).stream()
                .map(passage -> passage.text().strip())
                .collect(Collectors.joining("\n"));
    }

    /** A human's mail that wants nothing and tells nothing: nobody need read it, or answer it. */
    static boolean isThankYou(ReadMail read) {
        IncomingMail mail = read.mail();
        int own = own(mail).length();
        boolean doubtful = read.reading().findings().stream().anyMatch(finding -> finding.severity() != Severity.INFO);
        return read.reading().kind() == MailKind.OTHER
                && wanted(read.reading()).isEmpty()
                && !doubtful
                && !asks(read)
                && mail.attachments().isEmpty()
                && own > 0
                && own < THANK_YOU;
    }

    /** Who accepts without a word about himself is known by the thread or the address; who does not come is always said. */
    private static List<Application> wanted(MailReading reading) {
        if (!reading.letters().isEmpty()) {
            return reading.applications().stream()
                    .filter(said -> said.intent() != Intent.ACCEPT || bringsPassport(said))
                    .toList();
        }
        if (!reading.applications().isEmpty()) {
            return reading.applications();
        }
        return reading.kind() == MailKind.ACCEPTANCE
                ? List.of(Application.to(Intent.ACCEPT).build())
                : List.of();
    }

    private static boolean bringsPassport(Application said) {
        return said.passports().stream().anyMatch(copy -> copy.passport() != null);
    }
}
