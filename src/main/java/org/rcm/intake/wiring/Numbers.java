package org.rcm.intake.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.rcm.intake.clock.Beat;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.OutboxCounts;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Overview;
import org.rcm.intake.store.Overview.Seat;
import org.rcm.intake.store.Store;
import org.rcm.intake.watch.Board;
import org.rcm.intake.watch.Condition;

/**
 * The numbers of the database as gauges. They are counted now and then, not at each scrape, so that nobody who watches
 * can slow the hub down; while the database is away they are NaN. Several hubs on one database tell the same.
 */
final class Numbers implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    /** However large the database, counting takes no more than this part of the time. */
    private static final int SHARE = 20;

    private static final Duration OLDEST = Duration.ofMinutes(2);

    private final Store store;
    private final Clock clock;
    private final List<MeterRegistry> registries = new ArrayList<>();
    private final Set<List<String>> shown = new HashSet<>();
    private final Beat beat = Beat.of("numbers");
    private volatile Counted last;

    private record Counted(
            Overview.Numbers numbers,
            Map<OutboxKind, OutboxCounts> outbox,
            Map<OutboxKind, Instant> oldest,
            Map<List<String>, Seat> seats,
            Instant at) {}

    Numbers(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Begins to count. */
    void begin() {
        beat.after(Duration.ZERO, this::round);
    }

    private void round() {
        long begun = System.nanoTime();
        try {
            last = count();
            last.seats().keySet().forEach(this::showSeats);
        } catch (RuntimeException e) { // health tells of a database that is away
            org.slf4j.LoggerFactory.getLogger(Numbers.class).debug("not counted", e);
        }
        long pause = Math.max(BETWEEN.toNanos(), SHARE * (System.nanoTime() - begun));
        beat.after(Duration.ofNanos(pause), this::round);
    }

    private Counted count() {
        Map<OutboxKind, OutboxCounts> outbox = new EnumMap<>(OutboxKind.class);
        Map<OutboxKind, Instant> oldest = new EnumMap<>(OutboxKind.class);
        for (OutboxKind kind : OutboxKind.values()) {
            outbox.put(kind, store.outbox().counts(kind));
            store.outbox().oldestPending(kind, clock.instant()).ifPresent(at -> oldest.put(kind, at));
        }
        Overview.Numbers numbers = store.overview().numbers();
        Map<List<String>, Seat> seats = numbers.seats().stream()
                .collect(Collectors.toMap(
                        s -> List.of(s.event(), s.delegation(), s.ledger().key()), s -> s));
        return new Counted(numbers, outbox, oldest, seats, clock.instant());
    }

    /** A ledger is shown from its first seat on; to show all anew each time would disturb who reads just then. */
    private void showSeats(List<String> ledger) {
        if (!shown.add(ledger)) {
            return;
        }
        String[] tags = {"event", ledger.get(0), "delegation", ledger.get(1), "ledger", ledger.get(2)};
        for (MeterRegistry registry : registries) {
            gauge(registry, "intake_seats_used", "Places taken", n -> seat(n, ledger, Seat::used), tags);
            gauge(
                    registry,
                    "intake_seats_free",
                    "Places left; +Inf where as many as come",
                    n -> seat(n, ledger, Numbers::left),
                    tags);
        }
    }

    private static double seat(Counted counted, List<String> ledger, ToDoubleFunction<Seat> number) {
        Seat seat = counted.seats().get(ledger);
        return seat == null ? Double.NaN : number.applyAsDouble(seat);
    }

    private static double left(Seat seat) {
        return seat.max() == Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : Math.max(0, seat.max() - seat.used());
    }

    /** Shows all of it, and of the board what has figures. */
    void show(MeterRegistry registry, Board board, List<String> parts) {
        mails(registry);
        outbox(registry);
        registries.add(registry);
        for (String part : parts) {
            Gauge.builder("intake_part_up", () -> isUp(board, part) ? 1 : 0)
                    .tag("part", part)
                    .description("1 while health says UP of this part")
                    .register(registry);
            if (part.startsWith("mailbox")) {
                Gauge.builder("intake_last_fetch_age_seconds", () -> figure(board, part, "last_fetch_age_seconds"))
                        .tag("mailbox", part)
                        .description("Since a mailbox was last read to its end")
                        .register(registry);
            }
        }
        Gauge.builder("intake_disk_free_bytes", () -> figure(board, "disk", "free_bytes"))
                .description("Free where intake.data lies")
                .register(registry);
    }

    private void mails(MeterRegistry registry) {
        for (MailState state : MailState.values()) {
            gauge(
                    registry,
                    "intake_mails_stored",
                    "Mails in the database, by state",
                    n -> n.numbers().mails().getOrDefault(state, 0L),
                    "state",
                    state.name());
        }
        for (State state : State.values()) {
            gauge(
                    registry,
                    "intake_registrations",
                    "Registrations, by state",
                    n -> n.numbers().registrations().getOrDefault(state, 0L),
                    "state",
                    state.name());
        }
        gauge(registry, "intake_mails_pending", "Mails not yet decided", n -> n.numbers()
                .mails()
                .getOrDefault(MailState.RECEIVED, 0L));
        gauge(registry, "intake_reviews", "Mails, registrations and tickets that wait for a person", n -> n.numbers()
                .reviews());
        gauge(registry, "intake_failures", "Mails given up after every attempt", n -> n.numbers()
                .failures());
        gauge(
                registry,
                "intake_oldest_undecided_age_seconds",
                "Since the receipt of the oldest mail that is not decided; 0 if none waits",
                n -> age(n.numbers().oldestUndecided()));
    }

    private void outbox(MeterRegistry registry) {
        for (OutboxKind kind : OutboxKind.values()) {
            gauge(
                    registry,
                    "intake_outbox_pending",
                    "Messages promised and not yet sent",
                    n -> n.outbox().get(kind).pending(),
                    "kind",
                    kind.name());
            gauge(
                    registry,
                    "intake_outbox_failed",
                    "Messages given up after every attempt",
                    n -> n.outbox().get(kind).failed(),
                    "kind",
                    kind.name());
            gauge(
                    registry,
                    "intake_outbox_oldest_age_seconds",
                    "Since the oldest message that is not sent fell due; 0 if none waits",
                    n -> age(n.oldest().get(kind)),
                    "kind",
                    kind.name());
        }
    }

    private void gauge(
            MeterRegistry registry, String name, String what, ToDoubleFunction<Counted> number, String... tags) {
        Gauge.builder(name, () -> number(number)).tags(tags).description(what).register(registry);
    }

    private double number(ToDoubleFunction<Counted> number) {
        Counted counted = last;
        boolean known = counted != null
                && Duration.between(counted.at(), clock.instant()).compareTo(OLDEST) < 0;
        return known ? number.applyAsDouble(counted) : Double.NaN;
    }

    private double age(Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    private static boolean isUp(Board board, String part) {
        return board.conditions().stream().anyMatch(c -> c.part().equals(part) && c.isUp());
    }

    private static double figure(Board board, String part, String name) {
        return board.conditions().stream()
                .filter(c -> c.part().equals(part))
                .map(Condition::figures)
                .map(figures -> figures.get(name))
                .filter(Number.class::isInstance)
                .mapToDouble(n -> ((Number) n).doubleValue())
                .findFirst()
                .orElse(Double.NaN);
    }

    @Override
    public void close() {
        beat.close();
    }
}
