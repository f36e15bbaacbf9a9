package org.rcm.intake.extraction.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.text.Questions;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;

/**
 * Finds what a mail asks besides what it wants: "Adjunto mis datos. ¿Puedo llevar a mi esposa?". A courtesy is no question
 * ("¿Me confirma recepción?"), nor what asks for something to be done, nor a line of a questionnaire with its answer.
 * Thread-safe.
 */
public final class AskedBesides {
    private static final int MOST_FINDINGS = 20;

    /** What is left of letters that a mail program did not know: "Jos? Pe?a". */
    private static final Pattern DAMAGED = Pattern.compile("\\p{L}\\?\\p{L}");

    private static final Pattern ANSWERED = Pattern.compile(
            "^[\\s:.\\-–]*(?:(?:s[ií]|no|yes)(?:\\s*[,.].*|\\s*$)|(?:no aplica|n/?a|ningun[ao]|nada|none|not applicable|nenhum)\\b.*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_END = Pattern.compile("[.!;]\\s|\\n\\s*\\n");

    private final Catalogue catalogue;

    public AskedBesides(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One finding a line in which something is asked. */
    public List<Finding> in(IncomingMail mail) {
        return mail.passages(Passage.Role.OWN).stream()
                .flatMap(passage -> places(passage).stream())
                .distinct()
                .limit(MOST_FINDINGS)
                .map(place -> Finding.review(FindingCode.QUESTION_FOR_STAFF, "asks something: " + place))
                .toList();
    }

    private List<String> places(Passage passage) {
        String text = passage.text();
        Questions questions = Questions.in(text);
        boolean damaged = DAMAGED.matcher(text).find();
        List<String> places = new ArrayList<>();
        for (Questions.Asked asked : questions.asked()) {
            List<Word> words = Word.of(asked.text());
            boolean meant = !damaged || catalogue.phrases().isIn(Sense.QUESTION, words);
            if (meant && isForPerson(asked.text(), words) && !isAnswered(text, asked)) {
                places.add(place(passage, asked.at()));
            }
        }
        int at = 0;
        for (String sentence : SENTENCE_END.split(text)) {
            int start = text.indexOf(sentence, at);
            at = start + sentence.length();
            List<Word> words = Word.of(sentence);
            if (sentence.indexOf('?') < 0
                    && catalogue.phrases().isIn(Sense.ENQUIRY, words)
                    && isForPerson(sentence, words)) {
                places.add(place(
                        passage,
                        start + sentence.length() - sentence.stripLeading().length()));
            }
        }
        return places;
    }

    private boolean isForPerson(String sentence, List<Word> words) {
        Phrases phrases = catalogue.phrases();
        String bare = sentence.replaceAll("^[\\s\\p{Punct}¿\\d]+|[\\s?:]+$", "");
        return words.size() > 1
                && catalogue.labels().of(bare) == null
                && !phrases.isIn(Sense.REQUEST, words)
                && !isCourtesy(words);
    }

    /** It says a courtesy, and what stands around it says nothing else. */
    private boolean isCourtesy(List<Word> words) {
        List<PhraseIndex.Hit<Sense>> courtesies = catalogue.phrases().find(Sense.COURTESY, words);
        if (courtesies.isEmpty()) {
            return false;
        }
        boolean[] said = new boolean[words.size()];
        List<PhraseIndex.Hit<Sense>> hits = new ArrayList<>(courtesies);
        hits.addAll(catalogue.phrases().find(Sense.COURTESY_FILLER, words));
        hits.forEach(hit -> Arrays.fill(said, hit.from(), hit.to(), true));
        for (boolean word : said) {
            if (!word) {
                return false;
            }
        }
        return true;
    }

    /** The answer stands behind the question, or alone in the line below. */
    private static boolean isAnswered(String text, Questions.Asked asked) {
        String behind = text.substring(asked.at() + asked.text().length());
        String[] lines = behind.split("\n", 3);
        String rest = lines[0].isBlank() && lines.length > 1 ? lines[1] : lines[0];
        return ANSWERED.matcher(rest.toLowerCase(Locale.ROOT)).matches();
    }

    private static String place(Passage passage, int at) {
        long above =
                passage.text().substring(0, at).chars().filter(c -> c == '\n').count();
        return "part " + passage.part() + ", line " + (passage.firstLine() + above);
    }
}
