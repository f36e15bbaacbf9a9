package org.rcm.intake.cli.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;

/** Whether alerts can reach anybody. Posts none: any answer shows that the way is open. */
final class AlertCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;

    AlertCheck(Settings settings) {
        this.settings = settings;
    }

    Verdict check() {
        List<String> ways = new ArrayList<>();
        settings.find(Key.ALERT_MAIL).ifPresent(to -> ways.add("mail to " + to + ", through intake.smtp.url"));
        if (settings.find(Key.ALERT_WEBHOOK).isPresent()) {
            URI url = settings.uri(Key.ALERT_WEBHOOK);
            try {
                ways.add("webhook at " + url.getHost() + ", which answers " + answer(url));
            } catch (IOException e) {
                return Verdict.fails("alerts", e, "see intake.alert.webhook");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Verdict.fails("alerts", e, "interrupted");
            }
        }
        return ways.isEmpty()
                ? Verdict.none("alerts", "in the log alone; set intake.alert.webhook or intake.alert.mail")
                : Verdict.ok("alerts", String.join("; ", ways));
    }

    private static int answer(URI url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
