package org.rcm.intake.wiring;

import jakarta.mail.MessagingException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.clock.Beat;
import org.rcm.intake.reply.ReplyMessage;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.watch.AlertDesk;
import org.rcm.intake.watch.Board;
import org.rcm.intake.watch.Channel;
import org.rcm.intake.watch.Courier;
import org.rcm.intake.watch.Webhook;

/** Alerts of this hub, on the ways that the settings name; without any they stand in the log alone. */
final class Alerting implements AutoCloseable {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    private final List<Courier> couriers;
    private final Beat beat = Beat.of("alert desk");

    private Alerting(List<Courier> couriers, AlertDesk desk, Board board) {
        this.couriers = couriers;
        beat.every(Duration.ofSeconds(1), () -> desk.consider(board.conditions()));
    }

    static Alerting of(Settings settings, Board board) {
        List<Courier> couriers = channels(settings).stream()
                .map(channel -> new Courier(channel, BETWEEN_ATTEMPTS))
                .toList();
        AlertDesk desk = new AlertDesk(
                settings.duration(Key.ALERT_AFTER),
                settings.data().resolve("alerts.json"),
                alert -> couriers.forEach(courier -> courier.take(alert)),
                host() + ":" + settings.data().toAbsolutePath().normalize(),
                Clock.systemUTC());
        return new Alerting(couriers, desk, board);
    }

    /** Where alerts go. */
    private static List<Channel> channels(Settings settings) {
        List<Channel> channels = new ArrayList<>();
        if (settings.find(Key.ALERT_WEBHOOK).isPresent()) {
            channels.add(new Webhook(settings.uri(Key.ALERT_WEBHOOK)));
        }
        if (settings.find(Key.ALERT_MAIL).isPresent()) {
            NamedInSettings.smtpServer(settings).ifPresent(smtp -> channels.add(mail(settings, new SmtpSender(smtp))));
        }
        return channels;
    }

    private static Channel mail(Settings settings, SmtpSender sender) {
        String envelope = settings.find(Key.SMTP_ENVELOPE).orElse("");
        return new MailedAlert(settings.replyFrom(), settings.list(Key.ALERT_MAIL), raw -> {
            try {
                sender.send(ReplyMessage.of(raw, envelope));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Override
    public void close() {
        beat.close();
        couriers.forEach(Courier::close);
    }
}
