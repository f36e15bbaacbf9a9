package org.rcm.intake.wiring;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.rcm.intake.watch.Alert;
import org.rcm.intake.watch.Channel;

/** Mails alerts to operators through the server that answers go out through, as a mail that no machine answers. */
final class MailedAlert implements Channel {
    private final String from;
    private final List<String> to;
    private final Consumer<byte[]> postman;

    /** @param postman sends a raw mail, or throws */
    MailedAlert(String from, List<String> to, Consumer<byte[]> postman) {
        this.from = from;
        this.to = to;
        this.postman = postman;
    }

    @Override
    public String name() {
        return "mail to operators";
    }

    @Override
    public void send(Alert alert) {
        postman.accept(raw(alert).getBytes(StandardCharsets.US_ASCII));
    }

    private String raw(Alert alert) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(alert.at().atOffset(ZoneOffset.UTC));
        String host = from.substring(from.indexOf('@') + 1);
        return String.join(
                "\r\n",
                "From: " + from,
                "To: " + String.join(", ", to),
                "Subject: " + ascii(alert.subject()).replaceAll("\\s+", " "),
                "Date: " + date.replace("GMT", "+0000"),
                "Message-ID: <alert-" + UUID.randomUUID() + "@" + host + ">",
                "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=us-ascii",
                "",
                ascii(alert.text()).replace("\n", "\r\n"),
                "");
    }

    /** Whatever a server has said of itself must not become a header. */
    private static String ascii(String text) {
        return text.replaceAll("[^\\n\\x20-\\x7e]", "?");
    }
}
