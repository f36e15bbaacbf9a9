package org.rcm.intake.extraction.who;

import java.util.List;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.text.Coming;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Refusal;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * Tells of what kind of people a mail says that they do not come: outsiders, superiors, the clerk who writes, somebody
 * without a name. One mail, one thread.
 */
public final class Refusals {
    /** Words between a subject and what it does not do. */
    private static final int FAR = 12;

    private final Contents contents;
    private final Catalogue catalogue;
    private final Sentences sentences;
    private final boolean excusing;
    private final OwnRefusals own;
    private final Outsiders outsiders;
    private final Superiors superiors;

    public Refusals(Contents contents, Catalogue catalogue) {
        this(contents, false, new Outsiders(contents, false, catalogue), catalogue);
    }

    /** @param excusing others come, so that a superior who is named and does not is excused, and nobody's registration */
    public Refusals(Contents contents, boolean excusing, Outsiders outsiders, Catalogue catalogue) {
        this.contents = contents;
        this.excusing = excusing;
        this.outsiders = outsiders;
        this.superiors = new Superiors(catalogue, excusing);
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
        this.own = new OwnRefusals(catalogue);
    }

    /** True if whoever does not come is "he" or "she", and never the writer. */
    boolean areOfSomebodyElse() {
        return OwnRefusals.areAll(contents, refusal -> {
            int near = Math.max(refusal.start(), refusal.from() - 2);
            List<Word> before = refusal.paragraph().words().subList(near, refusal.from());
            return !own.is(refusal) && catalogue.phrases().isIn(Sense.PRONOUN, before);
        });
    }

    /**
     * True if all that does not come is somebody without a name, such as "la señora Ministra no podrá asistir": where the mail
     * names who comes, nobody is taken off.
     */
    public boolean areOfUnnamed() {
        return OwnRefusals.areAll(contents, this::isOfUnnamed);
    }

    /** True if all who do not come are superiors, each spoken of by name and office, and none of these people. */
    public boolean areOfSuperiorsBeside(List<Draft> people) {
        return excusing
                && areOfUnnamed()
                && contents.refusals().stream().allMatch(refusal -> contents.mentions().stream()
                        .filter(mention -> refusal.isAround(mention) && isSuperior(mention))
                        .anyMatch(
                                mention -> people.stream().noneMatch(person -> People.same(person, mention.draft()))));
    }

    /** True if somebody who was to be a delegate does not come to a part: "no podré asistir el segundo día". */
    public boolean missPart() {
        return contents.paragraphs().stream()
                .anyMatch(paragraph -> catalogue.withdrawals().ofParts(paragraph.words()).stream()
                        .map(hit -> Refusal.at(paragraph, hit.from(), hit.to(), sentences))
                        .anyMatch(part -> !outsiders.areMeant(part)));
    }

    /** True if all that does not come was never to be a delegate, such as "mi hija no asistirá". */
    public boolean areOfOutsiders() {
        return contents.refusals().stream().allMatch(outsiders::areMeant);
    }

    /**
     * True if the writer alone is said not to come, and says that he does: "les dijeron que yo no iría; mi participación sigue
     * igual".
     */
    public boolean areDenied() {
        return own.are(contents)
                && contents.paragraphs().stream().anyMatch(paragraph -> own.comesAllTheSame(paragraph.words()));
    }

    /** True if all that does not come is a colleague or the like without a name: it is not the writer. */
    boolean areOfCompanions() {
        return OwnRefusals.areAll(contents, outsiders::areCompanions);
    }

    /**
     * True if all that does not come is the writer, who registers others and was never to come himself, such as "I keep her
     * calendar and will not be attending"; "I can no longer come" is said by who was to.
     */
    public boolean areOfClerk(List<Draft> people, Sender sender) {
        return own.are(contents)
                && people.stream().noneMatch(sender::is)
                && contents.refusals().stream().noneMatch(this::isOfChange);
    }

    private boolean isOfChange(Refusal refusal) {
        List<Word> words = refusal.paragraph().words();
        return catalogue
                .phrases()
                .isIn(Sense.CHANGED, words.subList(refusal.start(), Math.min(words.size(), refusal.to() + 2)));
    }

    /** True if somebody who does not come is known by a title and one name: on record there may be one of that name. */
    public boolean areOfTitledOnly() {
        return contents.refusals().stream().anyMatch(refusal -> !outsiders.areMeant(refusal) && isTitledOnly(refusal));
    }

    private boolean isTitledOnly(Refusal refusal) {
        Paragraph paragraph = refusal.paragraph();
        boolean titled = false;
        boolean office = false;
        for (int i = near(refusal); i < refusal.from(); i++) {
            int name = catalogue.honorifics().end(paragraph.text(), paragraph.words(), i);
            titled |= name > i
                    && name < refusal.from()
                    && paragraph.words().get(name).isCapitalised(paragraph.text());
            office |= catalogue.positions().beginsAt(paragraph.words(), i);
        }
        return titled && !office && !wasOnlyAsked(refusal);
    }

    private static int near(Refusal refusal) {
        return Math.max(refusal.start(), refusal.from() - FAR);
    }

    /** Nobody named is said not to come by this, and not the writer: an office, or who was asked and never registered. */
    boolean isOfUnnamed(Refusal refusal) {
        if (outsiders.areMeant(refusal)) {
            return true;
        }
        boolean asked = excusing && wasOnlyAsked(refusal);
        int start = near(refusal);
        int subjectEnd = subjectEnd(refusal.paragraph(), start, refusal.from());
        int said = excusing ? subjectEnd : start;
        return (asked || subjectEnd > start)
                && (asked || contents.mentions().stream().noneMatch(mention -> isNamedBy(refusal, mention)))
                && !catalogue
                        .phrases()
                        .isIn(Sense.SPEAKER, refusal.paragraph().words().subList(said, refusal.to()));
    }

    private boolean isNamedBy(Refusal refusal, Mention mention) {
        boolean excused = excusing
                && (isSuperior(mention) || superiors.isExcused(mention) || isCopied(mention, List.of(refusal)));
        return !excused
                && mention.paragraph() == refusal.paragraph()
                && mention.to() > near(refusal)
                && (mention.from() <= refusal.from() + 1 || isObject(mention, refusal));
    }

    /** Behind the last office or title before what is not done; where the look began if there is none. */
    private int subjectEnd(Paragraph paragraph, int start, int end) {
        List<Word> words = paragraph.words();
        int subjectEnd = start;
        for (int i = start; i < end; i++) {
            boolean subject = i == 0
                    || !catalogue.names().isParticle(words.get(i - 1).folded())
                    || catalogue.phrases().beginsWith(Sense.SUBJECT_ARTICLE, words.subList(i - 1, i));
            if (subject && catalogue.positions().beginsAt(words, i)) {
                subjectEnd = i + 1;
            }
            int title = excusing ? catalogue.honorifics().end(paragraph.text(), words, i) : i;
            subjectEnd = title > i ? Math.max(subjectEnd, title) : subjectEnd;
        }
        return subjectEnd;
    }

    /** "Con copia a mi jefa, Ana Ruiz, que no asistirá": who is only copied was nobody's delegate. */
    boolean isCopied(Mention mention, List<Refusal> refusals) {
        Coming coming = new Coming(catalogue);
        return refusals.stream().allMatch(refusal -> refusal.from() >= mention.to())
                && (coming.isContact(mention.paragraph(), mention.from())
                        || coming.isCopied(mention.paragraph(), mention.to()));
    }

    /** "… pide que se cancele la inscripción de la Lic. Ana Ruiz": right behind it, or behind an article. */
    private boolean isObject(Mention mention, Refusal refusal) {
        return mention.from() >= refusal.to()
                && mention.from() <= refusal.to() + 2
                && mention.paragraph().words().subList(refusal.to(), mention.from()).stream()
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

    /** "Luis Mora, a quien ustedes habían invitado, …": whom we asked has registered with nobody for that. */
    private boolean wasOnlyAsked(Refusal refusal) {
        return catalogue
                .phrases()
                .isIn(Sense.ALREADY_ASKED, refusal.paragraph().words().subList(near(refusal), refusal.from()));
    }
}
