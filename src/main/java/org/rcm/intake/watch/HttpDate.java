package org.rcm.intake.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The time of a web server, by the {@code Date} of its answer (RFC 9110, 6.6.1), whatever it answers. Asked now and then. */
public final class HttpDate implements TimeSource.Asking {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final long BETWEEN_NANOS = Duration.ofSeconds(20).toNanos();

    private final URI url;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private Instant told;
    private long toldAt;

    public HttpDate(URI url) {
        this.url = url;
    }

    /** In between it is reckoned on from the last answer. */
    @Override
    public Optional<Instant> now() throws IOException, InterruptedException {
        if (told == null || System.nanoTime() - toldAt > BETWEEN_NANOS) {
            told = null; // it may not answer any more
            told = ask();
            toldAt = System.nanoTime();
        }
        return Optional.ofNullable(told).map(then -> then.plusNanos(System.nanoTime() - toldAt));
    }

    private Instant ask() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Date")
                .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .orElse(null);
    }
}
