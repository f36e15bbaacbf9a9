package org.rcm.intake.mail;

import java.util.regex.Pattern;

/**
 * The words of {@code passages.txt}, and the patterns made of them.
 *
 * @param phrases as the file keeps them
 * @param header a header field as text, its kind by the group, its value in the last one
 * @param wrote the verb of an attribution line
 */
record PassageWords(Phrases phrases, Pattern header, Pattern wrote) {

    PassageWords(Phrases phrases) {
        this(
                phrases,
                Pattern.compile("^[*_|\\s]*(?:(" + phrases.alternatives("from") + ")|("
                        + phrases.alternatives("sent") + ")|(" + phrases.alternatives("to") + ")|("
                        + phrases.alternatives("cc") + ")|(" + phrases.alternatives("subject")
                        + "))[*_\\s]*:[*_\\s]*(.*)$"),
                Pattern.compile("\\b(?:" + phrases.alternatives("wrote") + ")\\b"));
    }
}
