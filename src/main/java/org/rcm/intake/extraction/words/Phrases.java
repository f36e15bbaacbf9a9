package org.rcm.intake.extraction.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Knows how people say what they want ({@code phrases.yaml}). Immutable. */
public final class Phrases {
    private static final Set<Sense> COMING =
            EnumSet.of(Sense.REGISTRATION, Sense.FIRST_PERSON, Sense.COMMITS, Sense.WRITER_TOO);

    /** Words between "si" or "in case" and what it speaks of. */
    private static final int FAR_FROM_CONDITION = 2;

    /** Words of an address and one more. */
    private static final int NEAR_CONTACT = 5;
    /** Words between what does not come about and a part of the event: "a la", "to the". */
    private static final int NEAR_PART = 3;
    /** Words between it and what does come about: "no podré llegar el jueves por la noche, pero sí el viernes". */
    private static final int NEAR_REST = 8;
    /** Words between "might" and what might come about. */
    private static final int NEAR_MAYBE = 3;

    /** The same, with somebody's title and name between: "es posible que la Lic. Ana Lucía Ruiz Mora no asista". */
    private static final int NEAR_MAYBE_THAT = 7;

    private final Map<Sense, PhraseIndex<Sense>> bySense = new EnumMap<>(Sense.class);
    private final PhraseIndex<Sense> all = new PhraseIndex<>();
    private final Negation negation;
    private final Set<String> vocabulary = new HashSet<>();

    /** What a phrase says. */
    public enum Sense {
        WITHDRAWAL("withdrawal"),
        LEFT_OFFICE("left-office"),
        CLASH("clashes"),
        ONLY_OTHERS("only-others"),
        CONSEQUENCE("consequences"),
        NOT_WITHDRAWAL("not-withdrawal"),
        NOT_REFUSED("not-refusals"),
        PART_OF_EVENT("parts-of-the-event"),
        COMES_PARTLY("comes-partly"),
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
        INSTEAD_OF_ME("instead-of-me"),
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

    private Phrases(Negation negation) {
        this.negation = negation;
    }

    static Phrases read(CatalogueFile file, Negation negation) {
        Phrases phrases = new Phrases(negation);
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

    /**
     * Every sense that any phrase in the text has; "ya no asistiré" and "decidir si asisto" do not say that somebody comes,
     * "si no puedo asistir" takes nothing back, and "para completar mi inscripción" registers nobody.
     */
    public Set<Sense> senses(List<Word> text) {
        Set<Sense> senses = EnumSet.noneOf(Sense.class);
        List<PhraseIndex.Hit<Sense>> refusals = refusals(text);
        List<PhraseIndex.Hit<Sense>> open = find(Sense.UNDECIDED, text);
        List<PhraseIndex.Hit<Sense>> additions = new ArrayList<>(find(Sense.SUPPLEMENT, text));
        additions.addAll(find(Sense.COMPLETES, text));
        for (PhraseIndex.Hit<Sense> hit : all.find(text)) {
            boolean refused = COMING.contains(hit.tag()) && (isWithinAny(refusals, hit) || isWithinAny(open, hit));
            boolean added = hit.tag() == Sense.REGISTRATION && isWithinAny(additions, hit);
            boolean refusal = hit.tag() == Sense.NOT_WITHDRAWAL
                    && (isDeniedByAny(refusals, hit, text)
                            || isWithinAny(find(Sense.WRITER_COMES_ALL_THE_SAME, text), hit));
            boolean own = hit.tag() == Sense.FOR_OTHERS && goesOnInAny(find(Sense.FIRST_PERSON, text), hit);
            if (hit.tag() != Sense.WITHDRAWAL && !refused && !added && !refusal && !own) {
                senses.add(hit.tag());
            }
        }
        if (!refusals.isEmpty()) {
            senses.add(Sense.WITHDRAWAL);
        } else if (mayComeAbout(text)) {
            senses.add(Sense.UNDECIDED);
        }
        return senses;
    }

    /** "I won't be able to attend after all": only without "won't" is it "able to attend after all". */
    private boolean isDeniedByAny(List<PhraseIndex.Hit<Sense>> refusals, PhraseIndex.Hit<Sense> hit, List<Word> text) {
        return refusals.stream()
                .anyMatch(refusal -> refusal.from() < hit.from()
                        && refusal.to() > hit.from()
                        && negation.isDenialOrLack(text.get(refusal.from())));
    }

    /** "Please register me": what begins as for others ends with the writer. */
    private static boolean goesOnInAny(List<PhraseIndex.Hit<Sense>> own, PhraseIndex.Hit<Sense> hit) {
        return own.stream()
                .anyMatch(said -> said.from() >= hit.from() && said.from() < hit.to() && said.to() > hit.to());
    }

    /** Part of a longer phrase. */
    private static boolean isWithinAny(List<PhraseIndex.Hit<Sense>> longer, PhraseIndex.Hit<Sense> hit) {
        return longer.stream()
                .anyMatch(whole -> whole.from() <= hit.from()
                        && whole.to() >= hit.to()
                        && whole.to() - whole.from() > hit.to() - hit.from());
    }

    /**
     * What is said to be off, neither denied, nor under a condition, nor yet to be decided; that an address or a flight is
     * off takes nobody's part back, nor does it that somebody misses the dinner.
     */
    public List<PhraseIndex.Hit<Sense>> refusals(List<Word> text) {
        List<PhraseIndex.Hit<Sense>> all = find(Sense.WITHDRAWAL, text);
        List<PhraseIndex.Hit<Sense>> conditions = find(Sense.CONDITION, text);
        List<PhraseIndex.Hit<Sense>> open = maybe(text);
        List<PhraseIndex.Hit<Sense>> others = find(Sense.NOT_REFUSED, text);
        List<PhraseIndex.Hit<Sense>> refusals = Stream.concat(all.stream(), hindrances(text).stream())
                .filter(hit -> !isDenied(hit, text) && !isOfContact(hit, text) && !isOpen(hit, open, all, text))
                .filter(hit -> !isOfMailingList(hit, text))
                .filter(hit -> others.stream().noneMatch(other -> hit.from() < other.to() && other.from() < hit.to()))
                .filter(hit -> conditions.stream()
                        .noneMatch(condition ->
                                condition.to() <= hit.from() && hit.from() - condition.to() <= FAR_FROM_CONDITION))
                .toList();
        return withoutSuccessors(refusals, text);
    }

    /** Why somebody cannot come, where it is said besides that others come only, or nobody for him. */
    private List<PhraseIndex.Hit<Sense>> hindrances(List<Word> text) {
        return isIn(Sense.ONLY_OTHERS, text) || isIn(Sense.NOBODY_INSTEAD, text)
                ? Stream.concat(find(Sense.LEFT_OFFICE, text).stream(), find(Sense.CLASH, text).stream())
                        .toList()
                : List.of();
    }

    /** "I might not be able to come": somebody may have to stay, and does not say yet that he does. */
    private boolean mayComeAbout(List<Word> text) {
        List<PhraseIndex.Hit<Sense>> open = maybe(text);
        List<PhraseIndex.Hit<Sense>> all = find(Sense.WITHDRAWAL, text);
        return all.stream().anyMatch(hit -> isOpen(hit, open, all, text));
    }

    /** "No podré asistir el segundo día": of the rest of it nothing is said. */
    public List<PhraseIndex.Hit<Sense>> missedParts(List<Word> text) {
        List<PhraseIndex.Hit<Sense>> all = find(Sense.WITHDRAWAL, text);
        return all.stream()
                .filter(hit -> !isDenied(hit, text) && isOfPart(endOf(hit, all), text))
                .toList();
    }

    /** "Es posible que", and not "no es posible que". */
    private List<PhraseIndex.Hit<Sense>> maybe(List<Word> text) {
        List<PhraseIndex.Hit<Sense>> certain = find(Sense.WITHDRAWAL, text);
        return Stream.concat(find(Sense.MAYBE, text).stream(), find(Sense.MAYBE_THAT, text).stream())
                .filter(hit -> !isDenied(hit, text) && !isWithinAny(certain, hit))
                .toList();
    }

    private boolean isOpen(
            PhraseIndex.Hit<Sense> refusal,
            List<PhraseIndex.Hit<Sense>> open,
            List<PhraseIndex.Hit<Sense>> all,
            List<Word> text) {
        boolean maybe = open.stream()
                .anyMatch(hit -> hit.from() <= refusal.from()
                        && refusal.from() - hit.to() <= (hit.tag() == Sense.MAYBE_THAT ? NEAR_MAYBE_THAT : NEAR_MAYBE));
        return maybe || isOfPart(endOf(refusal, all), text);
    }

    /** "No voy a poder asistir": where the longest of those that begin within it ends. */
    private static int endOf(PhraseIndex.Hit<Sense> refusal, List<PhraseIndex.Hit<Sense>> all) {
        return all.stream()
                .filter(other -> other.from() >= refusal.from() && other.from() < refusal.to())
                .mapToInt(PhraseIndex.Hit::to)
                .max()
                .orElse(refusal.to());
    }

    /** "… a la cena", "… on Friday, only on Thursday", "… approved yet": of the whole it says nothing for sure. */
    private boolean isOfPart(int end, List<Word> text) {
        List<Word> near = text.subList(end, Math.min(text.size(), end + NEAR_REST));
        boolean part = find(Sense.PART_OF_EVENT, near).stream()
                .anyMatch(hit -> hit.from() <= NEAR_PART
                        && near.subList(0, hit.from()).stream().allMatch(this::leads));
        boolean pending = find(Sense.PENDING, near).stream().anyMatch(hit -> hit.from() == 0);
        return part || pending || isIn(Sense.COMES_PARTLY, near);
    }

    private boolean leads(Word word) {
        return beginsWith(Sense.BEFORE_PLACE, List.of(word)) || beginsWith(Sense.BEFORE_NAME, List.of(word));
    }

    /** "X is off the list; we are not sending anyone in her place": the latter takes nobody else back. */
    private List<PhraseIndex.Hit<Sense>> withoutSuccessors(List<PhraseIndex.Hit<Sense>> refusals, List<Word> text) {
        List<PhraseIndex.Hit<Sense>> nobody = find(Sense.NOBODY_INSTEAD, text);
        List<PhraseIndex.Hit<Sense>> others = refusals.stream()
                .filter(hit ->
                        nobody.stream().noneMatch(instead -> hit.from() < instead.to() && instead.from() < hit.to()))
                .toList();
        return others.isEmpty() ? refusals : others;
    }

    /** "no cancelen mi …", "no me saquen de la lista", "please don't cancel my …". */
    private boolean isDenied(PhraseIndex.Hit<Sense> hit, List<Word> text) {
        int verb = hit.from();
        while (verb > 0 && negation.mayStandBehind(text.get(verb - 1))) {
            verb--;
        }
        return verb > 0
                && negation.isDenialOrLack(text.get(verb - 1))
                && !negation.isDenialOrLack(text.get(hit.from()));
    }

    /** "Mi cuenta anterior fue dada de baja": right before it, or with one word between. */
    private boolean isOfContact(PhraseIndex.Hit<Sense> hit, List<Word> text) {
        int from = Math.max(0, hit.from() - NEAR_CONTACT);
        return find(Sense.CONTACT_WORD, text.subList(from, hit.from())).stream()
                .anyMatch(word -> word.to() >= hit.from() - from - 1);
    }

    /** "Favor eliminarla de su lista de contactos": who is written to is another question. */
    private boolean isOfMailingList(PhraseIndex.Hit<Sense> hit, List<Word> text) {
        int to = Math.min(text.size(), hit.to() + NEAR_CONTACT);
        return find(Sense.MAILING_LIST, text.subList(hit.from(), to)).stream()
                .anyMatch(list -> hit.from() + list.from() <= hit.to() + 2);
    }

    /** True if any phrase has this word: where a sentence begins, its capital makes no name of it. */
    public boolean know(String folded) {
        return vocabulary.contains(folded);
    }

    public boolean isIn(Sense sense, List<Word> text) {
        return bySense.get(sense).isIn(text);
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
