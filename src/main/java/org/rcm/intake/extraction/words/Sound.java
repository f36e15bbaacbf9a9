package org.rcm.intake.extraction.words;

import java.util.List;
import java.util.regex.Pattern;

/** How a word sounds in Spanish, for whoever writes as he speaks: "INSTITUSION" is "institución". */
final class Sound {
    /** Shorter words sound like too many others. */
    static final int SHORTEST = 6;

    private record Change(Pattern from, String to) {
        Change(String from, String to) {
            this(Pattern.compile(from), to);
        }
    }

    private static final List<Change> CHANGES = List.of(
            new Change("ch", "\u0001"),
            new Change("x(?=[aeiou])", "ks"),
            new Change("c(?=[ei])|z|x", "s"),
            new Change("qu(?=[ei])|c|q", "k"),
            new Change("g(?=[ei])", "j"),
            new Change("gu(?=[ei])", "g"),
            new Change("v", "b"),
            new Change("ll", "y"),
            new Change("h", ""),
            new Change("n(?=[pb])", "m"),
            new Change("([a-z])\\1", "$1"));

    private Sound() {}

    static String of(String folded) {
        String sound = folded;
        for (Change change : CHANGES) {
            sound = change.from().matcher(sound).replaceAll(change.to());
        }
        return sound;
    }
}
