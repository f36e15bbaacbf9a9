package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.document.BodyText;
import org.rcm.intake.extraction.names.NameShape;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Honorifics;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Evidence;

/** Whoever writes without a greeting at the end signs all the same: his name stands last, alone in its line. Thread-safe. */
final class LastLine {
    private final Catalogue catalogue;
    private final NameShape shape;

    LastLine(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shape = new NameShape(catalogue);
    }

    /** Puts the name into the signature, if the sender's own words end with one. */
    void signs(List<Passage> passages, Draft signature) {
        Passage own = null;
        for (Passage passage : passages) {
            own = passage.role() == Passage.Role.OWN ? passage : own;
        }
        List<Block.Line> lines = own == null
                ? List.of()
                : new ArrayList<>(BodyText.lines(own, Evidence.Source.SIGNATURE).lines());
        int last = lastBefore(lines, lines.size());
        if (last < 1) {
            return;
        }
        int above = lastBefore(lines, last);
        String name = withoutClosing(lines.get(last).text().strip());
        boolean announced = isListed(lines, last) || above >= 0 && endsWithColon(lines.get(above));
        boolean place = !catalogue.countries().in(Word.of(name)).isEmpty();
        if (!announced && !place && shape.of(name) == NameShape.Strength.LIKELY) {
            Honorifics.Titled titled = catalogue.honorifics().split(name);
            Evidence evidence = new Evidence(
                    Evidence.Source.SIGNATURE, own.part(), lines.get(last).place());
            signature.put(Field.FULL_NAME, titled.rest(), evidence);
            signature.put(Field.HONORIFIC, titled.honorific(), evidence);
        }
    }

    /** The last of a list, and not of the letter: with a mark before it, or in one block with others below a colon. */
    private static boolean isListed(List<Block.Line> lines, int last) {
        int first = last;
        while (first > 0 && !lines.get(first - 1).isBlank() && !endsWithColon(lines.get(first - 1))) {
            first--;
        }
        int above = lastBefore(lines, first);
        return LabelPairs.hasBullet(lines.get(last).text())
                || first < last && above >= 0 && endsWithColon(lines.get(above));
    }

    private static boolean endsWithColon(Block.Line line) {
        return line.text().strip().endsWith(":");
    }

    /** "Gracias, Ana Ruiz". */
    private String withoutClosing(String line) {
        List<Word> words = Word.of(line);
        PhraseIndex.Hit<Sense> closing = catalogue.phrases().at(Sense.CLOSING, words);
        closing = closing == null ? catalogue.phrases().at(Sense.THANKS, words) : closing;
        boolean more = closing != null && closing.to() < words.size();
        return more ? line.substring(words.get(closing.to()).start()) : line.replaceAll("[.\\s]+$", "");
    }

    private static int lastBefore(List<Block.Line> lines, int end) {
        int at = end - 1;
        while (at >= 0 && lines.get(at).isBlank()) {
            at--;
        }
        return at;
    }
}
