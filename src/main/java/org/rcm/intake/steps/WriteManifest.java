package org.rcm.intake.steps;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Events;
import org.rcm.intake.export.Manifests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Java half of write-manifest: each day at an hour of the event's zone, and once after the start, the manifests of
 * every event that buys tickets, from its opening until it is over. Past the day until which personal data is kept the
 * files are removed. Thread-safe.
 */
public final class WriteManifest {
    private static final Logger LOG = LoggerFactory.getLogger(WriteManifest.class);

    private final Manifests manifests;
    private final Supplier<Events> events;
    private final LocalTime hour;
    private final Clock clock;
    private final Map<String, Instant> done = new ConcurrentHashMap<>();

    /**
     * @param events that are in force
     * @param hour in the zone of each event
     */
    public WriteManifest(Manifests manifests, Supplier<Events> events, LocalTime hour, Clock clock) {
        this.manifests = manifests;
        this.events = events;
        this.hour = hour;
        this.clock = clock;
    }

    /** Writes what is due; what cannot be written is told and tried again at the next look. */
    public void due() {
        Instant now = clock.instant();
        for (Event event : events.get().all()) {
            Instant last = done.getOrDefault(event.id(), Instant.MIN);
            if (event.ticket() != null && last.isBefore(lastHour(event, now))) {
                try {
                    keep(event, now);
                    done.put(event.id(), now);
                } catch (IOException e) {
                    LOG.error("the manifest of {} cannot be written: {}", event.id(), e.toString());
                }
            }
        }
    }

    private void keep(Event event, Instant now) throws IOException {
        if (now.atZone(event.dates().zone()).toLocalDate().isAfter(event.retention())) {
            manifests.remove(event.id());
        } else if (event.takesRegistrationsAt(now)) {
            manifests.write(event.id());
        }
    }

    private Instant lastHour(Event event, Instant now) {
        ZonedDateTime local = now.atZone(event.dates().zone());
        ZonedDateTime today = local.with(hour);
        return (today.isAfter(local) ? today.minusDays(1) : today).toInstant();
    }
}
