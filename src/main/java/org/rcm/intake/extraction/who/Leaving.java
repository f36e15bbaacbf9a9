package org.rcm.intake.extraction.who;

import java.util.List;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.Sender;
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
 * Tells which of those whom a mail names leave: whoever is named in a sentence that says so; who is named elsewhere may well
 * stay. One mail, one thread.
 */
public final class Leaving {
    private final Contents contents;
    private final Refusals refusals;
    private final Catalogue catalogue;
    private final Sentences sentences;
    private final OwnRefusals own;
    private final Superiors superiors;

    public Leaving(Contents contents, Refusals refusals, Catalogue catalogue) {
        this.contents = contents;
        this.refusals = refusals;
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
        this.own = new OwnRefusals(catalogue);
        this.superiors = new Superiors(catalogue, false);
    }

    public List<Mention> mentions() {
        return contents.mentions().stream().filter(this::includes).toList();
    }

    private boolean includes(Mention mention) {
        Paragraph paragraph = mention.paragraph();
        int start = sentences.startOf(paragraph, mention.from());
        int end = sentences.endOf(paragraph, mention.to());
        List<Refusal> there = contents.refusals().stream()
                .filter(refusal -> refusal.paragraph() == paragraph)
                .filter(refusal -> refusal.from() >= start && refusal.to() <= end)
                .toList();
        if (sentences.asks(paragraph, end) || isAffirmed(mention) || isSpared(mention, start, end, there)) {
            return false;
        }
        if (!there.isEmpty()) {
            return there.stream().anyMatch(refusal -> !refusals.isOfUnnamed(refusal));
        }
        return !catalogue
                .withdrawals()
                .in(sentences.aroundWithoutNames(mention, contents.mentions()))
                .isEmpty();
    }

    /** What his sentence says not to come about is said of another, or follows from that. */
    private boolean isSpared(Mention mention, int start, int end, List<Refusal> there) {
        boolean ofWriter = there.stream().allMatch(own::is);
        boolean copied = !there.isEmpty() && refusals.isCopied(mention, there);
        boolean stays =
                stays(mention) && ofWriter && there.stream().allMatch(refusal -> refusal.to() <= mention.from());
        return stays
                || copied
                || isInOwnClause(mention, start, end)
                || isSomebodyElse(mention, start, end)
                || isSpokenTo(mention, start, there)
                || isConsequence(mention, start, end, there)
                || ofWriter && superiors.sendsWriter(mention, contents);
    }

    /** "No es Luis Mora quien no viaja, es Ana Ruiz", "quien no viaja es Ana Ruiz, no Luis Mora": she leaves, and he does not. */
    private boolean isSomebodyElse(Mention mention, int start, int end) {
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
    private boolean isConsequence(Mention mention, int start, int end, List<Refusal> there) {
        List<Word> words = mention.paragraph().words();
        return !there.isEmpty()
                && catalogue.phrases().find(Sense.CONSEQUENCE, words.subList(start, mention.from())).stream()
                        .anyMatch(link -> there.stream().allMatch(refusal -> refusal.to() <= start + link.from()))
                && (mention.comes() || catalogue.phrases().isIn(Sense.ONLY_OTHERS, words.subList(start, end)));
    }

    /** "Don Luis, yo no puedo ir": he is told so, and goes nowhere for that. */
    private boolean isSpokenTo(Mention mention, int start, List<Refusal> there) {
        Paragraph paragraph = mention.paragraph();
        return !there.isEmpty()
                && mention.from() == start
                && mention.to() < paragraph.words().size()
                && paragraph.gap(mention.to()).strip().startsWith(",")
                && there.stream().allMatch(refusal -> refusal.from() >= mention.to() && own.is(refusal));
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

    /** True if the mail tells of somebody with his institution that he comes, beside whoever does not. */
    public boolean leavesComersOpen() {
        List<Mention> leaving = mentions();
        return !leaving.isEmpty()
                && contents.mentions().stream()
                        .filter(Mention::comes)
                        .filter(mention -> mention.draft().has(Field.INSTITUTION) && !stays(mention))
                        .anyMatch(mention ->
                                leaving.stream().noneMatch(one -> People.same(one.draft(), mention.draft())));
    }

    /** True if the writer takes back his own part and names others of whom he says neither that they stay nor that they leave. */
    public boolean leavesOthersOpen(Sender sender) {
        return mentions().isEmpty()
                && own.are(contents)
                && contents.mentions().stream().anyMatch(mention -> !stays(mention) && !sender.is(mention.draft()));
    }
}
