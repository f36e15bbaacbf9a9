package org.rcm.intake.mail;

import java.util.List;
import java.util.function.Function;
import org.rcm.intake.mail.Author.Kind;

/**
 * Tells who wrote a mail (RFC 3834, 2). The rules are asked in order, the surest first; the first that knows decides.
 * A person taken for a machine gets no answer, so that words alone decide only where nothing a person sends is there.
 */
final class AuthorJudge {
    /** What the rules may look at. */
    record Case(
            Headers headers,
            MailSettings settings,
            Mailbox from,
            String subject,
            List<Passage> passages,
            List<Part> parts,
            MailWords words) {

        Phrases phrases() {
            return words.machines();
        }

        String type() {
            return MediaType.ofType(headers.first("content-type"), "").name();
        }

        String foldedSubject() {
            return Phrases.fold(subject);
        }

        /** True if it says that it answers a mail (RFC 5322, 3.6.4), or its subject does. */
        boolean isAnswer() {
            return headers.first("in-reply-to") != null
                    || headers.first("references") != null
                    || Original.isReply(foldedSubject(), words.passages());
        }

        /** The beginning of what the sender himself wrote, folded. */
        String opening() {
            StringBuilder own = new StringBuilder();
            for (Passage passage : passages) {
                if (passage.role() == Passage.Role.OWN && own.length() < 4000) {
                    own.append(passage.text()).append(' ');
                }
            }
            return Phrases.fold(own.substring(0, Math.min(own.length(), 4000)));
        }

        /** Something a delegate might send: any file that is no small picture within the text, which is a logo. */
        boolean hasDocument() {
            return parts.stream()
                    .anyMatch(part -> (!part.inline() || part.content().length > LARGEST_LOGO)
                            && !part.declaredType().startsWith("message/")
                            && !part.type().equals("application/pkcs7-signature"));
        }
    }

    private static final int LARGEST_LOGO = 30_000;
    private static final Author HUMAN = new Author(Kind.HUMAN, "nothing tells of a machine");

    private static final List<Function<Case, Author>> RULES = List.of(
            HeaderRules::ourselves,
            HeaderRules::report,
            HeaderRules::calendarAnswer,
            WordRules::recall,
            HeaderRules::autoSubmitted,
            HeaderRules::autoReplyHeaders,
            HeaderRules::daemon,
            WordRules::bounceSubject,
            WordRules::receiptSubject,
            WordRules::autoReplySubject,
            HeaderRules::nullSender,
            HeaderRules::listHeaders,
            WordRules::bounceText,
            WordRules::autoReplyText,
            WordRules::newsletterText,
            WordRules::credentialsText,
            HeaderRules::noReplySender);

    private AuthorJudge() {}

    static Author judge(Case mail) {
        for (Function<Case, Author> rule : RULES) {
            Author author = rule.apply(mail);
            if (author != null) {
                return author;
            }
        }
        return HUMAN;
    }

    static Author when(boolean told, Kind kind, String reason) {
        return told ? new Author(kind, reason) : null;
    }
}
