package org.rcm.intake.extraction.contents;

import java.util.List;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.document.BodyText;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Phrases;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Evidence;

/** "Respondo en azul abajo": what was asked for is filled in between the lines of who asked. Thread-safe. */
final class InsertedAnswers {
    /** What marks an answer between the lines of who asked: initials in brackets, arrows, asterisks. */
    private static final Pattern ANSWER =
            Pattern.compile("(:\\s*)(?:\\[\\p{L}{1,4}\\s*:?]|\\(\\p{Lu}{2,4}\\)|[-=–—]*>+|[→»]+|[*_]{1,3})\\s*");

    private final Catalogue catalogue;
    private final LabelReader labels;

    InsertedAnswers(Catalogue catalogue, LabelReader labels) {
        this.catalogue = catalogue;
        this.labels = labels;
    }

    /** Whoever is named between the lines; nobody where the sender does not say that he answers there. */
    List<Draft> in(IncomingMail mail) {
        boolean below = mail.passages(Passage.Role.OWN).stream()
                .anyMatch(passage -> catalogue.phrases().isIn(Phrases.Sense.ANSWERS_BELOW, Word.of(passage.text())));
        return (below ? mail.passages(Passage.Role.QUOTED) : List.<Passage>of())
                .stream()
                        .flatMap(passage ->
                                labels.read(inserted(BodyText.lines(passage, Evidence.Source.LABEL))).people().stream())
                        .filter(Draft::hasName)
                        .toList();
    }

    /** "Institution: [JT] Department of …", "Institución: ** Secretaría … **": the mark is the answer's, not the value's. */
    private static Block.Lines inserted(Block.Lines lines) {
        return new Block.Lines(
                lines.part(),
                lines.labelled(),
                lines.lines().stream()
                        .map(line -> new Block.Line(
                                line.place(),
                                ANSWER.matcher(line.text()).replaceFirst("$1").replaceFirst("\\s*[*_]+\\s*$", "")))
                        .toList());
    }
}
