package org.rcm.intake.mail;

import java.util.List;

/** Text with {@code format=flowed} (RFC 3676): paragraphs that mailers wrapped become one line again. */
final class Flowed {
    private Flowed() {}

    static String join(String text, boolean deleteSpace) {
        StringBuilder joined = new StringBuilder(text.length());
        int depth = -1;
        boolean open = false;
        for (String line : (Iterable<String>) List.of(text.split("\\r\\n|\\n|\\r", -1))::iterator) {
            int quotes = 0;
            while (quotes < line.length() && line.charAt(quotes) == '>') {
                quotes++;
            }
            String words = line.substring(quotes);
            words = words.startsWith(" ") ? words.substring(1) : words;
            boolean signature = words.equals("-- ");
            if (open && quotes == depth && !signature) {
                joined.append(words);
            } else {
                joined.append(joined.isEmpty() && depth < 0 ? "" : "\n");
                joined.append(">".repeat(quotes)).append(quotes > 0 ? " " : "").append(words);
            }
            open = words.endsWith(" ") && !signature && !words.isBlank();
            if (open && deleteSpace) {
                joined.setLength(joined.length() - 1);
            }
            depth = quotes;
        }
        return joined.toString();
    }
}
