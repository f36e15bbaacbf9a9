package org.rcm.intake.extraction.contents;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.names.NameShape;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Tells what lines mean that stand above labels and have none themselves. Thread-safe. */
final class LabelHeads {
    private final Catalogue catalogue;
    private final NameShape shape;

    LabelHeads(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shape = new NameShape(catalogue);
    }

    /** "(formato: nombre; cargo; institución; correo):" tells what the lines below hold, and holds nothing. */
    boolean areColumns(String text) {
        String bare = text.strip();
        if (!bare.endsWith(":") || bare.length() > 200) {
            return false;
        }
        long labelled = Arrays.stream(bare.split("[;,|/():]"))
                .filter(piece -> !piece.isBlank() && catalogue.labels().of(piece.strip()) != null)
                .count();
        return labelled >= 3;
    }

    /** "y el pasaporte adjunto", below a label's value: what the writer goes on to say. */
    boolean isAside(String text) {
        List<Word> words = Word.of(text);
        return !words.isEmpty()
                && catalogue.grammar().is(Role.AND, words.get(0))
                && catalogue.phrases().isIn(Sense.PASSPORT, words);
    }

    boolean isName(String text) {
        return shape.of(text) != NameShape.Strength.NONE;
    }

    /** A name on a line of its own, with labels for everything else below it. */
    boolean isNameAt(List<Block.Line> lines, int at, Function<String, List<LabelPairs.Pair>> pairs) {
        String text = Values.clean(LabelPairs.withoutBullet(lines.get(at).text()));
        if (!pairs.apply(lines.get(at).text()).isEmpty()
                || at + 1 >= lines.size()
                || text.length() > 80
                || !(shape.of(text) == NameShape.Strength.LIKELY
                        || shape.of(text) == NameShape.Strength.POSSIBLE && isAddressed(lines, at, text))) {
            return false;
        }
        List<LabelPairs.Pair> below = pairs.apply(lines.get(at + 1).text());
        return !below.isEmpty()
                && below.get(0).field().isOfUse()
                && below.stream().noneMatch(pair -> pair.field().isName());
    }

    /** An address right below has one of the words in it: then they are a name, known or not. */
    private static boolean isAddressed(List<Block.Line> lines, int at, String text) {
        List<Word> words = Word.of(text);
        for (int i = at + 1; i < Math.min(lines.size(), at + 5); i++) {
            for (String email : Values.emails(lines.get(i).text())) {
                String local = email.substring(0, email.indexOf('@'));
                if (words.stream().anyMatch(word -> word.folded().length() > 3 && local.contains(word.folded()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
