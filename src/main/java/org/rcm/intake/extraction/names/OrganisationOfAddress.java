package org.rcm.intake.extraction.names;

import java.util.List;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Stated;

/**
 * "coordinadora de Kore Timoun (Haití), nadine@koretimoun.org": of which organisation somebody is something, where no list
 * knows it and the domain of his address spells it. Thread-safe.
 */
public final class OrganisationOfAddress {
    /** Shorter ones are spelled by too many words. */
    private static final int SHORTEST = 5;

    private static final int FEWEST_INITIALS = 3;

    private final Catalogue catalogue;
    private final Segments segments;

    public OrganisationOfAddress(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.segments = new Segments(catalogue);
    }

    /** Parts the position of whoever has no institution. */
    public void part(Draft person) {
        Stated<String> position = person.best(Field.POSITION);
        if (position == null || person.has(Field.INSTITUTION) || !person.has(Field.EMAIL)) {
            return;
        }
        String text = position.value();
        List<Word> words = Word.of(text);
        for (int i = 2; i < words.size(); i++) {
            if (words.get(i).isCapitalised(text)
                    && catalogue.grammar().is(Role.OFFICE_LINK, words.get(i - 1))
                    && isSpelled(name(text.substring(words.get(i).start())), person.text(Field.EMAIL))) {
                int end = i - 1;
                while (end > 1 && catalogue.grammar().is(Role.OFFICE_LINK, words.get(end - 1))) {
                    end--;
                }
                String alone = text.substring(0, words.get(end - 1).end());
                person.replace(Field.POSITION, new Stated<>(alone, position.evidence()));
                segments.institution(text.substring(words.get(i).start()), person, position.evidence());
                return;
            }
        }
    }

    /** "Luis Mora (ALMIS, El Salvador) lmora@almis.org": initials that no list knows, and the domain does. */
    public void initials(List<String> pieces, Draft person, Evidence evidence) {
        String email = person.has(Field.INSTITUTION) ? null : person.text(Field.EMAIL);
        for (String piece : email == null ? List.<String>of() : pieces) {
            String bare = piece.replaceAll("^[(\\[]+|[)\\]]+$", "");
            if (bare.matches("\\p{Lu}{" + FEWEST_INITIALS + ",12}") && isLabel(Word.fold(bare), email)) {
                segments.institution(bare, person, evidence);
                return;
            }
        }
    }

    private static boolean isLabel(String word, String address) {
        return List.of(Word.fold(address.substring(address.lastIndexOf('@') + 1))
                        .split("\\W"))
                .contains(word);
    }

    /** What stands before a bracket or comma. */
    private static List<Word> name(String text) {
        return Word.of(text.split("[(,]", 2)[0]);
    }

    private boolean isSpelled(List<Word> name, String address) {
        StringBuilder whole = new StringBuilder();
        StringBuilder telling = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        for (Word word : name) {
            boolean link = catalogue.grammar().is(Role.OFFICE_LINK, word);
            whole.append(word.folded());
            telling.append(link ? "" : word.folded());
            initials.append(link ? "" : word.folded().substring(0, 1));
        }
        for (String label : Word.fold(
                        address.substring(address.lastIndexOf('@') + 1).replace("-", ""))
                .split("\\W")) {
            boolean spelled =
                    label.length() >= SHORTEST && (alike(label, whole.toString()) || alike(label, telling.toString()));
            if (spelled && initials.length() > 1
                    || initials.length() >= FEWEST_INITIALS && label.contentEquals(initials)) {
                return true;
            }
        }
        return false;
    }

    private static boolean alike(String label, String words) {
        return words.startsWith(label) || words.length() >= SHORTEST && label.startsWith(words);
    }
}
