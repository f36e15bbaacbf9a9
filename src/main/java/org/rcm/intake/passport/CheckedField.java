package org.rcm.intake.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How sure a field of line 2 with a check digit is. The check digits rule out most misreadings and not all: exchanges that leave
 * them right (K for a filler, two zeros for two Os) are weighed against what was read.
 */
final class CheckedField {

    /** Rarer candidates than this do not matter. */
    private static final double LEAST = 1e-4;
    /** The recogniser is surer of itself than it should be. */
    private static final double TEMPER = 0.8;
    /** Where so little of the field is sure, more than two characters may be wrong. */
    private static final double READABLE = 0.3;

    private final Line line;
    private final int from;
    private final int to;

    /**
     * @param line the line that the field stands on
     * @param from first place
     * @param to place after its check digit
     */
    CheckedField(Line line, int from, int to) {
        this.line = line;
        this.from = from;
        this.to = to;
    }

    private record Exchange(int at, char c, double ratio) {}

    double confidence() {
        double sure = line.sure(from, to);
        if (!Td3Zone.checks(line.text())) {
            return sure * READABLE;
        }
        List<Exchange> exchanges = exchanges();
        StringBuilder text = new StringBuilder(line.text());
        double others = 0;
        for (int i = 0; i < exchanges.size(); i++) {
            Exchange first = exchanges.get(i);
            text.setCharAt(first.at, first.c);
            others += Td3Zone.checks(text) ? first.ratio : 0;
            for (Exchange second : exchanges.subList(i + 1, exchanges.size())) {
                if (second.at != first.at) {
                    text.setCharAt(second.at, second.c);
                    others += Td3Zone.checks(text) ? together(first, second) : 0;
                    text.setCharAt(second.at, line.at(second.at));
                }
            }
            text.setCharAt(first.at, line.at(first.at));
        }
        return 1 / (1 + others + everywhere(exchanges)) * Math.min(1, sure / READABLE);
    }

    /** Where three or more of the same are exchanged for the same: a printer whose O is another's zero. */
    private double everywhere(List<Exchange> exchanges) {
        double others = 0;
        Map<String, List<Exchange>> same =
                exchanges.stream().collect(Collectors.groupingBy(e -> line.at(e.at) + " " + e.c));
        for (List<Exchange> group : same.values()) {
            if (group.size() > 2) {
                StringBuilder text = new StringBuilder(line.text());
                group.forEach(e -> text.setCharAt(e.at, e.c));
                others += Td3Zone.checks(text)
                        ? group.stream().mapToDouble(Exchange::ratio).min().orElseThrow()
                        : 0;
            }
        }
        return others;
    }

    /** Who takes one O for a zero takes the next one, too. */
    private double together(Exchange a, Exchange b) {
        boolean same = a.c == b.c && line.at(a.at) == line.at(b.at);
        return same ? Math.min(a.ratio, b.ratio) : a.ratio * b.ratio;
    }

    private List<Exchange> exchanges() {
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = from; i < to; i++) {
            for (int c = 0; c < Alphabet.SIZE; c++) {
                double p = line.probability(i, Alphabet.character(c));
                if (p > LEAST && Alphabet.LINE_2[i][c] && Alphabet.character(c) != line.at(i)) {
                    // of the least sure look and the mean of all, the one that speaks more for the other character
                    double doubt = Math.max(p / line.probability(i, line.at(i)), leastSure(i, p));
                    exchanges.add(new Exchange(i, Alphabet.character(c), Math.pow(doubt, TEMPER)));
                }
            }
        }
        return exchanges;
    }

    private double leastSure(int at, double p) {
        double rest = Math.max(1e-9, 1 - line.probability(at, line.at(at)));
        return (1 - line.sure(at)) * Math.min(1, p / rest);
    }
}
