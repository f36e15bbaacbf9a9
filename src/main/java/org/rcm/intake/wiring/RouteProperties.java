package org.rcm.intake.wiring;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;

/** What stands in the routes between {@code {{} and {@code }}}: derived from the settings, never a secret. */
final class RouteProperties {
    private static final Map<String, List<String>> BEGINNINGS = Map.of(
            "receive-mail", List.of("receive-mail-mailbox"),
            "read-mail", List.of("read-mail", "read-mail-sweep"),
            "order-ticket", List.of("order-ticket-outbox"),
            "hear-ticketing", List.of("hear-ticketing-queue"),
            "send-reply", List.of("send-reply-outbox"),
            "watch-deadline", List.of("watch-deadline-clock"),
            "write-manifest", List.of("write-manifest"));

    private final Settings settings;
    private final Purpose purpose;
    private final Properties properties = new Properties();

    private RouteProperties(Settings settings, Purpose purpose) {
        this.settings = settings;
        this.purpose = purpose;
    }

    static Properties of(Settings settings, Purpose purpose) {
        RouteProperties made = new RouteProperties(settings, purpose);
        made.camel();
        made.steps();
        made.answers();
        made.pace();
        return made.properties;
    }

    private void camel() {
        put("camel.main.name", "intake-hub");
        put("camel.main.routesIncludePattern", "file:" + folder(settings.routes()) + "/*.camel.yaml");
        put("camel.main.shutdownTimeout", "40");
        put("camel.main.startupSummaryLevel", "Off");
        put("camel.main.jmxEnabled", "false");
        String listen = settings.get(Key.MANAGEMENT_LISTEN);
        boolean managed = purpose == Purpose.RUN && !"off".equals(listen);
        put("camel.management.enabled", String.valueOf(managed));
        put("camel.management.healthCheckEnabled", "false"); // HealthEndpoint answers instead
        put("camel.opentelemetry2.enabled", "false"); // it knows exchanges, and a mail goes through several
        if (managed) {
            put("camel.management.host", listen.substring(0, listen.lastIndexOf(':')));
            put("camel.management.port", listen.substring(listen.lastIndexOf(':') + 1));
        }
        settings.camel().forEach(this::put);
    }

    /** Camel does not look behind a link: it would start with no route at all, and say nothing. */
    private static Path folder(Path routes) {
        try {
            return routes.toRealPath();
        } catch (IOException e) {
            return routes; // whoever starts the routes says what is wrong with it
        }
    }

    /** A process that leaves a step to others leaves out the routes that begin it; the rest is only ever called. */
    private void steps() {
        Set<String> mine = settings.steps();
        List<String> left = new ArrayList<>();
        BEGINNINGS.forEach((step, routes) -> {
            if (!mine.contains(step)) {
                left.addAll(routes);
            }
        });
        if (purpose == Purpose.INGEST) {
            left.add("receive-mail-mailbox");
        }
        if (purpose == Purpose.INGEST || settings.find(Key.MANIFEST_FOLDER).isEmpty()) {
            left.add("write-manifest");
        }
        if (!left.isEmpty()) {
            put("camel.main.routeFilterExcludePattern", String.join(",", left));
        }
    }

    private void answers() {
        if (settings.find(Key.SMTP_URL).isEmpty()) {
            Path folder = settings.data().resolve("outgoing").toAbsolutePath();
            put("intake.reply.endpoint", "file:" + folder + "?allowNullBody=false");
            return;
        }
        URI url = settings.uri(Key.SMTP_URL);
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int byDefault = "smtps".equals(scheme) ? 465 : 25;
        put(
                "intake.reply.endpoint",
                scheme + ":" + url.getHost() + ":" + (url.getPort() < 0 ? byDefault : url.getPort())
                        + "?javaMailSender=#smtpSender");
    }

    private void pace() {
        put("intake.workers", String.valueOf(settings.workers()));
        put("intake.outbox.period", "250");
        put("intake.sweep.period", "1000");
        put("intake.manifest.period", "60000");
        put(
                "intake.ticketing.replies.life",
                String.valueOf(settings.duration(Key.TICKETING_REPLIES_KEPT).toMillis()));
        put("intake.deadline.period", purpose == Purpose.RUN ? "10000" : "1000");
    }

    private void put(String key, String value) {
        properties.setProperty(key, value);
    }
}
