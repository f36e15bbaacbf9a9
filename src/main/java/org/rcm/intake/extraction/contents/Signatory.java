package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Evidence;

/**
 * Who signs a mail: whom its header names, what stands below it, and what stands in its text like a signature, of which is
 * told at the end only whether it signs or is data. One mail, one thread.
 */
final class Signatory {
    private final Catalogue catalogue;
    private final Draft header = new Draft();
    private Draft signature = new Draft();

    /** What stands in the sender's own text like a signature: the sender's name alone in its line, and lines below. */
    private final List<Draft> blocks = new ArrayList<>();

    /** People whose name stands alone in its line, with lines below. */
    private final List<Draft> cards = new ArrayList<>();

    /** A name with lines below it that ends the mail, of somebody else than the header names. */
    private Draft closing;

    /** What stands above like a signature is none: the sender signs below it. */
    private boolean signedBelow;

    /** Of a text that nobody in particular signs. */
    Signatory(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Signatory of(IncomingMail mail, Catalogue catalogue) {
        Signatory one = new Signatory(catalogue);
        Evidence from = new Evidence(Evidence.Source.SENDER, "0", "From");
        one.header.put(
                Field.FULL_NAME,
                catalogue.honorifics().split(mail.from().name()).rest(),
                from);
        one.header.put(Field.EMAIL, mail.from().address(), from);
        one.signedBelow = mail.passages().stream()
                .filter(passage -> isSignature(mail, passage))
                .anyMatch(one::isNamedIn);
        return one;
    }

    /** True for what the sender signs with, and nobody whose mail stands below. */
    static boolean isSignature(IncomingMail mail, Passage passage) {
        return passage.role() == Passage.Role.SIGNATURE && !isForwardedBefore(mail, passage);
    }

    private static boolean isForwardedBefore(IncomingMail mail, Passage passage) {
        for (Passage other : mail.passages()) {
            if (other == passage) {
                return false;
            }
            if (other.role() == Passage.Role.FORWARDED || other.role() == Passage.Role.QUOTED) {
                return true;
            }
        }
        return false;
    }

    /** "John", in a line by itself or behind "Best". */
    private boolean isNamedIn(Passage passage) {
        return passage.text().lines().map(Word::of).anyMatch(line -> {
            PhraseIndex.Hit<Sense> greeting = catalogue.phrases().at(Sense.CLOSING, line);
            List<Word> name = greeting == null ? line : line.subList(greeting.to(), line.size());
            return !name.isEmpty()
                    && name.stream().allMatch(word -> header.nameWords().contains(word.folded()));
        });
    }

    boolean isSender(Draft draft) {
        return header.hasName() && People.sameName(header.nameWords(), draft.nameWords());
    }

    private boolean wrote(Draft person) {
        return isSender(person)
                || person.has(Field.EMAIL) && person.text(Field.EMAIL).equals(header.text(Field.EMAIL));
    }

    /** Who signs, with all that stands below the name; empty if nobody does. */
    Draft signature() {
        return signature;
    }

    /** True if this is a block with which the writer signs in his text. */
    boolean isBlock(Draft person) {
        return blocks.stream().anyMatch(block -> block == person);
    }

    /** True if a name with lines below it ends the mail. */
    boolean isClosed() {
        return closing != null;
    }

    void read(String part, List<Block.Line> lines, List<Passage> passages) {
        signature = new Signature(catalogue).read(part, lines);
        if (!signature.hasName()) {
            new LastLine(catalogue).signs(passages, signature);
        }
    }

    /** Tells apart the blocks of a list that sign from those that are data, which are added to these people. */
    void sortOut(ListReader.Reading listed, People people) {
        cards.addAll(listed.cards());
        boolean goesOn = signedBelow || listed.last() == null && speaksOfDocuments(listed.rest());
        for (Draft block : listed.blocks()) {
            if (isSender(block) && goesOn) {
                people.add(block);
            } else if (isSender(block)) {
                blocks.add(block);
            }
        }
        if (listed.last() != null && !isSender(listed.last())) {
            closing = listed.last();
        }
    }

    /** "Mañana envío el pasaporte.", last of all: then the lines above, which name the writer, are no signature. */
    private boolean speaksOfDocuments(List<Block.Line> lines) {
        String last = "";
        for (Block.Line line : lines) {
            last = line.isBlank() ? last : line.text();
        }
        return last.indexOf('?') < 0 && catalogue.phrases().isIn(Sense.PASSPORT, Word.of(last));
    }

    /** Whoever is named behind the greeting that ends the mail. */
    void signsAs(Mention mention) {
        Draft block = new Draft();
        block.absorb(mention.draft());
        blocks.add(block);
    }

    /** Above a forwarded mail whoever ends the text signs it. */
    void closeAboveForward() {
        if (closing != null) {
            signature.absorb(closing.signed());
            closing = null;
        }
    }

    /**
     * Who ends a letter about others, or one that only asks, signs; else it is the last of a list.
     *
     * @param asks true if the mail asks and registers nobody
     */
    void placeClosing(People people, List<Mention> mentions, boolean asks) {
        if (closing == null) {
            return;
        }
        boolean signed = people.drafts().isEmpty()
                ? asks || mentions.stream().anyMatch(Mention::comes)
                : people.drafts().stream().noneMatch(this::wrote) && isOutsideList(people);
        if (signed) {
            signature.absorb(closing.signed());
        } else {
            people.add(closing);
        }
    }

    /** The others are told otherwise than by such lines, or all of them with an address. */
    private boolean isOutsideList(People people) {
        return people.drafts().stream().anyMatch(person -> !cards.contains(person))
                || !closing.has(Field.EMAIL) && people.drafts().stream().allMatch(person -> person.has(Field.EMAIL));
    }

    /**
     * Beside others, above a forwarded mail or below a question, who signs is no delegate for that; alone it is data.
     *
     * @param others true if the mail is about others, or about nobody's coming
     */
    void placeBlocks(People people, boolean others) {
        for (Draft block : blocks) {
            if (!others) {
                people.add(block);
            } else if (signature.hasName()) {
                people.complete(block);
            } else {
                signature.absorb(block);
            }
        }
    }
}
