package org.rcm.intake.watch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Posts alerts as JSON to {@code intake.alert.webhook}: {@code {"text","event":"ALERT|RECOVERY","part","reason","remedy",
 * "since","at","hub"}}, times ISO 8601 in UTC. Slack, Mattermost and Rocket.Chat show {@code text}. Any 2xx is success.
 */
public final class Webhook implements Channel {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SUCCESS = 2;

    private final URI url;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public Webhook(URI url) {
        this.url = url;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void send(Alert alert) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json(alert)))
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status / 100 != SUCCESS) {
            throw new IOException("the webhook answers " + status);
        }
    }

    static String json(Alert alert) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", alert.text())
                .put("event", alert.over() ? "RECOVERY" : "ALERT")
                .put("part", alert.part())
                .put("reason", alert.reason())
                .put("remedy", alert.remedy())
                .put("since", alert.since().toString())
                .put("at", alert.at().toString())
                .put("hub", alert.hub())
                .toString();
    }
}
