package org.rcm.intake.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.rcm.intake.parts.Part;
import org.rcm.intake.parts.Reason;

/**
 * Whether answers can be sent. Who sends knows; while nobody does, the server is greeted now and then, so that an outage
 * is told before the first answer waits.
 */
public final class SmtpLook implements Look {
    private static final Duration BETWEEN_GREETINGS = Duration.ofSeconds(30);
    private static final int PATIENCE_MILLIS = 10_000;

    private final Part part;
    private final URI url;
    private final Clock clock;
    private Instant greeted = Instant.EPOCH;
    private Observation answered = Observation.well(Map.of());

    /** @param url {@code smtp://} or {@code smtps://}, with or without a port */
    public SmtpLook(Part part, URI url, Clock clock) {
        this.part = part;
        this.url = url;
        this.clock = clock;
    }

    @Override
    public Observation look() {
        if (!part.isThere()) {
            return new PartLook(part).look();
        }
        if (Duration.between(greeted, clock.instant()).abs().compareTo(BETWEEN_GREETINGS) >= 0) {
            greeted = clock.instant();
            answered = greet();
        }
        return answered;
    }

    private Observation greet() {
        boolean tls = "smtps".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 465 : 25;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port), PATIENCE_MILLIS);
            if (tls) {
                return Observation.well(Map.of()); // whether the certificate is right is seen by who sends
            }
            socket.setSoTimeout(PATIENCE_MILLIS);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String greeting = String.valueOf(in.readLine());
            socket.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            return greeting.startsWith("220") ? Observation.well(Map.of()) : away("greets with " + greeting);
        } catch (IOException e) {
            return away(Reason.of(e));
        }
    }

    private static Observation away(String reason) {
        return Observation.wrong("smtp is away: " + reason, "answers wait; see intake.smtp.*", Map.of());
    }
}
