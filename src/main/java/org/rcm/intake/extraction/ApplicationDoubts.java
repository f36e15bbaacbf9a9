package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.PassportInProse;
import org.rcm.intake.extraction.kind.NoTicket;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;

/** What a person is to look at in each application of a mail, by what the mail says besides. */
final class ApplicationDoubts {
    private final Said said;
    private final Catalogue catalogue;

    ApplicationDoubts(Said said, Catalogue catalogue) {
        this.said = said;
        this.catalogue = catalogue;
    }

    /** @param mended what is corrected above a forwarded mail was found there */
    List<Application> in(List<Application> applications, MailKind kind, boolean mended) {
        List<Finding> doubts = of(applications, kind, mended);
        return applications.stream().map(one -> with(doubts, one)).toList();
    }

    private static Application with(List<Finding> doubts, Application application) {
        Application doubted = application;
        for (Finding doubt : doubts) {
            doubted = doubted.withFinding(doubt);
        }
        return doubted;
    }

    private List<Finding> of(List<Application> applications, MailKind kind, boolean mended) {
        List<Finding> doubts = new ArrayList<>();
        if (kind == MailKind.REGISTRATION
                && (said.tone().withdraws() || said.notComing().refusals().missPart())) {
            doubts.add(Finding.review(FindingCode.QUESTION_FOR_STAFF, "the mail speaks of coming and of not coming"));
        }
        if (kind == MailKind.REPLACEMENT && !said.replacement().isFound() && says(Sense.ONE_OF_THEM)) {
            doubts.add(Finding.review(FindingCode.REPLACED_UNKNOWN, "comes instead of one whom only his number tells"));
        }
        if (kind != MailKind.WITHDRAWAL
                && new NoTicket(catalogue).isSaid(said.contents().paragraphs())) {
            doubts.add(
                    Finding.review(
                            FindingCode.TICKET_NOT_WANTED,
                            "says that no ticket is needed, that the person takes part on line, or that the journey is not certain"));
        }
        if (applications.size() > 1 && says(Sense.ALTERNATIVES)) {
            doubts.add(Finding.review(
                    FindingCode.QUESTION_FOR_STAFF,
                    "of those whom the mail names one is to come, and it is open which"));
        }
        if (says(Sense.NUMBER_CORRECTION) && givesNumberAlone(said.contents(), applications)) {
            doubts.add(Finding.review(
                    FindingCode.CHANGE_UNCLEAR, "gives a passport number and shows no passport with it"));
        }
        if (!mended) {
            doubts.add(Finding.review(
                    FindingCode.CHANGE_UNCLEAR, "corrects above a forwarded mail what is not clear there"));
        }
        return doubts;
    }

    private boolean says(Sense sense) {
        return said.tone().own().contains(sense);
    }

    /** "El número correcto de mi pasaporte es …": a picture that is on record, or comes later, shows another one. */
    private boolean givesNumberAlone(Contents contents, List<Application> applications) {
        PassportInProse passports = new PassportInProse(catalogue);
        return applications.stream()
                        .allMatch(application -> application.passports().isEmpty())
                && contents.paragraphs().stream()
                        .anyMatch(paragraph ->
                                passports.number(paragraph, 0, paragraph.words().size()) != null);
    }
}
