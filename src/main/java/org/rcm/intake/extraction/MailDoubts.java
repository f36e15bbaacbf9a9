package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.kind.AskedBesides;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;

/** What a person is to look at in a mail as a whole. */
final class MailDoubts {
    private final IncomingMail mail;
    private final Catalogue catalogue;
    private final Said said;

    MailDoubts(IncomingMail mail, Catalogue catalogue, Said said) {
        this.mail = mail;
        this.catalogue = catalogue;
        this.said = said;
    }

    List<Finding> of(MailKind kind, List<Application> applications) {
        List<Finding> findings = new ArrayList<>(ofKind(kind, applications));
        findings.addAll(whoElse(kind));
        if (kind == MailKind.WITHDRAWAL
                && said.first()
                && said.notComing().named().leavesComersOpen()) {
            findings.add(Finding.review(FindingCode.QUESTION_FOR_STAFF, "names somebody who comes, and who does not"));
        }
        findings.addAll(imitation());
        if (kind != MailKind.QUESTION && kind != MailKind.OTHER) {
            findings.addAll(new AskedBesides(catalogue).in(mail));
        }
        return findings;
    }

    /** What a mail of this kind should have told. */
    List<Finding> ofKind(MailKind kind, List<Application> applications) {
        List<Finding> findings = new ArrayList<>();
        switch (kind) {
            case QUESTION -> findings.add(Finding.review(FindingCode.QUESTION_FOR_STAFF, "the mail asks something"));
            case OTHER -> {
                if (!said.tone().thanksOnly()) {
                    findings.add(Finding.review(FindingCode.NOTHING_UNDERSTOOD, "no kind of mail fits"));
                }
            }
            case REPLACEMENT -> {
                if (applications.isEmpty()) {
                    findings.add(Finding.review(FindingCode.NOTHING_UNDERSTOOD, "a replacement without a name"));
                }
            }
            case REGISTRATION -> {
                if (said.tone().own().contains(Sense.WRITER_TOO)
                        && !said.sender().named()) {
                    findings.add(Finding.review(FindingCode.CHANGE_UNCLEAR, "the writer comes too, and gives no name"));
                }
                if (said.tone().own().contains(Sense.COMES_IF)) {
                    findings.add(Finding.review(FindingCode.QUESTION_FOR_STAFF, "comes on a condition"));
                }
            }
            case WITHDRAWAL -> {
                if (applications.isEmpty()) {
                    findings.add(Finding.review(FindingCode.QUESTION_FOR_STAFF, "who does not come is not said"));
                }
            }
            default -> {
                // the applications carry their own doubts
            }
        }
        return findings;
    }

    /** Besides whom the mail is about, it names somebody who may leave as well. */
    private List<Finding> whoElse(MailKind kind) {
        boolean open = kind == MailKind.WITHDRAWAL && said.notComing().named().leavesOthersOpen(said.sender())
                || kind == MailKind.REGISTRATION
                        && said.notComing().othersStay()
                        && said.notComing().absent().isEmpty()
                        && said.notComing().refusals().areOfTitledOnly()
                || kind == MailKind.REPLACEMENT && leavesAnotherWithout();
        return open
                ? List.of(Finding.review(FindingCode.QUESTION_FOR_STAFF, "somebody else is named who may not come"))
                : List.of();
    }

    /** "La II no irá, en sustitución va …; el III se da de baja sin sustituto": he keeps his place unless somebody looks. */
    private boolean leavesAnotherWithout() {
        return said.contents().paragraphs().stream()
                .anyMatch(paragraph -> catalogue.phrases().isIn(Sense.NOBODY_INSTEAD, paragraph.words()));
    }

    private List<Finding> imitation() {
        String address = mail.from().address();
        String imitated = catalogue.institutions().domains().imitated(address.substring(address.lastIndexOf('@') + 1));
        return imitated == null
                ? List.of()
                : List.of(Finding.review(
                        FindingCode.SENDER_UNVERIFIED, "the sender's domain looks like " + imitated + " and is not"));
    }
}
