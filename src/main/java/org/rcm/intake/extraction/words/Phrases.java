package org.rcm.intake.extraction.words;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows how people say what they want ({@code phrases.yaml}). Immutable. */
public final class Phrases {
    private final Map<Sense, PhraseIndex<Sense>> bySense = new EnumMap<>(Sense.class);
    private final PhraseIndex<Sense> all = new PhraseIndex<>();
    private final Set<String> vocabulary = new HashSet<>();

    /** What a phrase says. */
    public enum Sense {
        WITHDRAWAL("withdrawal"),
        LEFT_OFFICE("left-office"),
        CLASH("clashes"),
        UNABLE("unable"),
        ONLY_OTHERS("only-others"),
        CONSEQUENCE("consequences"),
        COMES_FOR_ANOTHER("comes-for-another"),
        NOT_WITHDRAWAL("not-withdrawal"),
        NOT_REFUSED("not-refusals"),
        PART_OF_EVENT("parts-of-the-event"),
        COMES_PARTLY("comes-partly"),
        COMES_IF("comes-if"),
        PENDING("pending"),
        ALL_BUT_NAMED("all-but-named"),
        TOLD_BY_NUMBER("told-by-number"),
        CONDITION("conditions"),
        SPEAKER("speaker"),
        WRITER_ALONE("writer-alone"),
        WRITER_SUBJECT("writer-subjects"),
        WRITER_WITH_OTHERS("writer-with-others"),
        WRITER_BESIDES("writer-besides"),
        WRITER_COMES_ALL_THE_SAME("writer-comes-all-the-same"),
        ON_RECORD("on-record"),
        ANOTHER_ON_RECORD("another-on-record"),
        OWN_PASSPORT("own-passport"),
        NAME_IN_PASSPORT("names-in-passport"),
        EXPIRES("expires"),
        ISSUED("issued"),
        BORN("born"),
        LETTER_MINE("letters-of-writer"),
        LETTER_OF("letters-of"),
        COMES_LATER("comes-later"),
        STAYS("stays"),
        NOT_TO_REGISTER("not-to-register"),
        SHORT_ENDING("short-endings"),
        ALREADY_ASKED("already-asked"),
        SUBJECT_ARTICLE("subject-articles"),
        FAMILY("family"),
        ATTENDANT("attendants"),
        HELPER("helpers"),
        COLLEAGUE("colleagues"),
        CHANGED("changed"),
        REQUEST("requests"),
        ACCEPTS("accepts"),
        NEW_FOR_OLD("new-for-old"),
        OLD_FOR_NEW("old-for-new"),
        REPLACED_NUMBER("replaced-numbers"),
        ASKS_FOR_CHANGE("asks-for-change"),
        INSTEAD_OF_ME("instead-of-me"),
        SENDS_DEPUTY("sends-deputy"),
        ALONGSIDE("alongside"),
        NOT_BUT("not-but"),
        ANNOUNCED("announced"),
        ONE_OF_THEM("one-of-them"),
        NOBODY_INSTEAD("nobody-instead"),
        REGISTRATION("registration"),
        SUPPLEMENT("supplement"),
        COMPLETES("completes"),
        CORRECT_VALUE("correct-values"),
        WRONG_VALUE("wrong-values"),
        INSTEAD_OF_VALUE("instead-of-values"),
        CONTACT_CHANGE("contact-changes"),
        CONTACT_WORD("contact-words"),
        MAILING_LIST("mailing-lists"),
        ACCEPTANCE("acceptance"),
        QUESTION("question"),
        ENQUIRY("enquiries"),
        COURTESY("courtesies"),
        COURTESY_FILLER("courtesy-fillers"),
        UNDECIDED("undecided"),
        MAYBE("maybe"),
        MAYBE_THAT("maybe-that"),
        ALTERNATIVES("alternatives"),
        NUMBER_CORRECTION("number-corrections"),
        ANSWERS_BELOW("answers-below"),
        INVITES("invites"),
        RECALL("recall"),
        THANKS("thanks"),
        SIGNED_ALONE("signed-alone"),
        PROMISE("promises"),
        FIRST_PERSON("first-person"),
        FOR_OTHERS("for-others"),
        WRITER_TOO("writer-too"),
        FORWARDING("forwarding"),
        CLOSING("closings"),
        GREETING("greetings"),
        BEFORE_PERSON("before-person"),
        ENROLS("enrols"),
        REGISTERED_AS("registered-as"),
        BEFORE_NAME("before-names"),
        ARTICLE("articles"),
        WORKPLACE("workplace-links"),
        WORKPLACE_OR_SURNAME("workplace-or-surname-links"),
        INSTITUTION_LINK("institution-links"),
        WITHIN_INSTITUTION("within-institutions"),
        BEFORE_DELEGATION("before-delegation"),
        MEMBER_OF("member-of"),
        SAME_OFFICE("same-office"),
        SAME_AS_BEFORE("same-as-before"),
        OFFICE_ALONE("offices-alone"),
        FIRST_OF_TWO("first-of-two"),
        SECOND_OF_TWO("second-of-two"),
        SAME_AS_ABOVE("same-as-above"),
        FOR_WHOM("for-whom"),
        CLAUSE_LINK("clause-links"),
        SPEAKS_FOR("speaks-for"),
        ON_WHOSE_BEHALF("on-whose-behalf"),
        PRESS("press"),
        NO_TICKET("no-ticket"),
        JOB_APPLICATION("job-applications"),
        IN_ORDER("in-order"),
        BEFORE_PLACE("before-place"),
        BEFORE_VENUE("before-venue"),
        BEFORE_PAYER("before-payer"),
        PAYS("pays"),
        ADDRESSEE("addressees"),
        SPELLED_AT("spelled-at"),
        SPELLED_DOT("spelled-dot"),
        SPELLED_UNDERSCORE("spelled-underscore"),
        SPELLED_HYPHEN("spelled-hyphen"),
        COPIED_TO("copied-to"),
        COPIED("copied"),
        WRITER_NAME("writer-names"),
        WRITER_HIMSELF("writer-himself"),
        STANDS_FOR("stands-for"),
        EXCUSES_HIMSELF("excuses-himself"),
        SENT_BY("sent-by"),
        SENDS("sends"),
        SENDS_WRITER("sends-writer"),
        BEFORE_CONTACT("before-contacts"),
        CONTACT_NAMED("contact-named"),
        OTHERS_ADDRESS("others-address"),
        LENT_ADDRESS("lent-address"),
        OURS("ours"),
        INVITED_BY("invited-by"),
        OWN_ADDRESS("own-address"),
        OWN_PHONE("own-phone"),
        WHOSE_ADDRESS("whose-address"),
        INSTITUTION_END("institution-ends"),
        AFTER_PERSON("after-person"),
        PRONOUN("pronouns"),
        RELATIVE("relatives"),
        REPLACED_PRONOUN("replaced-pronouns"),
        TAIL_END("tail-ends"),
        SELF_INSTITUTION("self-institution"),
        PASSPORT("passport"),
        EVENT("event"),
        FORM("form"),
        DESCRIBED_AS("described-as"),
        INSTITUTION_VERB("institution-verbs"),
        COMMITS("commits"),
        ASKED("asked");

        private final String key;

        Sense(String key) {
            this.key = key;
        }
    }

    static Phrases read(CatalogueFile file) {
        Phrases phrases = new Phrases();
        Set<String> known = new HashSet<>(Set.of("words", "replacement"));
        Set<String> nested = Set.of(
                "new-for-old", "old-for-new", "not-but", "instead-of-me", "announced", "one-of-them", "nobody-instead");
        for (Sense sense : Sense.values()) {
            if (!nested.contains(sense.key)) {
                known.add(sense.key);
            }
        }
        file.entries(known);
        file.get("replacement").entries(nested);
        Wordings wordings = Wordings.read(file.get("words"));
        for (Sense sense : Sense.values()) {
            CatalogueFile from = nested.contains(sense.key) ? file.get("replacement") : file;
            PhraseIndex<Sense> index = new PhraseIndex<>();
            for (CatalogueFile item : from.get(sense.key).items()) {
                Wording wording = wordings.of(item);
                index.add(wording, sense);
                phrases.all.add(wording, sense);
                wording.words().forEach(phrases.vocabulary::add);
            }
            phrases.bySense.put(sense, index);
        }
        return phrases;
    }

    /** True if any phrase has this word: where a sentence begins, its capital makes no name of it. */
    public boolean know(String folded) {
        return vocabulary.contains(folded);
    }

    public boolean isIn(Sense sense, List<Word> text) {
        return bySense.get(sense).isIn(text);
    }

    /** Where any phrase stands, whatever it says. */
    List<PhraseIndex.Hit<Sense>> find(List<Word> text) {
        return all.find(text);
    }

    public List<PhraseIndex.Hit<Sense>> find(Sense sense, List<Word> text) {
        return bySense.get(sense).find(text);
    }

    /** The longest such phrase with which the text begins, or null. */
    public PhraseIndex.Hit<Sense> at(Sense sense, List<Word> text) {
        return text.isEmpty() ? null : bySense.get(sense).longestAt(text, 0);
    }

    /** True if the text begins with such a phrase. */
    public boolean beginsWith(Sense sense, List<Word> text) {
        return !text.isEmpty() && bySense.get(sense).longestAt(text, 0) != null;
    }

    /** True if the text is such a phrase and nothing else. */
    public boolean is(Sense sense, String text) {
        List<Word> words = Word.of(text);
        PhraseIndex.Hit<Sense> hit = at(sense, words);
        return hit != null && hit.to() == words.size();
    }
}
