package org.rcm.intake.watch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what is worth telling a person: something that has been wrong for a while, once, and once that it has been well
 * for as long. What comes and goes faster than that is neither a new alert nor over. For one thread.
 */
public final class AlertDesk {
    private static final Logger LOG = LoggerFactory.getLogger(AlertDesk.class);

    private final Duration after;
    private final OpenAlerts open;
    private final Consumer<Alert> couriers;
    private final String hub;
    private final Clock clock;
    private final Map<String, Instant> unlikeSince = new HashMap<>();

    /**
     * @param after how long something must be wrong to be told, and well to be over
     * @param file where is kept what was told
     * @param couriers who bring it
     * @param hub which one this is
     */
    public AlertDesk(Duration after, Path file, Consumer<Alert> couriers, String hub, Clock clock) {
        this.after = after;
        this.open = new OpenAlerts(file);
        this.couriers = couriers;
        this.hub = hub;
        this.clock = clock;
    }

    /** To be called every second or two with how things are. */
    public void consider(List<Condition> conditions) {
        conditions.forEach(this::consider);
    }

    private void consider(Condition condition) {
        String part = condition.part();
        OpenAlerts.Open told = open.of(part);
        boolean likeTold = condition.isUp() == (told == null);
        if (likeTold) {
            unlikeSince.remove(part);
            return;
        }
        Instant now = clock.instant();
        Instant since = unlikeSince.computeIfAbsent(part, p -> now);
        if (Duration.between(since, now).compareTo(after) < 0) {
            return;
        }
        unlikeSince.remove(part);
        if (told == null) {
            alert(condition, now);
        } else {
            recover(part, told, now);
        }
    }

    private void alert(Condition condition, Instant now) {
        String reason = condition.problem().reason();
        String remedy = condition.problem().remedy();
        LOG.warn("alert: {}: {}; {}", condition.part(), reason, remedy);
        open.put(condition.part(), new OpenAlerts.Open(condition.since().toString(), reason, remedy));
        couriers.accept(new Alert(false, condition.part(), reason, remedy, condition.since(), now, hub));
    }

    private void recover(String part, OpenAlerts.Open told, Instant now) {
        LOG.info("recovery: {} is well again", part);
        open.remove(part);
        couriers.accept(new Alert(true, part, told.reason(), told.remedy(), Instant.parse(told.since()), now, hub));
    }
}
