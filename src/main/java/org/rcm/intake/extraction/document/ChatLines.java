package org.rcm.intake.extraction.document;

import java.util.List;
import java.util.regex.Pattern;

/** Takes time and speaker off lines that were copied from a chat, as WhatsApp copies them. Thread-safe. */
final class ChatLines {
    private static final int FEWEST = 2;

    /** {@code [16/2 08:51] Ana Ruiz: …}, {@code 16/2/22, 8:51 a. m. - Ana Ruiz: …}, with marks of direction here and there. */
    private static final Pattern SAID = Pattern.compile(
            "^[\\s\\u200e\\u200f]*\\[?\\d{1,4}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?,?\\s"
                    + "\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?\\s?m\\.?)?(?:\\]|\\s[-–])\\s[^:\\n]{1,40}:\\s",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private ChatLines() {}

    /** The lines with what was said alone; the same lines if no two of them are a chat's. */
    static List<String> said(List<String> lines) {
        boolean chat = lines.stream()
                        .filter(line -> SAID.matcher(line).find())
                        .limit(FEWEST)
                        .count()
                == FEWEST;
        return chat
                ? lines.stream()
                        .map(line -> SAID.matcher(line).replaceFirst(""))
                        .toList()
                : lines;
    }
}
