package org.rcm.intake.mail;

import java.util.Locale;
import java.util.regex.Pattern;
import org.rcm.intake.mail.Author.Kind;

/** What headers and structure tell about who wrote a mail; each rule says null where it cannot tell. */
final class HeaderRules {
    private static final Pattern NO_REPLY = Pattern.compile(
            "(.*[._-])?(no|do|not)[._-]?(not[._-]?)?(reply|replay|responder|responda|contestar|conteste|reponse|responda)([._+-].*)?|nao-?responda.*|noreply.*|.*-noreply");

    private HeaderRules() {}

    static Author ourselves(AuthorJudge.Case mail) {
        if (mail.settings().addresses().contains(mail.from().address())) {
            return new Author(Kind.OURSELVES, "From is our own address");
        }
        String domain = mail.settings().messageIdDomain();
        String id = mail.headers().word("message-id");
        boolean ours = domain != null && id.endsWith("@" + domain.toLowerCase(Locale.ROOT) + ">");
        return AuthorJudge.when(ours, Kind.OURSELVES, "Message-ID is one of ours");
    }

    static Author report(AuthorJudge.Case mail) {
        String kind = MediaType.ofType(mail.headers().first("content-type"), "")
                .parameter("report-type")
                .toLowerCase(Locale.ROOT);
        boolean report = mail.type().equals("multipart/report");
        for (Part part : mail.parts()) {
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
        return AuthorJudge.when(report, Kind.BOUNCE, "multipart/report (RFC 6522)");
    }

    static Author calendarAnswer(AuthorJudge.Case mail) {
        for (Part part : mail.parts()) {
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

    static Author autoSubmitted(AuthorJudge.Case mail) {
        String value = mail.headers().word("auto-submitted").replaceFirst("[;(\\s].*", "");
        if (value.isEmpty() || value.equals("no")) {
            return null;
        }
        boolean list = mail.headers().has("list-id") || mail.headers().has("list-unsubscribe");
        if (value.equals("auto-generated") && list) {
            return new Author(Kind.LIST, "Auto-Submitted: auto-generated, from a list");
        }
        Author bounce = daemon(mail) != null ? daemon(mail) : WordRules.bounceSubject(mail);
        return bounce != null && !value.equals("auto-notified")
                ? new Author(Kind.BOUNCE, "Auto-Submitted, and " + bounce.reason())
                : new Author(Kind.AUTO_REPLY, "Auto-Submitted (RFC 3834)");
    }

    static Author autoReplyHeaders(AuthorJudge.Case mail) {
        for (String name : mail.phrases().of("auto-reply header")) {
            String value = mail.headers().word(name);
            if (!value.isEmpty() && !value.matches("no|false|0|none")) {
                return new Author(Kind.AUTO_REPLY, name);
            }
        }
        String precedence = mail.headers().word("precedence");
        boolean told = precedence.matches("auto[_-]?reply")
                || mail.headers().word("preference").matches("auto[_-]?reply")
                || mail.headers().word("x-post-messageclass").contains("autoresponder")
                || mail.headers().word("delivered-to").equals("autoresponder");
        return AuthorJudge.when(told, Kind.AUTO_REPLY, "Precedence or class says auto-reply");
    }

    static Author daemon(AuthorJudge.Case mail) {
        String local = mail.from().address().replaceFirst("@.*", "");
        boolean daemon = mail.phrases().isOne("daemon", local) || local.startsWith("mailer-daemon");
        // anybody may call himself "System Administrator": the mail must tell of something undelivered as well
        boolean named =
                mail.phrases().startsOne("daemon name", Phrases.fold(mail.from().name()));
        boolean tells = named
                && (WordRules.bounceSubject(mail) != null
                        || WordRules.bounceText(mail) != null
                        || mail.phrases().isIn("bounce word", mail.opening())
                        || mail.phrases().isIn("bounce word", mail.foldedSubject()));
        return AuthorJudge.when(daemon || tells, Kind.BOUNCE, "From is a mail system");
    }

    static Author nullSender(AuthorJudge.Case mail) {
        String path = mail.headers().first("return-path");
        boolean none = path != null && path.strip().matches("<\\s*>");
        if (!none) {
            return null;
        }
        boolean bounce = mail.phrases().isIn("bounce text", mail.opening())
                || mail.from().address().isEmpty();
        return new Author(bounce ? Kind.BOUNCE : Kind.AUTO_REPLY, "null Return-Path (RFC 5321, 4.5.5)");
    }

    static Author listHeaders(AuthorJudge.Case mail) {
        for (String name : mail.phrases().of("list header")) {
            if (mail.headers().has(name)) {
                return new Author(Kind.LIST, name);
            }
        }
        boolean bulk = mail.headers().word("precedence").matches("bulk|list|junk");
        if (bulk) {
            return new Author(Kind.LIST, "Precedence: bulk, list or junk");
        }
        String local = mail.from().address().replaceFirst("@.*", "");
        boolean manager = mail.phrases().startsOne("list manager", local) || local.endsWith("-request");
        return AuthorJudge.when(manager, Kind.LIST, "From is a list manager");
    }

    static Author noReplySender(AuthorJudge.Case mail) {
        String local = mail.from().address().replaceFirst("@.*", "");
        Mailbox other = Addresses.first(mail.headers().first("reply-to"));
        boolean answerable = other != null
                && !other.address().isEmpty()
                && !NO_REPLY.matcher(other.address().replaceFirst("@.*", "")).matches();
        boolean told = NO_REPLY.matcher(local).matches() && !answerable;
        return AuthorJudge.when(told, Kind.AUTO_REPLY, "From reads no answers");
    }
}
