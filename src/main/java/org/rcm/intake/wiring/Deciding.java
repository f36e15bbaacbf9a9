package org.rcm.intake.wiring;

import java.time.Clock;
import java.util.Set;
import org.rcm.intake.decision.Decisions;
import org.rcm.intake.mail.MailParser;
import org.rcm.intake.mail.MailSettings;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.reply.Replies;
import org.rcm.intake.reply.ReplySettings;
import org.rcm.intake.reply.ReplyWriter;
import org.rcm.intake.reply.content.AnswerContent;
import org.rcm.intake.reply.content.ReplyLanguage;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.store.Store;
import org.rcm.intake.ticketing.TicketJson;

/** What reads and decides, built the same for the hub and for commands beside it. Immutable. */
public record Deciding(MailParser parser, TicketJson tickets, Decisions decisions) {

    /** @param clock the hub's */
    public static Deciding of(Configuration configuration, Store store, Vault vault, Clock clock) {
        TicketJson tickets = new TicketJson(configuration.settings().config().resolve("schema"));
        return of(configuration, store, vault, tickets, clock);
    }

    /** The same, by ticket messages that are read and written already. */
    static Deciding of(Configuration configuration, Store store, Vault vault, TicketJson tickets, Clock clock) {
        Replies replies = replies(configuration, clock);
        return new Deciding(
                parser(configuration),
                tickets,
                new Decisions(store, vault, configuration.events(), replies, tickets, clock));
    }

    /** What takes mails apart, knowing which addresses are us. */
    public static MailParser parser(Configuration configuration) {
        Settings settings = configuration.settings();
        return new MailParser(
                new MailSettings(
                        Set.copyOf(settings.list(Key.MAILBOX_ADDRESSES)),
                        settings.find(Key.MAILBOX_AUTHSERV).orElse(null)),
                configuration.words());
    }

    /**
     * What writes to delegates.
     *
     * @param clock whose time answers bear
     */
    public static Replies replies(Configuration configuration, Clock clock) {
        Settings settings = configuration.settings();
        Set<String> ours = Set.copyOf(settings.list(Key.MAILBOX_ADDRESSES));
        String envelope = settings.find(Key.SMTP_ENVELOPE).orElse("");
        ReplySettings from = new ReplySettings(settings.replyFrom(), null, envelope, ours);
        ReplyLanguage language =
                new ReplyLanguage(configuration.templates().languages(), settings.get(Key.REPLY_LANGUAGE));
        return new Replies(
                new AnswerContent(language, clock),
                configuration.templates(),
                configuration.letters(),
                new ReplyWriter(from, clock));
    }
}
