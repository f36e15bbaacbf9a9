package org.rcm.intake.mail;

import java.util.regex.Pattern;
import org.rcm.intake.mail.Author.Kind;

/** What subject and text tell about who wrote a mail; each rule says null where it cannot tell. */
final class WordRules {
    /** 550 5.1.1: a reply code with its enhanced code (RFC 3463). */
    private static final Pattern LINK = Pattern.compile("https?://");

    private static final Pattern SMTP_CODE = Pattern.compile("\\b[45]\\d\\d[ -]#?[45]\\.\\d\\.\\d{1,3}\\b");

    private WordRules() {}

    static Author recall(AuthorJudge.Case mail) {
        boolean subject = mail.phrases().startsOne("recall subject", mail.foldedSubject());
        boolean told = subject && mail.phrases().isIn("recall text", mail.opening());
        return AuthorJudge.when(told, Kind.RECEIPT, "Outlook recall");
    }

    static Author bounceSubject(AuthorJudge.Case mail) {
        String subject = mail.foldedSubject();
        boolean passedOn = Original.isForward(subject, mail.words().passages())
                && mail.opening().length() < 60
                && !mail.hasDocument();
        String bare = passedOn ? subject.replaceFirst("^[^:]*:\\s*", "") : subject;
        return AuthorJudge.when(mail.phrases().startsOne("bounce subject", bare), Kind.BOUNCE, "subject of a bounce");
    }

    static Author receiptSubject(AuthorJudge.Case mail) {
        boolean bare = !mail.hasDocument() && mail.opening().length() < 600;
        boolean told = bare
                && mail.phrases().startsOne("receipt subject", mail.foldedSubject())
                && mail.phrases().isIn("receipt text", mail.opening());
        return AuthorJudge.when(told, Kind.RECEIPT, "words of a receipt");
    }

    static Author autoReplySubject(AuthorJudge.Case mail) {
        return AuthorJudge.when(
                mail.phrases().startsOne("auto-reply subject", mail.foldedSubject()),
                Kind.AUTO_REPLY,
                "subject of an automatic reply");
    }

    static Author bounceText(AuthorJudge.Case mail) {
        String opening = mail.opening();
        if (mail.hasDocument()) {
            return null;
        }
        boolean report = opening.contains("final-recipient:") || opening.contains("diagnostic-code:");
        boolean code = SMTP_CODE.matcher(opening).find()
                && mail.phrases().isIn("bounce word", opening)
                && !mail.phrases().isIn("delegate text", opening);
        return AuthorJudge.when(
                report || code || mail.phrases().isIn("bounce text", opening), Kind.BOUNCE, "words of a bounce");
    }

    /** A person who tells that a colleague is away has written himself, and so has one whom nobody has written to. */
    static Author autoReplyText(AuthorJudge.Case mail) {
        String opening = mail.opening();
        if (mail.hasDocument() || opening.length() > 1500 || mail.phrases().isIn("delegate text", opening)) {
            return null;
        }
        boolean automatic = mail.phrases().isIn("automatic text", opening);
        boolean absent = mail.isAnswer()
                && mail.phrases().isIn("absence text", mail.phrases().without("absence of others text", opening))
                && mail.phrases().isIn("return text", opening);
        return AuthorJudge.when(automatic || absent, Kind.AUTO_REPLY, "words of an automatic reply");
    }

    static Author newsletterText(AuthorJudge.Case mail) {
        String text = allText(mail);
        if (mail.hasDocument() || !mail.phrases().isIn("unsubscribe text", text)) {
            return null;
        }
        boolean bulk = mail.phrases().startsOne("newsletter sender", mail.from().address())
                || mail.phrases().isIn("newsletter text", text)
                || mail.headers().names().stream().anyMatch(name -> isCampaign(mail, name))
                || text.length() > 3000 && !mail.phrases().isIn("delegate text", mail.opening());
        return AuthorJudge.when(bulk, Kind.LIST, "words of a newsletter");
    }

    /** Asks for a password behind a link, of whoever reads it: no person is told by an answer that somebody is there. */
    static Author credentialsText(AuthorJudge.Case mail) {
        String text = allText(mail);
        boolean asks = !mail.hasDocument()
                && LINK.matcher(text).find()
                && (mail.phrases().isIn("credentials demand text", text)
                        || mail.phrases().isIn("credentials text", text)
                                && !mail.phrases().isIn("delegate text", text));
        return AuthorJudge.when(asks, Kind.LIST, "a link to where a password is asked for");
    }

    private static boolean isCampaign(AuthorJudge.Case mail, String name) {
        return mail.phrases().of("campaign header").stream().anyMatch(name::startsWith);
    }

    private static String allText(AuthorJudge.Case mail) {
        StringBuilder text = new StringBuilder();
        for (Passage passage : mail.passages()) {
            boolean his = passage.role() != Passage.Role.QUOTED && passage.role() != Passage.Role.FORWARDED;
            if (his && text.length() < 50_000) {
                text.append(passage.text()).append(' ');
            }
        }
        return Phrases.fold(text.toString());
    }
}
