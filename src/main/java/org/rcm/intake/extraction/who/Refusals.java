package org.rcm.intake.extraction.who;

import java.util.List;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.text.Coming;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Tells of whom a mail says that he does not come. Thread-safe. */
public final class Refusals {
    /** Words between a subject and what it does not do. */
    private static final int FAR = 12;

    private final Catalogue catalogue;
    private final Sentences sentences;
    private final boolean excusing;
    private final OwnRefusals own;
    private final Outsiders outsiders;
    private final Superiors superiors;

    public Refusals(Catalogue catalogue) {
        this(catalogue, false, new Outsiders(catalogue, false));
    }

    /** @param excusing others come, so that a superior who is named and does not is excused, and nobody's registration */
    public Refusals(Catalogue catalogue, boolean excusing, Outsiders outsiders) {
        this.excusing = excusing;
        this.outsiders = outsiders;
        this.superiors = new Superiors(catalogue, excusing);
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
        this.own = new OwnRefusals(catalogue);
    }

    /** Whoever is named in a sentence that says so leaves; who is named elsewhere may well stay. */
    public List<Mention> leaving(Contents contents) {
        return contents.mentions().stream()
                .filter(mention -> leaves(contents, mention))
                .toList();
    }

    private boolean leaves(Contents contents, Mention mention) {
        Paragraph paragraph = mention.paragraph();
        int start = sentences.startOf(paragraph, mention.from());
        int end = sentences.endOf(paragraph, mention.to());
        if (sentences.asks(paragraph, end)) {
            return false;
        }
        List<PhraseIndex.Hit<Sense>> there = catalogue.withdrawals().in(paragraph.words()).stream()
                .filter(hit -> hit.from() >= start && hit.to() <= end)
                .toList();
        if (isAffirmed(mention)
                || isInOwnClause(mention, start, end)
                || isSomebodyElse(mention, contents, start, end)) {
            return false;
        }
        if (stays(mention) && there.stream().allMatch(hit -> hit.to() <= mention.from() && own.isIn(paragraph, hit))) {
            return false;
        }
        if (!there.isEmpty() && (isSpokenTo(mention, start, there) || isCopied(mention, there))) {
            return false;
        }
        if (isConsequence(mention, start, end, there)) {
            return false;
        }
        if (superiors.sendsWriter(mention, contents) && there.stream().allMatch(hit -> own.isIn(paragraph, hit))) {
            return false;
        }
        if (!there.isEmpty()) {
            return there.stream().anyMatch(hit -> !isOfUnnamed(contents, paragraph, hit));
        }
        return !catalogue
                .withdrawals()
                .in(sentences.aroundWithoutNames(mention, contents.mentions()))
                .isEmpty();
    }

    /** "No es Luis Mora quien no viaja, es Ana Ruiz", "quien no viaja es Ana Ruiz, no Luis Mora": she leaves, and he does not. */
    private boolean isSomebodyElse(Mention mention, Contents contents, int start, int end) {
        return isDenied(mention)
                && contents.mentions().stream()
                        .anyMatch(other -> other != mention
                                && other.paragraph() == mention.paragraph()
                                && other.from() >= start
                                && other.to() <= end
                                && !isDenied(other));
    }

    /** "no", "not", "no es" or "isn't" stands right before the name, without a comma between. */
    private boolean isDenied(Mention mention) {
        List<Word> words = mention.paragraph().words();
        int at = mention.from();
        if (at > 1 && catalogue.grammar().is(Role.BEING, words.get(at - 1))) {
            at--;
        }
        return catalogue.negation().isDenied(words, at)
                && !mention.paragraph().gap(mention.from()).contains(",");
    }

    /** "Luis Mora no podrá viajar; Ana Ruiz sigue firme": she is spoken of between semicolons, and does not leave there. */
    private boolean isInOwnClause(Mention mention, int start, int end) {
        Paragraph paragraph = mention.paragraph();
        int from = mention.from();
        while (from > start && !paragraph.gap(from).contains(";")) {
            from--;
        }
        int to = mention.to();
        while (to < end && !paragraph.gap(to).contains(";")) {
            to++;
        }
        List<Word> clause = paragraph.words().subList(from, to);
        return (from > start || to < end)
                && catalogue.phrases().isIn(Sense.STAYS, clause)
                && catalogue.withdrawals().in(clause).isEmpty();
    }

    /** "Luis Mora no podrá viajar, así que solo irá Ana Ruiz": what follows from his staying at home is that she comes. */
    private boolean isConsequence(Mention mention, int start, int end, List<PhraseIndex.Hit<Sense>> refusals) {
        List<Word> before = mention.paragraph().words().subList(start, mention.from());
        boolean follows = catalogue.phrases().find(Sense.CONSEQUENCE, before).stream()
                .anyMatch(link -> refusals.stream().allMatch(hit -> hit.to() <= start + link.from()));
        return follows
                && !refusals.isEmpty()
                && (mention.comes()
                        || catalogue
                                .phrases()
                                .isIn(
                                        Sense.ONLY_OTHERS,
                                        mention.paragraph().words().subList(start, end)));
    }

    /** "Don Luis, yo no puedo ir": he is told so, and goes nowhere for that. */
    private boolean isSpokenTo(Mention mention, int start, List<PhraseIndex.Hit<Sense>> refusals) {
        Paragraph paragraph = mention.paragraph();
        return mention.from() == start
                && mention.to() < paragraph.words().size()
                && paragraph.gap(mention.to()).strip().startsWith(",")
                && refusals.stream().allMatch(hit -> hit.from() >= mention.to() && own.isIn(paragraph, hit));
    }

    /** "Con copia a mi jefa, Ana Ruiz, que no asistirá": who is only copied was nobody's delegate. */
    private boolean isCopied(Mention mention, List<PhraseIndex.Hit<Sense>> refusals) {
        Coming coming = new Coming(catalogue);
        return refusals.stream().allMatch(hit -> hit.from() >= mention.to())
                && (coming.isContact(mention.paragraph(), mention.from())
                        || coming.isCopied(mention.paragraph(), mention.to()));
    }

    /** True if whoever does not come is "he" or "she", and never the writer. */
    boolean areOfSomebodyElse(Contents contents) {
        return OwnRefusals.areAll(contents, catalogue, (paragraph, hit) -> {
            int start = Math.max(sentences.startOf(paragraph, hit.from()), hit.from() - 2);
            List<Word> before = paragraph.words().subList(start, hit.from());
            return !own.isIn(paragraph, hit) && catalogue.phrases().isIn(Sense.PRONOUN, before);
        });
    }

    /**
     * True if all that does not come is somebody without a name, such as "la señora Ministra no podrá asistir": where the mail
     * names who comes, nobody is taken off.
     */
    public boolean areOfUnnamed(Contents contents) {
        return OwnRefusals.areAll(contents, catalogue, (paragraph, hit) -> isOfUnnamed(contents, paragraph, hit));
    }

    /** True if all who do not come are superiors, each spoken of by name and office, and none of these people. */
    public boolean areOfSuperiorsBeside(List<Draft> people, Contents contents) {
        return excusing
                && areOfUnnamed(contents)
                && contents.paragraphs().stream()
                        .allMatch(paragraph -> catalogue.withdrawals().in(paragraph.words()).stream()
                                .allMatch(hit -> contents.mentions().stream()
                                        .filter(mention -> mention.paragraph() == paragraph && isSuperior(mention))
                                        .filter(mention -> sentences.startOf(paragraph, hit.from())
                                                == sentences.startOf(paragraph, mention.from()))
                                        .anyMatch(mention -> people.stream()
                                                .noneMatch(person -> People.same(person, mention.draft())))));
    }

    /** True if somebody who was to be a delegate does not come to a part: "no podré asistir el segundo día". */
    public boolean missPart(Contents contents) {
        return contents.paragraphs().stream()
                .anyMatch(paragraph -> catalogue.withdrawals().ofParts(paragraph.words()).stream()
                        .anyMatch(hit -> !outsiders.areMeant(contents.mentions(), paragraph, hit)));
    }

    /** True if all that does not come was never to be a delegate, such as "mi hija no asistirá". */
    public boolean areOfOutsiders(Contents contents) {
        return contents.paragraphs().stream()
                .allMatch(paragraph -> catalogue.withdrawals().in(paragraph.words()).stream()
                        .allMatch(hit -> outsiders.areMeant(contents.mentions(), paragraph, hit)));
    }

    /**
     * True if all that does not come is the writer, who registers others and was never to come himself, such as "I keep her
     * calendar and will not be attending"; "I can no longer come" is said by who was to.
     */
    public boolean areOfClerk(Contents contents, List<Draft> people, Sender sender, String address) {
        return own.are(contents)
                && people.stream().noneMatch(person -> sender.is(person, address))
                && contents.paragraphs().stream()
                        .allMatch(paragraph -> catalogue.withdrawals().in(paragraph.words()).stream()
                                .noneMatch(hit -> isOfChange(paragraph, hit)));
    }

    private boolean isOfChange(Paragraph paragraph, PhraseIndex.Hit<Sense> hit) {
        return catalogue
                .phrases()
                .isIn(
                        Sense.CHANGED,
                        paragraph
                                .words()
                                .subList(
                                        sentences.startOf(paragraph, hit.from()),
                                        Math.min(paragraph.words().size(), hit.to() + 2)));
    }

    /** True if the mail tells of somebody with his institution that he comes, beside whoever does not. */
    public boolean leaveComersOpen(Contents contents) {
        List<Mention> leaving = leaving(contents);
        return !leaving.isEmpty()
                && contents.mentions().stream()
                        .filter(Mention::comes)
                        .filter(mention -> mention.draft().has(Field.INSTITUTION) && !stays(mention))
                        .anyMatch(mention ->
                                leaving.stream().noneMatch(one -> People.same(one.draft(), mention.draft())));
    }

    /** Whoever is said to come all the same, such as "la participación de Ana Ruiz se mantiene". */
    boolean stays(Mention mention) {
        return catalogue.phrases().isIn(Sense.STAYS, sentences.around(mention)) || isAffirmed(mention);
    }

    /** "Luis Mora no viajará; Ana Ruiz sí": by its accent it is no "si". */
    private boolean isAffirmed(Mention mention) {
        Paragraph paragraph = mention.paragraph();
        int behind = mention.to();
        return behind < paragraph.words().size()
                && paragraph.gap(behind).isBlank()
                && catalogue.grammar().is(Role.AFFIRMS, paragraph.words().get(behind))
                && paragraph.words().get(behind).isAccented(paragraph.text());
    }

    /** True if the writer takes back his own part and names others of whom he says neither that they stay nor that they leave. */
    public boolean leaveOthersOpen(Contents contents, Sender sender, String address) {
        return leaving(contents).isEmpty()
                && own.are(contents)
                && contents.mentions().stream()
                        .anyMatch(mention -> !stays(mention) && !sender.is(mention.draft(), address));
    }

    /** True if somebody who does not come is known by a title and one name: on record there may be one of that name. */
    public boolean areOfTitledOnly(Contents contents) {
        return contents.paragraphs().stream()
                .anyMatch(paragraph -> catalogue.withdrawals().in(paragraph.words()).stream()
                        .filter(hit -> !outsiders.areMeant(contents.mentions(), paragraph, hit))
                        .anyMatch(hit -> isTitledOnly(paragraph, hit)));
    }

    private boolean isTitledOnly(Paragraph paragraph, PhraseIndex.Hit<Sense> hit) {
        int start = Math.max(sentences.startOf(paragraph, hit.from()), hit.from() - FAR);
        boolean titled = false;
        boolean office = false;
        for (int i = start; i < hit.from(); i++) {
            int name = catalogue.honorifics().end(paragraph.text(), paragraph.words(), i);
            titled |=
                    name > i && name < hit.from() && paragraph.words().get(name).isCapitalised(paragraph.text());
            office |= catalogue.positions().beginsAt(paragraph.words(), i);
        }
        return titled && !office && !wasOnlyAsked(paragraph, start, hit);
    }

    /** "… pide que se cancele la inscripción de la Lic. Ana Ruiz": right behind it, or behind an article. */
    private boolean isObject(Mention mention, PhraseIndex.Hit<Sense> hit) {
        return mention.from() >= hit.to()
                && mention.from() <= hit.to() + 2
                && mention.paragraph().words().subList(hit.to(), mention.from()).stream()
                        .allMatch(word -> catalogue.grammar().is(Role.ARTICLE, word));
    }

    /** "El señor Ministro, D. Luis Mora, …", "my supervisor, Dan Whitaker, …": spoken of by an office, without an address. */
    private boolean isSuperior(Mention mention) {
        Paragraph paragraph = mention.paragraph();
        int first = Math.max(sentences.startOf(paragraph, mention.from()), mention.from() - 3);
        boolean office = false;
        for (int i = first; i < mention.to(); i++) {
            office |= catalogue.positions().beginsAt(paragraph.words(), i);
        }
        return office && !mention.draft().has(Field.EMAIL);
    }

    boolean isOfUnnamed(Contents contents, Paragraph paragraph, PhraseIndex.Hit<Sense> hit) {
        if (outsiders.areMeant(contents.mentions(), paragraph, hit)) {
            return true;
        }
        int start = Math.max(sentences.startOf(paragraph, hit.from()), hit.from() - FAR);
        boolean asked = excusing && wasOnlyAsked(paragraph, start, hit);
        boolean named = contents.mentions().stream()
                .filter(mention -> !(excusing && (isSuperior(mention) || superiors.isExcused(mention))
                        || asked
                        || isCopied(mention, List.of(hit))))
                .anyMatch(mention -> mention.paragraph() == paragraph
                        && mention.to() > start
                        && (mention.from() <= hit.from() + 1 || isObject(mention, hit)));
        int subjectEnd = start;
        for (int i = start; i < hit.from(); i++) {
            boolean subject = i == 0
                    || !catalogue
                            .names()
                            .isParticle(paragraph.words().get(i - 1).folded())
                    || catalogue
                            .phrases()
                            .beginsWith(Sense.SUBJECT_ARTICLE, paragraph.words().subList(i - 1, i));
            if (subject && catalogue.positions().beginsAt(paragraph.words(), i)) {
                subjectEnd = i + 1;
            }
            int title = excusing ? catalogue.honorifics().end(paragraph.text(), paragraph.words(), i) : i;
            subjectEnd = title > i ? Math.max(subjectEnd, title) : subjectEnd;
        }
        int said = excusing ? subjectEnd : start;
        return (asked || subjectEnd > start)
                && !named
                && !catalogue.phrases().isIn(Sense.SPEAKER, paragraph.words().subList(said, hit.to()));
    }

    /** "Luis Mora, a quien ustedes habían invitado, …": whom we asked has registered with nobody for that. */
    private boolean wasOnlyAsked(Paragraph paragraph, int from, PhraseIndex.Hit<Sense> hit) {
        return catalogue.phrases().isIn(Sense.ALREADY_ASKED, paragraph.words().subList(from, hit.from()));
    }
}
