package org.rcm.intake.decision;

/**
 * A message of ticketing staff as it came from the queue; nothing in it is trusted.
 *
 * @param message what makes it one of its kind: what the broker knows of it, and its text; delivered again, the same
 * @param text its content; what could be kept of it where {@code problem} is not null
 * @param problem why it cannot be a response whatever it says, or null
 */
public record HeardResponse(String message, String text, String problem) {
    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "HeardResponse[" + text.length() + " characters]";
    }
}
