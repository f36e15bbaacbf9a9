package org.rcm.intake.extraction.contents;

import java.util.List;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.names.NameShape;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Stated;

/** Reads in a cell of a table whom the person of its row replaces: "En sustitución de Luis Mora Paz". Thread-safe. */
public final class Predecessor {
    /** "No aplica", "Sin cambio": says of nobody that he is replaced. */
    private static final int LONGEST_NOBODY = 2;

    private static final List<String> STEMS = List.of("sustit", "substit", "reempla", "rempla", "replac");

    private final Catalogue catalogue;
    private final NameShape shape;
    private final ProseReader prose;

    public Predecessor(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shape = new NameShape(catalogue);
        this.prose = new ProseReader(catalogue);
    }

    /**
     * A name; where somebody is replaced and none can be read, the words themselves; null where nobody is.
     *
     * @param column what the column is for, or null
     */
    String in(String cell, Field column) {
        Paragraph remark = Paragraph.of("", "", cell.replace('\n', ' '));
        List<PhraseIndex.Hit<Sense>> said = catalogue.phrases().find(Sense.NEW_FOR_OLD, remark.words());
        boolean free = column == null || column == Field.NONE;
        if (said.isEmpty() || !free && column != Field.REPLACES) {
            return column == Field.REPLACES ? named(cell) : null;
        }
        if (catalogue.phrases().isIn(Sense.NOBODY_INSTEAD, remark.words())) {
            return null;
        }
        int behind = said.get(0).to();
        String rest = behind < remark.words().size()
                ? remark.text(behind, remark.words().size())
                : "";
        if (shape.of(rest) != NameShape.Strength.NONE) {
            return rest;
        }
        return prose.read(List.of(remark)).stream()
                .filter(mention -> mention.to() > behind)
                .map(mention -> mention.draft().text(Field.FULL_NAME))
                .findFirst()
                .orElse(isOpen(remark, said.get(0)) && !isOffice(rest) ? cell : null);
    }

    /** Adds to who is listed in a line whom he replaces, where the line names him: "…, Asesor (en lugar de Luis Mora Paz)". */
    void addTo(List<Draft> listed, List<Block.Line> lines) {
        for (Draft person : listed) {
            Stated<String> name = person.best(Field.FULL_NAME);
            lines.stream()
                    .filter(line ->
                            name != null && line.place().equals(name.evidence().place()))
                    .map(line -> in(line.text(), null))
                    .filter(replaced -> replaced != null && isName(replaced))
                    .filter(replaced -> !People.sameName(folded(replaced), person.nameWords()))
                    .findFirst()
                    .ifPresent(replaced -> person.put(Field.REPLACES, replaced, name.evidence()));
        }
    }

    /** "Reemplaza a quien estaba inscrito": of a person, though not of whom; "pasillo en vez de ventana" is of a seat. */
    private boolean isOpen(Paragraph remark, PhraseIndex.Hit<Sense> hit) {
        return !catalogue.phrases().isIn(Sense.PASSPORT, remark.words())
                && remark.words().subList(hit.from(), hit.to()).stream()
                        .anyMatch(word -> STEMS.stream().anyMatch(word.folded()::startsWith));
    }

    private static List<String> folded(String name) {
        return Word.of(name).stream().map(Word::folded).toList();
    }

    /** "del señor Ministro": somebody of whom only the office is told was not registered before. */
    private boolean isOffice(String rest) {
        String bare = catalogue.grammar().withoutArticles(rest);
        List<Word> words = Word.of(bare);
        int from = catalogue.honorifics().end(bare, words, 0);
        return catalogue.honorifics().office(bare) != null
                || from < words.size() && catalogue.positions().beginsAt(words, from);
    }

    private static String named(String cell) {
        return Word.of(cell).size() <= LONGEST_NOBODY && !isTwoNames(cell) ? null : cell;
    }

    /** "Luis Mora", and not "No aplica". */
    private static boolean isTwoNames(String cell) {
        List<Word> words = Word.of(cell);
        return words.size() == LONGEST_NOBODY
                && words.stream()
                        .allMatch(word ->
                                word.isCapitalised(cell) && word.folded().length() > 2);
    }

    /** True if a predecessor, as it was read, is somebody's name. */
    public boolean isName(String value) {
        return shape.of(value) != NameShape.Strength.NONE;
    }
}
