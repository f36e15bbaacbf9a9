package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.document.BodyText;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Evidence;

/** Puts passages together again where labels show that they are one form. Thread-safe. */
final class PassageJoiner {
    private final Catalogue catalogue;
    private final LabelPairs labels;
    private final ListEntry entries;

    PassageJoiner(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.labels = new LabelPairs(catalogue);
        this.entries = new ListEntry(catalogue);
    }

    /**
     * The passages, with what looks like a signature but is a list of labelled data joined to the text above it: whoever
     * writes only data below a greeting gives no other sign of where the text ends.
     */
    List<Passage> joined(List<Passage> passages) {
        List<Passage> joined = new ArrayList<>();
        for (Passage passage : passages) {
            Passage before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean answer = passage.role() == Passage.Role.OWN
                    && before != null
                    && before.role() == Passage.Role.QUOTED
                    && asked(before) != null;
            if (answer) {
                String text = asked(before) + "\n" + passage.text();
                int own = joined.size() - 1;
                while (own >= 0 && joined.get(own).role() != Passage.Role.OWN) {
                    own--;
                }
                if (own >= 0) {
                    Passage last = joined.get(own);
                    joined.set(
                            own,
                            new Passage(
                                    Passage.Role.OWN, last.part(), last.firstLine(), last.text() + "\n" + text, null));
                } else {
                    joined.add(
                            joined.size() - 1,
                            new Passage(Passage.Role.OWN, passage.part(), before.firstLine(), text, null));
                }
                continue;
            }
            if (passage.role() == Passage.Role.SIGNATURE && (isData(passage) || endsInLabel(before))) {
                boolean continues = before != null
                        && before.role() == Passage.Role.OWN
                        && before.part().equals(passage.part());
                if (continues) {
                    int lines = (int) before.text().lines().count();
                    String gap = "\n".repeat(Math.max(1, passage.firstLine() - before.firstLine() - lines + 1));
                    joined.set(
                            joined.size() - 1,
                            new Passage(
                                    Passage.Role.OWN,
                                    before.part(),
                                    before.firstLine(),
                                    before.text() + gap + passage.text(),
                                    before.html() == null || passage.html() == null
                                            ? null
                                            : before.html() + passage.html()));
                } else {
                    joined.add(new Passage(
                            Passage.Role.OWN, passage.part(), passage.firstLine(), passage.text(), passage.html()));
                }
            } else {
                joined.add(passage);
            }
        }
        return joined;
    }

    /** The label with which a quoted question ends, right above its answer; or null. */
    private String asked(Passage quoted) {
        String text = quoted.text().strip();
        String last = text.substring(text.lastIndexOf('\n') + 1).replaceFirst("^[>\\s]+", "");
        boolean label = last.endsWith(":") || text.indexOf('\n') < 0;
        Field field = label ? catalogue.labels().of(LabelPairs.withoutBullet(last)) : null;
        if (field == null || !field.isOfUse()) {
            return null;
        }
        return last.endsWith(":") ? last : last + ":";
    }

    private boolean endsInLabel(Passage before) {
        if (before == null || before.role() != Passage.Role.OWN) {
            return false;
        }
        String text = before.text().strip();
        String last = text.substring(text.lastIndexOf('\n') + 1);
        Field field = isLabelAlone(last) ? catalogue.labels().of(last.strip()) : null;
        return field != null && field.isOfUse();
    }

    /** "Nombre:" or "NOMBRE", with the value in the line below. */
    private static boolean isLabelAlone(String line) {
        String text = line.strip();
        return text.endsWith(":") || Word.of(text).size() <= (text.equals(text.toUpperCase(Locale.ROOT)) ? 4 : 2);
    }

    private boolean isData(Passage passage) {
        int labelled = 0;
        int people = 0;
        List<Block.Line> lines = BodyText.lines(passage, Evidence.Source.LABEL).lines();
        for (Block.Line line : LabelColumns.parted(lines, labels)) {
            Set<Field> fields = new HashSet<>();
            labels.pairs(line.text()).forEach(pair -> fields.add(pair.field()));
            fields.add(
                    isLabelAlone(line.text())
                            ? catalogue.labels().of(line.text().strip())
                            : null);
            fields.removeAll(Arrays.asList(null, Field.NONE, Field.CONTACT, Field.EMAIL, Field.PHONE));
            labelled += fields.isEmpty() ? 0 : 1;
            people += entries.isPersonWithAddress(line.text()) ? 1 : 0;
        }
        return labelled >= 2 || people >= 2;
    }
}
