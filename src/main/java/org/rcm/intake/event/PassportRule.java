package org.rcm.intake.event;

import java.time.LocalDate;
import org.rcm.intake.registration.Severity;

/**
 * How long a passport must be valid beyond the event.
 *
 * @param validMonths months after the event's last day; 0 if the event asks for none
 * @param expiresSoon what a shorter validity causes: {@code INFO} tells ticketing staff, {@code ASK} the delegate
 */
public record PassportRule(int validMonths, Severity expiresSoon) {
    /** Key path, for findings. */
    public static final String RULE = "passport-valid-months";

    /** The day on which a passport must still be valid so as not to expire soon. */
    public LocalDate validUntil(LocalDate lastDay) {
        return lastDay.plusMonths(validMonths);
    }
}
