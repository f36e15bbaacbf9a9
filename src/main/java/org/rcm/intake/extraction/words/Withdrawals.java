package org.rcm.intake.extraction.words;

import java.util.List;
import java.util.stream.Stream;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Phrases.Sense;

/** Tells where a text says that somebody does not come, and where it only seems to. Immutable. */
public final class Withdrawals {
    /** Words between "si" or "in case" and what it speaks of. */
    private static final int FAR_FROM_CONDITION = 2;

    /** Words of an address and one more. */
    private static final int NEAR_CONTACT = 5;
    /** Words between what does not come about and a part of the event: "a la", "to the". */
    private static final int NEAR_PART = 3;
    /** Words between it and what does come about: "no podré llegar el jueves por la noche, pero sí el viernes". */
    private static final int NEAR_REST = 8;
    /** Words of a part of the event that is named first: "a la cena de bienvenida del miércoles no podré ir". */
    private static final int NEAR_FIRST = 8;
    /** Words between "might" and what might come about. */
    private static final int NEAR_MAYBE = 3;

    /** The same, with somebody's title and name between: "es posible que la Lic. Ana Lucía Ruiz Mora no asista". */
    private static final int NEAR_MAYBE_THAT = 7;

    private final Phrases phrases;
    private final Negation negation;
    private final Grammar grammar;

    Withdrawals(Phrases phrases, Negation negation, Grammar grammar) {
        this.grammar = grammar;
        this.phrases = phrases;
        this.negation = negation;
    }

    /**
     * What is said to be off, neither denied, nor under a condition, nor yet to be decided; that an address or a flight is
     * off takes nobody's part back, nor does it that somebody misses the dinner.
     */
    public List<PhraseIndex.Hit<Sense>> in(List<Word> text) {
        List<PhraseIndex.Hit<Sense>> all = phrases.find(Sense.WITHDRAWAL, text);
        List<PhraseIndex.Hit<Sense>> conditions = phrases.find(Sense.CONDITION, text);
        List<PhraseIndex.Hit<Sense>> open = maybe(text);
        List<PhraseIndex.Hit<Sense>> others = phrases.find(Sense.NOT_REFUSED, text);
        List<PhraseIndex.Hit<Sense>> refusals = Stream.concat(all.stream(), hindrances(text).stream())
                .filter(hit -> !isDenied(hit, text) && !isOfContact(hit, text) && !isOpen(hit, open, all, text))
                .filter(hit ->
                        !isOfMailingList(hit, text) && !isOfPartNamedFirst(hit, text) && !goesToDo(hit, all, text))
                .filter(hit -> others.stream().noneMatch(other -> hit.from() < other.to() && other.from() < hit.to()))
                .filter(hit -> conditions.stream()
                        .noneMatch(condition ->
                                condition.to() <= hit.from() && hit.from() - condition.to() <= FAR_FROM_CONDITION))
                .toList();
        return withoutSuccessors(refusals, text);
    }

    /** Why somebody cannot come, where it is said besides that others come only, or nobody for him. */
    private List<PhraseIndex.Hit<Sense>> hindrances(List<Word> text) {
        return phrases.isIn(Sense.ONLY_OTHERS, text) || phrases.isIn(Sense.NOBODY_INSTEAD, text)
                ? Stream.concat(
                                phrases.find(Sense.LEFT_OFFICE, text).stream(),
                                phrases.find(Sense.CLASH, text).stream())
                        .toList()
                : List.of();
    }

    /** "I might not be able to come": somebody may have to stay, and does not say yet that he does. */
    boolean mayComeAbout(List<Word> text) {
        List<PhraseIndex.Hit<Sense>> open = maybe(text);
        List<PhraseIndex.Hit<Sense>> all = phrases.find(Sense.WITHDRAWAL, text);
        return all.stream().anyMatch(hit -> isOpen(hit, open, all, text));
    }

    /** "No podré asistir el segundo día": of the rest of it nothing is said. */
    public List<PhraseIndex.Hit<Sense>> ofParts(List<Word> text) {
        List<PhraseIndex.Hit<Sense>> all = phrases.find(Sense.WITHDRAWAL, text);
        return all.stream()
                .filter(hit -> !isDenied(hit, text))
                .filter(hit -> isOfPart(endOf(hit, all), text) || isOfPartNamedFirst(hit, text))
                .toList();
    }

    /** "Es posible que", and not "no es posible que". */
    private List<PhraseIndex.Hit<Sense>> maybe(List<Word> text) {
        List<PhraseIndex.Hit<Sense>> certain = phrases.find(Sense.WITHDRAWAL, text);
        return Stream.concat(phrases.find(Sense.MAYBE, text).stream(), phrases.find(Sense.MAYBE_THAT, text).stream())
                .filter(hit -> !isDenied(hit, text) && !hit.isWithinAny(certain))
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
        boolean part = phrases.find(Sense.PART_OF_EVENT, near).stream()
                .anyMatch(hit -> hit.from() <= NEAR_PART
                        && near.subList(0, hit.from()).stream().allMatch(this::leads));
        boolean pending = phrases.find(Sense.PENDING, near).stream().anyMatch(hit -> hit.from() == 0);
        return part || pending || phrases.isIn(Sense.COMES_PARTLY, near);
    }

    /** "A la cena no podré ir", "for the group photo I cannot be there": nothing but its day or its kind stands between. */
    private boolean isOfPartNamedFirst(PhraseIndex.Hit<Sense> refusal, List<Word> text) {
        int from = refusal.from();
        while (from > 0 && refusal.from() - from < NEAR_FIRST && isNextTo(text, from)) {
            from--;
        }
        List<Word> near = text.subList(from, refusal.from());
        return phrases.find(Sense.PART_OF_EVENT, near).stream()
                .filter(part -> !grammar.isIn(Role.AND, near.subList(part.to(), near.size())))
                .anyMatch(part -> near.subList(Math.max(0, part.from() - 2), part.from()).stream()
                        .anyMatch(word -> grammar.is(Role.ADDRESSING, word) || grammar.is(Role.FOR_WHOM, word)));
    }

    private static boolean isNextTo(List<Word> text, int at) {
        return text.get(at).start() - text.get(at - 1).end() == 1;
    }

    /** "No voy a necesitar hotel", "I'm not going to bring my wife": he goes, and does not do that. */
    private boolean goesToDo(PhraseIndex.Hit<Sense> refusal, List<PhraseIndex.Hit<Sense>> all, List<Word> text) {
        int to = refusal.to();
        boolean goes = to + 1 < text.size()
                && grammar.is(Role.GOING, text.get(to - 1))
                && grammar.is(Role.ADDRESSING, text.get(to))
                && !grammar.is(Role.GOAL, text.get(to + 1));
        return goes && endOf(refusal, all) == to;
    }

    private boolean leads(Word word) {
        return phrases.beginsWith(Sense.BEFORE_PLACE, List.of(word))
                || phrases.beginsWith(Sense.BEFORE_NAME, List.of(word))
                || grammar.is(Role.PREPOSITION, word);
    }

    /** "X is off the list; we are not sending anyone in her place": the latter takes nobody else back. */
    private List<PhraseIndex.Hit<Sense>> withoutSuccessors(List<PhraseIndex.Hit<Sense>> refusals, List<Word> text) {
        List<PhraseIndex.Hit<Sense>> nobody = phrases.find(Sense.NOBODY_INSTEAD, text);
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
        return phrases.find(Sense.CONTACT_WORD, text.subList(from, hit.from())).stream()
                .anyMatch(word -> word.to() >= hit.from() - from - 1);
    }

    /** "Favor eliminarla de su lista de contactos": who is written to is another question. */
    private boolean isOfMailingList(PhraseIndex.Hit<Sense> hit, List<Word> text) {
        int to = Math.min(text.size(), hit.to() + NEAR_CONTACT);
        return phrases.find(Sense.MAILING_LIST, text.subList(hit.from(), to)).stream()
                .anyMatch(list -> hit.from() + list.from() <= hit.to() + 2);
    }
}
