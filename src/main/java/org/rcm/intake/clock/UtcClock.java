package org.rcm.intake.clock;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that tells instants and stays in UTC: in which zone a day begins is the event's to say. */
abstract class UtcClock extends Clock {
    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** @throws UnsupportedOperationException always */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the hub counts in UTC");
    }
}
