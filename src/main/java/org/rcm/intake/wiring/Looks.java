package org.rcm.intake.wiring;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.ServerKeys;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.store.Store;
import org.rcm.intake.watch.ClockLook;
import org.rcm.intake.watch.DiskLook;
import org.rcm.intake.watch.HttpDate;
import org.rcm.intake.watch.KeyLook;
import org.rcm.intake.watch.Look;
import org.rcm.intake.watch.MailboxLook;
import org.rcm.intake.watch.Observation;
import org.rcm.intake.watch.PartLook;
import org.rcm.intake.watch.ProgressLook;
import org.rcm.intake.watch.ProgressLook.Head;
import org.rcm.intake.watch.SmtpLook;
import org.rcm.intake.watch.TimeSource;

/** What is looked at, by the names that health shows. */
final class Looks {
    private static final long MEGABYTE = 1024L * 1024L;

    private final IntakeBeans beans;
    private final Settings settings;
    private final Store store;
    private final Servers servers;
    private final Clock computer = Clock.systemUTC();
    private final Map<String, Look> looks = new TreeMap<>();

    private Looks(IntakeBeans beans) {
        this.beans = beans;
        this.settings = beans.configuration().settings();
        this.store = beans.store();
        this.servers = beans.servers();
    }

    static Map<String, Look> of(IntakeBeans beans, CamelContext camel, ConfigurationWatch configuration) {
        Looks made = new Looks(beans);
        made.looks.put("configuration", () -> configuration(configuration.refusal()));
        made.servers();
        made.computer();
        made.work(camel);
        return made.looks;
    }

    private void servers() {
        looks.put("database", new PartLook(servers.database()));
        looks.put("broker", new PartLook(servers.broker()));
        boolean sends = settings.steps().contains("send-reply");
        looks.put(
                "smtp",
                sends && settings.find(Key.SMTP_URL).isPresent()
                        ? new SmtpLook(servers.smtp(), settings.uri(Key.SMTP_URL), computer)
                        : new PartLook(servers.smtp()));
        if (settings.steps().contains("receive-mail")) {
            var places = NamedInSettings.mailboxServers(settings);
            settings.mailboxes()
                    .forEach((name, own) ->
                            mailbox(own, places.get(Servers.mailbox(name)).key(), Servers.mailbox(name)));
        }
    }

    private void mailbox(Settings own, String key, String part) {
        looks.put(
                part,
                new MailboxLook(
                        servers.mailboxes().get(part),
                        servers.database(),
                        () -> store.meta().lastFetch(key),
                        own.duration(Key.MAILBOX_POLL),
                        computer));
    }

    private void computer() {
        looks.put("disk", new DiskLook(settings.data(), settings.number(Key.DISK_FREE) * MEGABYTE));
        looks.put("clock", new ClockLook(timeSources(), computer));
        boolean file = settings.find(Key.KEY_TEXT).isEmpty()
                && settings.find(Key.KEY_COMMAND).isEmpty();
        if (file) { // a vault is not asked every few seconds
            looks.put("key", new KeyLook(() -> beans.checkKey(KeyOfSettings.in(settings)), servers.database()));
        }
        looks.put("passports", () -> beans.passports()
                .problem()
                .map(p -> new Observation(
                        new Observation.Problem(p, "mails with pictures fail; retry them afterwards"), Map.of()))
                .orElse(new Observation(null, Map.of())));
    }

    private void work(CamelContext camel) {
        looks.put(
                "mails",
                new ProgressLook(
                        () -> new Head(
                                store.mails().counts().getOrDefault(MailState.RECEIVED, 0L),
                                store.mails().oldestUndecided().orElse(null)),
                        this::everyServerIsThere,
                        "no mail has been decided",
                        "see the log; a mail that fails is in: failures list",
                        computer));
        looks.put(
                "outbox",
                new ProgressLook(
                        () -> new Head(
                                store.outbox().counts().pending(),
                                store.outbox().oldestUntried(computer.instant()).orElse(null)),
                        this::everyServerIsThere,
                        "nothing promised has been sent",
                        "see the log; does a process run order-ticket and send-reply (intake.routes)?",
                        computer));
        looks.put("routes", () -> routes(camel));
    }

    private boolean everyServerIsThere() {
        return servers.database().isThere()
                && servers.broker().isThere()
                && servers.smtp().isThere();
    }

    private static Observation configuration(Optional<String> refusal) {
        return new Observation(
                refusal.map(why -> new Observation.Problem(
                                "changed files are refused, the old ones are in force: " + why,
                                "mend or undo them; check tells all"))
                        .orElse(null),
                Map.of());
    }

    private static Observation routes(CamelContext camel) {
        List<String> stopped = camel.getRoutes().stream()
                .map(route -> route.getRouteId())
                .filter(id -> !camel.getRouteController().getRouteStatus(id).isStarted())
                .toList();
        return stopped.isEmpty()
                ? new Observation(null, Map.of("started", camel.getRoutesSize()))
                : new Observation(
                        new Observation.Problem(
                                "stand still: " + String.join(", ", stopped), "see the log; restart the hub"),
                        Map.of());
    }

    private Set<URI> tokenEndpoints() {
        Set<URI> urls = new LinkedHashSet<>();
        settings.mailboxes().values().forEach(own -> MailAccesses.tokenEndpoint(own, ServerKeys.MAILBOX)
                .ifPresent(urls::add));
        MailAccesses.tokenEndpoint(settings, ServerKeys.SMTP).ifPresent(urls::add);
        return urls;
    }

    private List<TimeSource> timeSources() {
        List<TimeSource> sources = new ArrayList<>();
        if (NamedInSettings.database(settings).isServer()) {
            sources.add(new TimeSource(
                    "the database",
                    () -> servers.database().isThere()
                            ? Optional.of(store.meta().databaseTime())
                            : Optional.empty()));
        }
        servers.mailboxes()
                .forEach((part, server) -> sources.add(new TimeSource("the server of " + part, server.time()::now)));
        tokenEndpoints().forEach(url -> sources.add(new TimeSource(url.getHost(), new HttpDate(url))));
        settings.find(Key.CLOCK_SOURCE)
                .ifPresent(url -> sources.add(new TimeSource("intake.clock.source", new HttpDate(URI.create(url)))));
        return sources;
    }
}
