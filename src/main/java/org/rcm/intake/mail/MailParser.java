package org.rcm.intake.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a raw mail apart. Thread-safe. */
public final class MailParser {
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,250}>");

    private final MailSettings settings;
    private final MailWords words;

    /** @param words by which machines, originals and signatures are known */
    public MailParser(MailSettings settings, MailWords words) {
        this.settings = settings;
        this.words = words;
    }

    /**
     * Never throws for what a mail contains: what cannot be read becomes a finding, and the rest goes on.
     *
     * @param raw the mail as it was received (RFC 5322); not written to, and not to be written to afterwards
     * @param receipt when it was received
     */
    public IncomingMail parse(byte[] raw, Receipt receipt) {
        byte[] mail = RawMail.normalise(raw);
        Collector collector = new Collector();
        int start = RawMail.start(mail);
        try {
            new Walk(collector).message(mail, start, mail.length, "", 0);
        } catch (RuntimeException e) {
            collector.unreadable("0", "broken (" + e.getClass().getSimpleName() + ")");
        }
        Headers headers =
                collector.letters.isEmpty() ? Headers.read(mail, start, mail.length) : collector.letters.get(0).headers;
        Mailbox from = from(headers);
        List<Mailbox> to = recipients(headers.first("to"));
        List<Mailbox> cc = recipients(headers.first("cc"));
        String subject = subject(headers);
        String inReplyTo = firstId(headers.first("in-reply-to"));
        String id = firstId(headers.first("message-id"));
        Bodies bodies = new Bodies(settings, words.passages(), to, cc);
        List<Passage> passages = bodies.read(collector, from, subject, inReplyTo != null);
        return new IncomingMail(
                id == null ? RawMail.madeUpId(raw) : id,
                inReplyTo,
                references(headers.first("references")),
                from,
                replyTo(headers, from),
                to,
                cc,
                subject,
                receipt,
                AuthorJudge.judge(
                        new AuthorJudge.Case(headers, settings, from, subject, passages, collector.parts, words)),
                AuthenticationResults.read(headers, settings.authservId()),
                passages,
                collector.parts,
                collector.findings());
    }

    private static List<Mailbox> recipients(String field) {
        return Addresses.read(field).stream()
                .filter(mailbox -> !mailbox.address().isEmpty())
                .toList();
    }

    private static Mailbox from(Headers headers) {
        Mailbox from = Addresses.first(headers.first("from"));
        Mailbox sender = from == null || from.address().isEmpty() ? Addresses.first(headers.first("sender")) : from;
        if (sender == null) {
            return from == null ? Mailbox.NONE : from;
        }
        return sender;
    }

    private static Mailbox replyTo(Headers headers, Mailbox from) {
        Mailbox replyTo = Addresses.first(headers.first("reply-to"));
        boolean other = replyTo != null
                && !replyTo.address().isEmpty()
                && !replyTo.address().equals(from.address());
        return other ? replyTo : null;
    }

    private static String subject(Headers headers) {
        String subject = headers.text("subject");
        return subject.length() > Headers.MAX_SUBJECT ? subject.substring(0, Headers.MAX_SUBJECT) : subject;
    }

    private static String firstId(String field) {
        Matcher id = ID.matcher(field == null ? "" : field);
        return id.find() ? id.group() : null;
    }

    private static List<String> references(String field) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher id = ID.matcher(field == null ? "" : field);
        while (id.find() && ids.size() < Limits.REFERENCES) {
            ids.add(id.group());
        }
        return new ArrayList<>(ids);
    }
}
