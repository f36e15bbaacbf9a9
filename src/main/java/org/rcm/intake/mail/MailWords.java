package org.rcm.intake.mail;

import java.nio.file.Path;
import java.util.Set;

/**
 * The words by which machines' mails, originals, signatures and disclaimers are known ({@code machines.txt} and
 * {@code passages.txt} of the catalogue). Immutable.
 */
public final class MailWords {
    private static final Set<String> MACHINES = Set.of(
            "auto-reply header",
            "list header",
            "list manager",
            "newsletter sender",
            "campaign header",
            "daemon",
            "daemon name",
            "bounce subject",
            "bounce text",
            "bounce word",
            "receipt subject",
            "receipt text",
            "recall subject",
            "recall text",
            "auto-reply subject",
            "automatic text",
            "absence text",
            "absence of others text",
            "return text",
            "delegate text",
            "unsubscribe text",
            "newsletter text",
            "credentials text",
            "credentials demand text");
    private static final Set<String> PASSAGES = Set.of(
            "from",
            "sent",
            "to",
            "cc",
            "subject",
            "wrote",
            "original",
            "forwarded",
            "forward prefix",
            "reply prefix",
            "closing",
            "mobile signature",
            "disclaimer",
            "data label");

    private final Phrases machines;
    private final PassageWords passages;

    private MailWords(Phrases machines, PassageWords passages) {
        this.machines = machines;
        this.passages = passages;
    }

    /**
     * Reads both files.
     *
     * @param catalogue their folder
     * @throws MailWordsException at the first mistake, with file, line, reason and remedy
     */
    public static MailWords read(Path catalogue) {
        return new MailWords(
                Phrases.read(catalogue.resolve("machines.txt"), MACHINES),
                new PassageWords(Phrases.read(catalogue.resolve("passages.txt"), PASSAGES)));
    }

    Phrases machines() {
        return machines;
    }

    PassageWords passages() {
        return passages;
    }
}
