package org.rcm.intake.extraction.who;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/**
 * Reads who comes for an office: "en representación del Director General asistirá Ana Ruiz; agradeceré realizar el cambio".
 * Without a change that is asked for, he is represented in form only, and was nobody's delegate. One mail, one thread.
 */
final class RepresentedOffice {
    private final Contents contents;
    private final Superiors superiors;
    private final Catalogue catalogue;

    RepresentedOffice(Contents contents, Superiors superiors, Catalogue catalogue) {
        this.contents = contents;
        this.superiors = superiors;
        this.catalogue = catalogue;
    }

    /** Nothing in a first mail: nobody whom it names was registered before. */
    Stream<Replacement> in(Paragraph paragraph, Nearby nearby) {
        boolean changes = !superiors.isFirst()
                && contents.paragraphs().stream()
                        .anyMatch(said -> catalogue.phrases().isIn(Sense.ASKS_FOR_CHANGE, said.words()));
        return !changes
                ? Stream.of()
                : catalogue.phrases().find(Sense.SENT_BY, paragraph.words()).stream()
                        .filter(hit -> superiors.isRepresentation(paragraph, hit.from(), hit.to()))
                        .filter(hit -> nearby.before(hit.from()) == null && nearby.after(hit.to()) != null)
                        .map(hit -> read(paragraph, hit.to(), nearby.after(hit.to())));
    }

    private Replacement read(Paragraph paragraph, int from, Mention comer) {
        Draft holder = holder(paragraph, from, comer.from());
        return holder == null ? Replacement.NONE : Replacement.of(holder, comer);
    }

    /** By the office that begins between these words, up to what says that another comes; null if none does. */
    private Draft holder(Paragraph paragraph, int from, int to) {
        List<Word> words = paragraph.words();
        int start = IntStream.range(from, to)
                .filter(at -> catalogue.positions().beginsAt(words, at))
                .findFirst()
                .orElse(to);
        int end = catalogue.phrases().find(Sense.BEFORE_PERSON, words.subList(start, to)).stream()
                .mapToInt(hit -> start + hit.from())
                .min()
                .orElse(to);
        if (start >= end) {
            return null;
        }
        Draft holder = new Draft();
        Evidence evidence = new Evidence(Evidence.Source.PROSE, paragraph.part(), paragraph.place());
        holder.put(Field.POSITION, paragraph.text(start, end), evidence);
        return holder;
    }
}
