package org.rcm.intake.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds a passport's machine-readable zone that stands as text in a PDF, digital or made searchable by a scanner. Tolerates what text goes
 * through on its way: spaces between characters, angle quotation marks for fillers, HTML's {@code &lt;}, fillers lost at
 * the end of line 1.
 */
final class MrzText {

    private static final int LONGEST_LINE = 400;

    private MrzText() {}

    /** Every zone in the text whose check digits are all right, in order. */
    static List<Td3Zone> zones(String text) {
        List<String> lines = text.lines()
                .filter(line -> line.length() <= LONGEST_LINE)
                .map(MrzText::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
        List<Td3Zone> zones = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() == 2 * Td3Zone.LENGTH) {
                add(zones, line.substring(0, Td3Zone.LENGTH), line.substring(Td3Zone.LENGTH));
            } else if (i + 1 < lines.size()) {
                add(zones, line, lines.get(i + 1));
            }
        }
        return zones;
    }

    private static void add(List<Td3Zone> zones, String first, String second) {
        String line1 = first.length() > 30 && first.length() < Td3Zone.LENGTH && first.contains("<<")
                ? first + "<".repeat(Td3Zone.LENGTH - first.length())
                : first;
        if (line1.startsWith("P") && Td3Zone.isLine(line1) && Td3Zone.isLine(second)) {
            Td3Zone zone = new Td3Zone(line1, second);
            if (zone.checkDigits() == CheckDigits.VALID) {
                zones.add(zone);
            }
        }
    }

    private static String tidy(String line) {
        return line.replace("&lt;", "<")
                .replace("«", "<<")
                .replace('‹', '<')
                .replace('〈', '<')
                .replaceAll("[\\s\\u00a0>|*]+", "")
                .toUpperCase(Locale.ROOT);
    }
}
