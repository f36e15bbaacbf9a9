package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rcm.intake.extraction.names.NameFinder.Name;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * "Ana Ruiz y Luis Mora (aruiz@… y lmora@…)": addresses in a row behind several people. The last of these has not the first
 * address because it stands next to him. Thread-safe.
 */
final class AddressRow {
    private static final int SURNAME = 4;

    private final Catalogue catalogue;
    private final Sentences sentences;

    AddressRow(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
    }

    /** One or more addresses with nothing but "and" between them, as offsets in the text. */
    private record Row(List<String> addresses, int start, int end) {}

    /** Whose is which address, by the index of the name; empty for one who shares a row of which none is surely his. */
    Map<Integer, String> of(Paragraph paragraph, List<Name> names) {
        Map<Integer, String> given = new HashMap<>();
        int behind = 0;
        for (Row row : rows(paragraph)) {
            List<Integer> sharing = sharing(paragraph, names, behind, row.start());
            if (row.addresses().size() > 1 && sharing.size() > 1) {
                give(paragraph, names, sharing, row, given);
            }
            behind = row.end();
        }
        return given;
    }

    private List<Integer> sharing(Paragraph paragraph, List<Name> names, int from, int to) {
        List<Word> words = paragraph.words();
        int row = 0;
        while (row < words.size() && words.get(row).start() < to) {
            row++;
        }
        int sentence = sentences.startOf(paragraph, Math.min(row, words.size() - 1));
        List<Integer> sharing = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            if (name.from() >= sentence && words.get(name.from()).start() >= from && name.to() <= row) {
                sharing.add(i);
            }
        }
        return sharing;
    }

    private void give(
            Paragraph paragraph, List<Name> names, List<Integer> sharing, Row row, Map<Integer, String> given) {
        int first = names.get(sharing.get(0)).from();
        boolean inOrder = row.addresses().size() == sharing.size()
                && catalogue
                        .phrases()
                        .isIn(Sense.IN_ORDER, paragraph.words().subList(first, sentences.endOf(paragraph, first)));
        for (int i = 0; i < sharing.size(); i++) {
            Name name = names.get(sharing.get(i));
            given.put(sharing.get(i), inOrder ? row.addresses().get(i) : own(paragraph, name, names, sharing, row));
        }
    }

    /** The first address in which his name stands, and nobody else's of these. */
    private static String own(Paragraph paragraph, Name name, List<Name> names, List<Integer> sharing, Row row) {
        List<String> his = row.addresses().stream()
                .filter(address -> isIn(paragraph, name, address))
                .toList();
        boolean others = his.stream().anyMatch(address -> sharing.stream()
                .map(names::get)
                .anyMatch(other -> other != name && isIn(paragraph, other, address)));
        return his.isEmpty() || others ? "" : his.get(0);
    }

    private static boolean isIn(Paragraph paragraph, Name name, String address) {
        String local = address.substring(0, address.indexOf('@'));
        return paragraph.words().subList(name.bare(), name.to()).stream()
                .map(Word::folded)
                .anyMatch(word -> (word.length() >= SURNAME && local.contains(word))
                        || local.endsWith(word) && word.length() > 2);
    }

    private List<Row> rows(Paragraph paragraph) {
        String text = paragraph.text().toLowerCase(Locale.ROOT);
        List<Row> rows = new ArrayList<>();
        int from = 0;
        for (String address : Values.emails(paragraph.text())) {
            int start = text.indexOf(address, from);
            from = start + address.length();
            Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (last != null && isJoin(text.substring(last.end(), start))) {
                List<String> more = new ArrayList<>(last.addresses());
                more.add(address);
                rows.set(rows.size() - 1, new Row(more, last.start(), from));
            } else {
                rows.add(new Row(List.of(address), start, from));
            }
        }
        return rows;
    }

    private boolean isJoin(String between) {
        return Word.of(between).stream().allMatch(word -> catalogue.grammar().is(Role.AND, word));
    }
}
