package org.rcm.intake.reply;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import org.rcm.intake.event.Session;
import org.rcm.intake.reply.content.EventFacts;

/**
 * An event for a delegate's calendar (RFC 5545): an entry for each session, in the zone of the venue, without an alarm.
 * Its ids stay the same, so that a second copy replaces the first. Thread-safe.
 */
final class EventCalendar {
    private final String domain;
    private final Clock clock;

    /** @param domain of our address, which makes ids unique */
    EventCalendar(String domain, Clock clock) {
        this.domain = domain;
        this.clock = clock;
    }

    Attachment of(EventFacts event) {
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setMethod(Method.publish());
        ZoneId zone = event.dates().zone();
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(zone), timezone(event, zone)));
        int number = 0;
        for (Session session : event.dates().sessions()) {
            calendar.addEvent(entry(event, session, ++number, zone));
        }
        byte[] content = Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
        return new Attachment(event.id() + ".ics", "text/calendar; charset=UTF-8; method=PUBLISH", content);
    }

    private VEvent entry(EventFacts event, Session session, int number, ZoneId zone) {
        VEvent entry = new VEvent();
        entry.setUid(event.id() + "-" + number + "@" + domain);
        entry.setDateTimeStamp(Date.from(clock.instant()));
        entry.setDateStart(date(session.start(), zone), true);
        entry.setDateEnd(date(session.end(), zone), true);
        entry.setSummary(event.name());
        entry.setLocation(event.address() == null ? event.city() : event.address() + ", " + event.city());
        entry.setTransparency(Transparency.opaque());
        return entry;
    }

    private static Date date(LocalDateTime local, ZoneId zone) {
        return Date.from(local.atZone(zone).toInstant());
    }

    /** The offset that counts on the days of the event; calendars that know the zone by name use what they know. */
    private static VTimezone timezone(EventFacts event, ZoneId zone) {
        LocalDateTime start = event.dates().start();
        long millis = zone.getRules().getOffset(start).getTotalSeconds() * 1000L;
        StandardTime standard = new StandardTime();
        standard.setDateStart(new DateTimeComponents(start.getYear(), 1, 1, 0, 0, 0, false));
        standard.setTimezoneOffsetFrom(new UtcOffset(millis));
        standard.setTimezoneOffsetTo(new UtcOffset(millis));
        VTimezone timezone = new VTimezone(zone.getId());
        timezone.addStandardTime(standard);
        return timezone;
    }
}
