package org.rcm.intake.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a person is told, once: that something is wrong, or that it is over. Nothing personal.
 *
 * @param over false for an alert, true for the notice of recovery
 * @param part as in health
 * @param reason what is wrong, or was
 * @param remedy what to do
 * @param since UTC, since when it was wrong
 * @param at UTC, when this was decided to be told
 * @param hub which hub tells it
 */
public record Alert(boolean over, String part, String reason, String remedy, Instant since, Instant at, String hub) {

    /** One line. */
    public String subject() {
        return over
                ? "[intake-hub] " + part + " is well again after " + Ages.told(Duration.between(since, at))
                : "[intake-hub] " + part + ": " + reason;
    }

    /** A few lines of text. */
    public String text() {
        String times = over
                ? "It was: " + reason + "\nSince " + seconds(since) + ", over at " + seconds(at) + "."
                : "Since " + seconds(since) + ".\nWhat to do: " + remedy;
        return subject() + "\n" + times + "\nHub: " + hub;
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
