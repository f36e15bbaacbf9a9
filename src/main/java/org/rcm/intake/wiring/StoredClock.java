package org.rcm.intake.wiring;

import java.time.Instant;
import org.rcm.intake.clock.HubClock;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.store.Meta;

/**
 * By which clock the data of a database was last decided, so that a person who looks at a replay of 2022 decides in 2022
 * too, without having to say so.
 */
public final class StoredClock {
    private static final String NAME = "clock";
    private static final String MAIL = "mail ";
    private static final String OTHER = "system";

    private StoredClock() {}

    /** Notes where a hub's clock stands. */
    public static void remember(HubClock clock, Meta meta) {
        meta.put(NAME, clock.followsMails() ? MAIL + clock.instant() : OTHER);
    }

    /** The clock for deciding beside a hub or after it: the one that is set, or where none is, the one that was noted. */
    public static HubClock of(Settings settings, Meta meta) {
        String set = settings.get(Key.CLOCK);
        String noted = meta.get(NAME).orElse(OTHER);
        boolean replay = noted.startsWith(MAIL) && !set.contains(":");
        HubClock clock = HubClock.of(replay ? "mail" : set);
        if (replay) {
            clock.follow(Instant.parse(noted.substring(MAIL.length())));
        }
        return clock;
    }
}
