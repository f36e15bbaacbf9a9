package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.words.Field;

/**
 * Puts colons into lists whose labels stand before their values with nothing but a space between. One such line may be
 * a sentence; several below one another, of different fields and one of them a name, are a list.
 */
final class LabelColumns {
    private static final int FEWEST = 3;

    private LabelColumns() {}

    /** The lines, those of such lists with a colon behind their label. */
    static List<Block.Line> parted(List<Block.Line> lines, LabelPairs labels) {
        List<Block.Line> parted = new ArrayList<>(lines);
        int start = 0;
        while (start < lines.size()) {
            int end = start;
            Set<Field> fields = EnumSet.noneOf(Field.class);
            List<Block.Line> run = new ArrayList<>();
            while (end < lines.size() && !lines.get(end).isBlank()) {
                String text = lines.get(end).text();
                LabelPairs.Pair pair = labels.pairs(text).isEmpty() ? labels.byPrefix(text) : null;
                if (pair == null) {
                    break;
                }
                fields.add(pair.field());
                int at = text.lastIndexOf(pair.value());
                run.add(new Block.Line(
                        lines.get(end).place(), at > 0 ? text.substring(0, at).strip() + ": " + pair.value() : text));
                end++;
            }
            if (fields.size() >= FEWEST && fields.stream().anyMatch(Field::isName)) {
                for (int i = start; i < end; i++) {
                    parted.set(i, run.get(i - start));
                }
            }
            start = Math.max(end, start + 1);
        }
        return parted;
    }
}
