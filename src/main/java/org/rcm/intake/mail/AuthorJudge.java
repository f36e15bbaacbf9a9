package org.rcm.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
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
            List<Part> parts) {

        String type() {
            return MediaType.ofType(headers.first("content-type"), "").name();
        }

        String foldedSubject() {
            return Phrases.fold(subject);
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

        /** Something a delegate might send: any file that is no picture within the text. */
        boolean hasDocument() {
            return parts.stream()
                    .anyMatch(part -> !part.inline()
                            && !part.declaredType().startsWith("message/")
                            && !part.type().equals("application/pkcs7-signature"));
        }
    }

    private static final Phrases PHRASES = Phrases.read("machines.txt");
    private static final Author HUMAN = new Author(Kind.HUMAN, "nothing tells of a machine");
    private static final Pattern NO_REPLY = Pattern.compile(
            "(.*[._-])?(no|do|not)[._-]?(not[._-]?)?(reply|replay|responder|responda|contestar|conteste|reponse|responda)([._+-].*)?|nao-?responda.*|noreply.*|.*-noreply");

    /** 550 5.1.1: a reply code with its enhanced code (RFC 3463). */
    private static final Pattern SMTP_CODE = Pattern.compile("\\b[45]\\d\\d[ -]#?[45]\\.\\d\\.\\d{1,3}\\b");

    private static final List<Function<Case, Author>> RULES = List.of(
            AuthorJudge::ourselves,
            AuthorJudge::report,
            AuthorJudge::calendarAnswer,
            AuthorJudge::recall,
            AuthorJudge::autoSubmitted,
            AuthorJudge::autoReplyHeaders,
            AuthorJudge::daemon,
            AuthorJudge::bounceSubject,
            AuthorJudge::receiptSubject,
            AuthorJudge::autoReplySubject,
            AuthorJudge::nullSender,
            AuthorJudge::listHeaders,
            AuthorJudge::bounceText,
            AuthorJudge::autoReplyText,
            AuthorJudge::newsletterText,
            AuthorJudge::noReplySender);

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

    private static Author when(boolean told, Kind kind, String reason) {
        return told ? new Author(kind, reason) : null;
    }

    private static Author ourselves(Case mail) {
        if (mail.settings.addresses().contains(mail.from.address())) {
            return new Author(Kind.OURSELVES, "From is our own address");
        }
        String domain = mail.settings.messageIdDomain();
        String id = mail.headers.word("message-id");
        boolean ours = domain != null && id.endsWith("@" + domain.toLowerCase(Locale.ROOT) + ">");
        return when(ours, Kind.OURSELVES, "Message-ID is one of ours");
    }

    private static Author report(Case mail) {
        String kind = MediaType.ofType(mail.headers.first("content-type"), "")
                .parameter("report-type")
                .toLowerCase(Locale.ROOT);
        boolean report = mail.type().equals("multipart/report");
        for (Part part : mail.parts) {
            boolean top = report || !part.path().contains(".") && !part.path().contains("/");
            kind = kind.isEmpty() && top ? part.declaredType().replaceFirst("^message/(global-)?", "") : kind;
            kind = kind.matches("delivery-status|disposition-notification|feedback-report") ? kind : "";
        }
        if (kind.equals("disposition-notification")) {
            return new Author(Kind.RECEIPT, "disposition notification (RFC 8098)");
        }
        if (kind.equals("delivery-status") || kind.equals("feedback-report")) {
            return new Author(Kind.BOUNCE, kind + " (RFC 3464, RFC 5965)");
        }
        return when(report, Kind.BOUNCE, "multipart/report (RFC 6522)");
    }

    private static Author calendarAnswer(Case mail) {
        for (Part part : mail.parts) {
            if (part.type().equals("text/calendar")) {
                String text = Charsets.decode(part.content(), 0, Math.min(part.content().length, 4000), null);
                if (Pattern.compile("(?mi)^METHOD:\\s*(REPLY|COUNTER|DECLINECOUNTER|REFRESH)\\b")
                        .matcher(text)
                        .find()) {
                    return new Author(Kind.RECEIPT, "calendar answer (RFC 5546)");
                }
            }
        }
        return null;
    }

    private static Author recall(Case mail) {
        boolean subject = PHRASES.startsOne("recall subject", mail.foldedSubject());
        boolean told = subject && PHRASES.isIn("recall text", mail.opening());
        return when(told, Kind.RECEIPT, "Outlook recall");
    }

    private static Author autoSubmitted(Case mail) {
        String value = mail.headers.word("auto-submitted").replaceFirst("[;(\\s].*", "");
        if (value.isEmpty() || value.equals("no")) {
            return null;
        }
        boolean list = mail.headers.has("list-id") || mail.headers.has("list-unsubscribe");
        if (value.equals("auto-generated") && list) {
            return new Author(Kind.LIST, "Auto-Submitted: auto-generated, from a list");
        }
        Author bounce = daemon(mail) != null ? daemon(mail) : bounceSubject(mail);
        return bounce != null && !value.equals("auto-notified")
                ? new Author(Kind.BOUNCE, "Auto-Submitted, and " + bounce.reason())
                : new Author(Kind.AUTO_REPLY, "Auto-Submitted (RFC 3834)");
    }

    private static Author autoReplyHeaders(Case mail) {
        for (String name : PHRASES.of("auto-reply header")) {
            String value = mail.headers.word(name);
            if (!value.isEmpty() && !value.matches("no|false|0|none")) {
                return new Author(Kind.AUTO_REPLY, name);
            }
        }
        String precedence = mail.headers.word("precedence");
        boolean told = precedence.matches("auto[_-]?reply")
                || mail.headers.word("preference").matches("auto[_-]?reply")
                || mail.headers.word("x-post-messageclass").contains("autoresponder")
                || mail.headers.word("delivered-to").equals("autoresponder");
        return when(told, Kind.AUTO_REPLY, "Precedence or class says auto-reply");
    }

    private static Author daemon(Case mail) {
        String local = mail.from.address().replaceFirst("@.*", "");
        boolean daemon = PHRASES.isOne("daemon", local) || local.startsWith("mailer-daemon");
        boolean named = PHRASES.startsOne("daemon name", Phrases.fold(mail.from.name()));
        return when(daemon || named, Kind.BOUNCE, "From is a mail system");
    }

    private static Author bounceSubject(Case mail) {
        String subject = mail.foldedSubject();
        boolean passedOn = Original.isForward(subject) && mail.opening().length() < 60 && !mail.hasDocument();
        String bare = passedOn ? subject.replaceFirst("^[^:]*:\\s*", "") : subject;
        return when(PHRASES.startsOne("bounce subject", bare), Kind.BOUNCE, "subject of a bounce");
    }

    private static Author receiptSubject(Case mail) {
        boolean bare = !mail.hasDocument() && mail.opening().length() < 600;
        boolean told = bare
                && PHRASES.startsOne("receipt subject", mail.foldedSubject())
                && PHRASES.isIn("receipt text", mail.opening());
        return when(told, Kind.RECEIPT, "words of a receipt");
    }

    private static Author autoReplySubject(Case mail) {
        return when(
                PHRASES.startsOne("auto-reply subject", mail.foldedSubject()),
                Kind.AUTO_REPLY,
                "subject of an automatic reply");
    }

    private static Author nullSender(Case mail) {
        String path = mail.headers.first("return-path");
        boolean none = path != null && path.strip().matches("<\\s*>");
        if (!none) {
            return null;
        }
        boolean bounce = PHRASES.isIn("bounce text", mail.opening())
                || mail.from.address().isEmpty();
        return new Author(bounce ? Kind.BOUNCE : Kind.AUTO_REPLY, "null Return-Path (RFC 5321, 4.5.5)");
    }

    private static Author listHeaders(Case mail) {
        for (String name : PHRASES.of("list header")) {
            if (mail.headers.has(name)) {
                return new Author(Kind.LIST, name);
            }
        }
        boolean bulk = mail.headers.word("precedence").matches("bulk|list|junk");
        if (bulk) {
            return new Author(Kind.LIST, "Precedence: bulk, list or junk");
        }
        String local = mail.from.address().replaceFirst("@.*", "");
        boolean manager = PHRASES.startsOne("list manager", local) || local.endsWith("-request");
        return when(manager, Kind.LIST, "From is a list manager");
    }

    private static Author bounceText(Case mail) {
        String opening = mail.opening();
        if (mail.hasDocument()) {
            return null;
        }
        boolean report = opening.contains("final-recipient:") || opening.contains("diagnostic-code:");
        boolean code = SMTP_CODE.matcher(opening).find()
                && PHRASES.isIn("bounce word", opening)
                && !PHRASES.isIn("delegate text", opening);
        return when(report || code || PHRASES.isIn("bounce text", opening), Kind.BOUNCE, "words of a bounce");
    }

    private static Author autoReplyText(Case mail) {
        String opening = mail.opening();
        if (mail.hasDocument() || opening.length() > 1500 || PHRASES.isIn("delegate text", opening)) {
            return null;
        }
        boolean automatic = PHRASES.isIn("automatic text", opening);
        boolean absent = PHRASES.isIn("absence text", opening) && PHRASES.isIn("return text", opening);
        return when(automatic || absent, Kind.AUTO_REPLY, "words of an automatic reply");
    }

    private static Author noReplySender(Case mail) {
        String local = mail.from.address().replaceFirst("@.*", "");
        Mailbox other = Addresses.first(mail.headers.first("reply-to"));
        boolean answerable = other != null
                && !other.address().isEmpty()
                && !NO_REPLY.matcher(other.address().replaceFirst("@.*", "")).matches();
        boolean told = NO_REPLY.matcher(local).matches() && !answerable;
        return when(told, Kind.AUTO_REPLY, "From reads no answers");
    }

    private static Author newsletterText(Case mail) {
        String text = allText(mail);
        if (mail.hasDocument() || !PHRASES.isIn("unsubscribe text", text)) {
            return null;
        }
        boolean bulk = PHRASES.startsOne("newsletter sender", mail.from.address())
                || PHRASES.isIn("newsletter text", text)
                || mail.headers.names().stream().anyMatch(AuthorJudge::isCampaign)
                || text.length() > 3000 && !PHRASES.isIn("delegate text", mail.opening());
        return when(bulk, Kind.LIST, "words of a newsletter");
    }

    private static boolean isCampaign(String name) {
        return PHRASES.of("campaign header").stream().anyMatch(name::startsWith);
    }

    private static String allText(Case mail) {
        StringBuilder text = new StringBuilder();
        for (Passage passage : mail.passages) {
            boolean his = passage.role() != Passage.Role.QUOTED && passage.role() != Passage.Role.FORWARDED;
            if (his && text.length() < 50_000) {
                text.append(passage.text()).append(' ');
            }
        }
        return Phrases.fold(text.toString());
    }
}
