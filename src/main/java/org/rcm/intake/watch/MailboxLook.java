package org.rcm.intake.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rcm.intake.parts.Part;

/**
 * Whether a mailbox is read. What counts is when its server last said something, to this hub or to another that reads for
 * it: a line that is open and silent looks well to everybody else, Camel's own check included (CAMEL-26998).
 */
public final class MailboxLook implements Look {
    /** A server that is well is heard at least every half minute: no wait for arrivals is longer. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(50);

    private final Part part;
    private final Part database;
    private final Supplier<Optional<Instant>> lastFetch;
    private final Duration allowed;
    private final Clock clock;
    private Instant databaseAway = Instant.EPOCH;

    /**
     * @param database while it is away nothing is read, and the mailbox is not to blame
     * @param lastFetch when any hub has read this mailbox to its end
     * @param poll pause between two looks where the server does not tell what arrives
     */
    public MailboxLook(Part part, Part database, Supplier<Optional<Instant>> lastFetch, Duration poll, Clock clock) {
        this.part = part;
        this.database = database;
        this.lastFetch = lastFetch;
        this.allowed = poll.plusSeconds(40).compareTo(LONGEST_SILENCE) > 0 ? poll.plusSeconds(35) : LONGEST_SILENCE;
        this.clock = clock;
    }

    @Override
    public Observation look() {
        if (!database.isThere()) {
            databaseAway = clock.instant();
            return new PartLook(part).look();
        }
        Optional<Instant> fetched = lastFetch.get();
        Map<String, Object> figures = new HashMap<>();
        fetched.ifPresent(at -> figures.put("last_fetch_age_seconds", Ages.seconds(at, clock)));
        Optional<Part.Outage> outage = part.outage();
        if (outage.isPresent()) {
            return Observation.wrong(
                    part.name() + " is away: " + outage.get().reason(),
                    outage.get().remedy(),
                    figures);
        }
        Duration silent = Duration.between(lastSign(fetched), clock.instant());
        return silent.compareTo(allowed) <= 0
                ? Observation.well(figures)
                : Observation.wrong(
                        part.name() + " has been silent for " + Ages.told(silent)
                                + ": the line is open and nothing comes, or nobody reads",
                        "mails wait there; run check; see intake.mailbox.*, the firewall and the mail server's log",
                        figures);
    }

    private Instant lastSign(Optional<Instant> fetched) {
        Instant last = part.lastSign();
        if (fetched.isPresent() && fetched.get().isAfter(last)) {
            last = fetched.get();
        }
        return databaseAway.isAfter(last) ? databaseAway : last;
    }
}
