package org.rcm.intake.wiring;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.rcm.intake.access.Diagnosis;
import org.rcm.intake.access.MailAccess;
import org.rcm.intake.broker.BrokerTrouble;
import org.rcm.intake.parts.Absence;
import org.rcm.intake.reply.ReplyMessage;
import org.rcm.intake.reply.SendTrouble;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.steps.Attempts;
import org.rcm.intake.steps.Claims;
import org.rcm.intake.steps.Fate;
import org.rcm.intake.steps.PromisedReply;
import org.rcm.intake.steps.PromisedTicket;
import org.rcm.intake.steps.Promises;
import org.rcm.intake.steps.SentPromise;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.ticketing.TicketJson;

/** What works the outbox off: ticket requests to the broker, answers to the SMTP server. */
final class SendingPart {
    private SendingPart() {}

    /** The beans that routes call, by their names. */
    static Map<String, Object> of(
            Settings settings,
            Outbox outbox,
            Claims claims,
            Attempts attempts,
            Servers servers,
            TicketJson tickets,
            SentPromise sent,
            Clock shared,
            Clock here) {
        MailAccess smtp = NamedInSettings.smtpServer(settings).orElse(null);
        String envelope = settings.find(Key.SMTP_ENVELOPE).orElse("");
        PromisedReply.Form form = smtp == null ? raw -> raw : raw -> ReplyMessage.of(raw, envelope);
        Map<String, Object> named = new HashMap<>();
        named.put(
                "ticketPromises",
                new Promises(
                        outbox,
                        claims,
                        attempts,
                        servers.broker(),
                        SendingPart::fateOfTicket,
                        Absence::of,
                        sent,
                        shared,
                        here));
        named.put(
                "replyPromises",
                new Promises(
                        outbox,
                        claims,
                        attempts,
                        servers.smtp(),
                        SendingPart::fateOfReply,
                        e -> Diagnosis.of(smtp, e),
                        sent,
                        shared,
                        here));
        named.put("promisedTicket", new PromisedTicket(outbox, tickets, sent));
        named.put("promisedReply", new PromisedReply(outbox, form, sent));
        if (smtp != null) {
            named.put("smtpSender", new SmtpSender(smtp));
        }
        return named;
    }

    private static Fate fateOfTicket(Throwable failure) {
        return BrokerTrouble.isIn(failure) ? Fate.WAITS : Fate.AGAIN;
    }

    private static Fate fateOfReply(Throwable failure) {
        return switch (SendTrouble.of(failure)) {
            case SERVER_AWAY -> Fate.WAITS;
            case LATER -> Fate.LATER;
            case NEVER -> Fate.NEVER;
            case UNKNOWN -> Fate.AGAIN;
        };
    }
}
