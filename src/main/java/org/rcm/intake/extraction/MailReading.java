package org.rcm.intake.extraction;

import java.util.List;
import org.rcm.intake.extraction.letter.ReturnedLetter;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.PersonName;

/**
 * What a mail was understood as.
 *
 * @param kind what the mail is; never null
 * @param language ISO 639-1 code of the sender's own words ({@code es}, {@code en}, {@code fr}, {@code pt}), or null
 *     where there are too few to tell
 * @param applications one for each person the mail is about, in the order of the mail; empty for what wants nothing
 * @param references our references ({@code IMRF22-0007}) found in subject, own text or our quoted answer, upper case,
 *     each once
 * @param eventWords words of subject and own text that may name an event, folded to lower case without accents
 * @param findings doubts about the mail as a whole; those about one person stand in the application
 * @param letters our invitation letters that came back with it, each reference once
 * @param absent of whom a mail that registers others says in passing that he does not come; whoever of them is on record is
 *     for a person
 */
public record MailReading(
        MailKind kind,
        String language,
        List<Application> applications,
        List<String> references,
        List<String> eventWords,
        List<Finding> findings,
        List<ReturnedLetter> letters,
        List<PersonName> absent) {

    public MailReading {
        applications = List.copyOf(applications);
        references = List.copyOf(references);
        eventWords = List.copyOf(eventWords);
        findings = List.copyOf(findings);
        letters = List.copyOf(letters);
        absent = List.copyOf(absent);
    }

    /** Of a mail without letters that names nobody who is absent. */
    public MailReading(
            MailKind kind,
            String language,
            List<Application> applications,
            List<String> references,
            List<String> eventWords,
            List<Finding> findings) {
        this(kind, language, applications, references, eventWords, findings, List.of(), List.of());
    }

    /** The same, of a mail that names these besides, and says that they do not come. */
    public MailReading besides(List<PersonName> absent) {
        return new MailReading(kind, language, applications, references, eventWords, findings, letters, absent);
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "MailReading[" + kind + ", " + language + ", " + applications.size() + " applications]";
    }
}
