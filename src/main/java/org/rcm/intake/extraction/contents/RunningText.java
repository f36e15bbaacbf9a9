package org.rcm.intake.extraction.contents;

import java.util.List;
import java.util.Locale;
import org.rcm.intake.extraction.names.NameShape;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Tells that a line is of running text, however much like an entry of a list it begins. Thread-safe. */
final class RunningText {
    private static final int MOST_TITLED = 4;
    private static final int WRAPPED = 45;

    private final Catalogue catalogue;
    private final NameShape shape;

    RunningText(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shape = new NameShape(catalogue);
    }

    /** True if the line says something of whomever it names. */
    boolean isIn(String line) {
        List<Word> words = Word.of(line);
        return isOfSeveral(line)
                || namesContact(words)
                || catalogue.phrases().isIn(Sense.NOT_TO_REGISTER, words)
                || tellsWhoStandsIn(words);
    }

    /** "… tiene a bien designar a la", "… en compañía de la señora": a line of running text that was wrapped. */
    boolean goesOn(String line) {
        List<Word> words = Word.of(line);
        if (line.length() < WRAPPED || words.isEmpty()) {
            return false;
        }
        Word last = words.get(words.size() - 1);
        boolean open = last.end() == line.stripTrailing().length()
                && words.size() > 1
                && Character.isWhitespace(line.charAt(last.start() - 1))
                && !last.isCapitalised(line);
        return open
                        && (catalogue.names().isParticle(last.folded())
                                || catalogue.grammar().is(Role.ARTICLE, last))
                || open
                        && shape.of(Segments.split(LabelPairs.withoutBullet(line))
                                        .get(0))
                                == NameShape.Strength.NONE
                || endsInTitle(line, words);
    }

    /** "… will be represented by the Hon. Dr. Ana": behind the title there is nothing, or the name begins. */
    private boolean endsInTitle(String line, List<Word> words) {
        for (int i = Math.max(1, words.size() - MOST_TITLED); i < words.size(); i++) {
            int name = catalogue.honorifics().end(line, words, i);
            boolean named = name > i
                    && words.subList(name, words.size()).stream().allMatch(word -> word.isCapitalised(line))
                    && line.substring(words.get(i).start()).indexOf(',') < 0;
            if (named) {
                return true;
            }
        }
        return false;
    }

    /** "The Hon. X confirms his participation. His point of contact is Ms. Y (y@…)": running text. */
    private boolean namesContact(List<Word> words) {
        return words.size() > 1
                && catalogue.phrases().find(Sense.BEFORE_CONTACT, words).stream()
                        .anyMatch(hit -> hit.from() > 1);
    }

    /** "El Lic. X, Director, se disculpa. En su representación irá Y (y@…)": running text, and the address is not X's. */
    private boolean tellsWhoStandsIn(List<Word> words) {
        return catalogue.phrases().isIn(Sense.STANDS_FOR, words)
                || catalogue.phrases().isIn(Sense.ALREADY_ASKED, words);
    }

    /** "Ana Ruiz (…, ana@…) y este servidor, José Mora (…, jose@…)": two people in running text. */
    private boolean isOfSeveral(String text) {
        List<String> emails = Values.emails(text);
        if (emails.size() < 2 || emails.get(0).equals(emails.get(1))) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int first = lower.indexOf(emails.get(0)) + emails.get(0).length();
        int second = lower.indexOf(emails.get(1), first);
        List<Word> between = second > first ? Word.of(text.substring(first, second)) : List.of();
        return between.size() > 4 || between.size() > 2 && catalogue.grammar().is(Role.AND, between.get(0));
    }
}
