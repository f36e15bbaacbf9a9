package org.rcm.intake.event;

import java.util.Objects;

/** What a delegate reads, in both languages of the answers; neither is null or blank. */
public record Text(String es, String en) {
    public Text {
        Objects.requireNonNull(es);
        Objects.requireNonNull(en);
    }

    /** @param language ISO 639-1; Spanish for {@code es}, English for every other and for null */
    public String in(String language) {
        return "es".equals(language) ? es : en;
    }
}
