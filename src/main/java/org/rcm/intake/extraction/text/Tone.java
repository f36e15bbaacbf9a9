package org.rcm.intake.extraction.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.Passage;

/**
 * How a mail speaks: the senses that its subject and the sender's own words have, and whether it answers something.
 *
 * @param subject senses of the subject
 * @param own senses of the sender's own words
 * @param asks true if there is a question mark
 * @param answers true if the mail stands in a thread
 * @param silent true if the sender wrote nothing
 * @param thanksOnly true if the sender wrote thanks and nothing else
 * @param wasAsked true if what is quoted below asked for something that was missing
 */
public record Tone(
        Set<Sense> subject,
        Set<Sense> own,
        boolean asks,
        boolean answers,
        boolean silent,
        boolean thanksOnly,
        boolean wasAsked) {
    private static final int LONGEST_THANKS = 12;
    private static final int LONGEST_PROMISE = 30;
    /** Words of a mail that says no more than "Firmada, saludos". */
    private static final int SHORTEST = 8;

    private static final Pattern ANSWER =
            Pattern.compile("^\\s*(?:re|rv|res|resp|aw|sv)\\s*(?:\\[\\d+])?\\s*:.*", Pattern.CASE_INSENSITIVE);
    private static final int MOST_WORDS = 4000;

    public static Tone of(IncomingMail mail, String ownText, Catalogue catalogue) {
        List<Word> subject = Word.of(mail.subject());
        Questions questions = Questions.in(ownText);
        List<Word> own = Word.of(ownText);
        own = own.subList(0, Math.min(own.size(), MOST_WORDS));
        boolean answers = mail.inReplyTo() != null
                || !mail.references().isEmpty()
                || ANSWER.matcher(mail.subject()).matches()
                        && !mail.subject().toLowerCase(Locale.ROOT).strip().startsWith("rv");
        String bare = ownText.strip();
        boolean thanks = isThanks(own, catalogue.phrases());
        String quoted =
                mail.passages(Passage.Role.QUOTED).stream().map(Passage::text).collect(Collectors.joining("\n"));
        boolean asked =
                catalogue.phrases().isIn(Sense.ASKED, Word.of(quoted.substring(0, Math.min(quoted.length(), 6000))));
        Set<Sense> said = questions.senses(catalogue.senses(), MOST_WORDS);
        if (answers && own.size() <= SHORTEST && catalogue.phrases().isIn(Sense.SIGNED_ALONE, own)) {
            said.add(Sense.ACCEPTANCE);
        }
        return new Tone(
                ofSubject(catalogue.senses().of(subject), answers, isOfPartOnly(own, catalogue)),
                said,
                bare.indexOf('?') >= 0 || bare.indexOf('¿') >= 0,
                answers,
                own.isEmpty(),
                thanks,
                asked);
    }

    /** Thanks, and promises to send the signed letter, and hardly a word besides. */
    private static boolean isThanks(List<Word> own, Phrases phrases) {
        int thanks = words(phrases.find(Sense.THANKS, own));
        int promises = words(phrases.find(Sense.PROMISE, own));
        return thanks > 0
                && own.size() <= (promises > 0 ? LONGEST_PROMISE : LONGEST_THANKS)
                && (thanks + promises) * 2 >= own.size() - 2;
    }

    private static int words(List<PhraseIndex.Hit<Sense>> hits) {
        return hits.stream().mapToInt(hit -> hit.to() - hit.from()).sum();
    }

    /**
     * The subject of an answer is that of the mail it answers: who asks there, asks no more here. "No podré asistir" may be
     * said of the dinner.
     */
    private static Set<Sense> ofSubject(Set<Sense> senses, boolean answers, boolean partOnly) {
        return senses.stream()
                .filter(sense -> !(answers && sense == Sense.QUESTION))
                .filter(sense -> !(partOnly && sense == Sense.WITHDRAWAL))
                .collect(Collectors.toSet());
    }

    private static boolean isOfPartOnly(List<Word> own, Catalogue catalogue) {
        return !catalogue.withdrawals().ofParts(own).isEmpty()
                && catalogue.withdrawals().in(own).isEmpty();
    }

    /** The same, with or without the sense that somebody does not come. */
    public Tone withdrawing(boolean withdraws) {
        Set<Sense> about = EnumSet.noneOf(Sense.class);
        about.addAll(subject);
        Set<Sense> said = EnumSet.noneOf(Sense.class);
        said.addAll(own);
        said.remove(Sense.WITHDRAWAL);
        if (withdraws) {
            said.add(Sense.WITHDRAWAL);
        } else {
            about.remove(Sense.WITHDRAWAL);
        }
        return new Tone(about, said, asks, answers, silent, thanksOnly, wasAsked);
    }

    public boolean says(Sense sense) {
        return own.contains(sense) || subject.contains(sense);
    }

    /** Says that somebody does not come; also true where the mail says something else besides. */
    public boolean withdraws() {
        return says(Sense.WITHDRAWAL) && !own.contains(Sense.NOT_WITHDRAWAL);
    }

    /** Asks something, and says of nobody that he is to come, nor that the rest of the mail says it. */
    public boolean onlyAsks() {
        return asks
                && Stream.of(
                                Sense.REGISTRATION,
                                Sense.FOR_OTHERS,
                                Sense.FORWARDING,
                                Sense.COMMITS,
                                Sense.SUPPLEMENT,
                                Sense.WITHDRAWAL,
                                Sense.PASSPORT)
                        .noneMatch(own::contains);
    }
}
