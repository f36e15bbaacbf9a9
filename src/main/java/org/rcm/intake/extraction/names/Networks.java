package org.rcm.intake.extraction.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Stated;

/**
 * Knows when somebody is put forward by a network of organisations, and keeps it apart from the one he works for.
 * Thread-safe.
 */
public final class Networks {
    private static final Set<Sense> ABOUT_COMING = Set.of(
            Sense.BEFORE_PERSON,
            Sense.AFTER_PERSON,
            Sense.FIRST_PERSON,
            Sense.REGISTRATION,
            Sense.BEFORE_DELEGATION,
            Sense.MEMBER_OF,
            Sense.INSTITUTION_VERB);

    private final Catalogue catalogue;
    private final Sentences sentences;

    public Networks(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
    }

    /** The network of which a mail about somebody's coming speaks; null if of none. */
    public Stated<String> named(String subject, List<Paragraph> paragraphs) {
        Stated<String> inSubject = in(Paragraph.of("0", "subject", subject), true);
        if (inSubject != null) {
            return inSubject;
        }
        for (Paragraph paragraph : paragraphs) {
            Stated<String> said = in(paragraph, false);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /** The network for which somebody signs; null if for none. @param lines with which the mail is signed */
    public Stated<String> signing(List<String> lines) {
        for (String line : lines) {
            for (PhraseIndex.Hit<String> hit : catalogue.institutions().networks(line, Word.of(line))) {
                return new Stated<>(hit.tag(), new Evidence(Source.SIGNATURE, "0", "signature"));
            }
        }
        return null;
    }

    private Stated<String> in(Paragraph paragraph, boolean alone) {
        for (PhraseIndex.Hit<String> hit : catalogue.institutions().networks(paragraph.text(), paragraph.words())) {
            if (!isOther(paragraph, hit.from()) && (alone || isAboutComing(paragraph, hit))) {
                return new Stated<>(hit.tag(), new Evidence(Source.PROSE, paragraph.part(), paragraph.place()));
            }
        }
        return null;
    }

    /** Whoever invites, is greeted, or gets a copy. */
    private boolean isOther(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        int end = at;
        while (end > 0
                && end > at - 3
                && catalogue.grammar().is(Role.ARTICLE, words.get(end - 1))
                && !endsWith(Sense.BEFORE_VENUE, words, end)
                && !endsWith(Sense.BEFORE_CONTACT, words, end)) {
            end--;
        }
        return endsWith(Sense.BEFORE_VENUE, words, end)
                || endsWith(Sense.BEFORE_CONTACT, words, end)
                || catalogue.phrases().beginsWith(Sense.GREETING, words) && greets(paragraph, at);
    }

    private static boolean greets(Paragraph paragraph, int at) {
        for (int i = 1; i <= at; i++) {
            if (!paragraph.gap(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private boolean endsWith(Sense sense, List<Word> words, int end) {
        int from = Math.max(0, end - 6);
        return catalogue.phrases().find(sense, words.subList(from, end)).stream()
                .anyMatch(hit -> hit.to() == end - from);
    }

    private boolean isAboutComing(Paragraph paragraph, PhraseIndex.Hit<String> hit) {
        List<Word> sentence = paragraph
                .words()
                .subList(sentences.startOf(paragraph, hit.from()), sentences.endOf(paragraph, hit.to()));
        return ABOUT_COMING.stream().anyMatch(sense -> catalogue.phrases().isIn(sense, sentence));
    }

    /** Whatever else somebody was said to work for goes before the network itself. */
    public Stated<String> institution(Draft person) {
        List<Stated<String>> own = new ArrayList<>(person.all(Field.INSTITUTION));
        own.removeIf(each -> isNetworkAlone(each.value()));
        Stated<String> best = person.best(Field.INSTITUTION);
        return best != null && isNetworkAlone(best.value()) && !own.isEmpty() ? own.get(0) : best;
    }

    private boolean isNetworkAlone(String institution) {
        List<Word> words = Word.of(institution);
        long named = catalogue.institutions().networks(institution, words).stream()
                .mapToLong(hit -> hit.to() - hit.from())
                .sum();
        long links = words.stream()
                .filter(word -> catalogue.phrases().beginsWith(Sense.INSTITUTION_LINK, List.of(word)))
                .count();
        return named > 0 && named + links >= words.size();
    }
}
