package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Refusal;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.registration.Finding;

/** All that a mail's texts and attached forms say about people, not yet judged. One mail, one thread. */
public final class Contents {
    private final Catalogue catalogue;
    private final People people;
    private final List<Mention> mentions;
    private final List<Draft> outgoing;
    private final List<Paragraph> paragraphs;
    private final Signatory signatory;
    private final Forwarded forwarded;
    private final Attached attached;
    private Workplaces workplaces;
    private Corrections corrections;
    private List<Refusal> refusals;

    Contents(
            Catalogue catalogue,
            People people,
            List<Mention> mentions,
            List<Draft> outgoing,
            List<Paragraph> paragraphs,
            Signatory signatory,
            Forwarded forwarded,
            Attached attached) {
        this.catalogue = catalogue;
        this.people = people;
        this.mentions = mentions;
        this.outgoing = outgoing;
        this.paragraphs = paragraphs;
        this.signatory = signatory;
        this.forwarded = forwarded;
        this.attached = attached;
    }

    /** People with labels, in tables, lists and forms. */
    public People people() {
        return people;
    }

    /** People named in the sender's running text, or in the forwarded one where that is the data. */
    public List<Mention> mentions() {
        return mentions;
    }

    /** People named in attached letters. */
    public List<Mention> lettersMentions() {
        return attached.mentions();
    }

    /** People who no longer come, by a label that says so. */
    public List<Draft> outgoing() {
        return outgoing;
    }

    /** The running text in which {@link #mentions} stand. */
    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** What could not be read, and why. */
    public List<Finding> findings() {
        return attached.findings();
    }

    /** Parts that hold text to read, and are no passports for that. */
    public Set<String> letters() {
        return attached.letters();
    }

    /** Who signs, with all that stands below the name; empty if nobody does. */
    public Draft signature() {
        return signatory.signature();
    }

    /** True if a forwarded mail is the data, since nobody is named above it. */
    public boolean forwarded() {
        return forwarded.isData();
    }

    /** People named in a forwarded text below words of the sender's own that say who comes. */
    public List<Draft> passedOn() {
        return forwarded.passedOn();
    }

    /** What is put right above a forwarded mail that is the data; null if none is. */
    public Corrections above() {
        return forwarded.above();
    }

    /** The institutions of its running text: looked for once, and asked for by many. */
    public Workplaces workplaces() {
        if (workplaces == null) {
            workplaces = new Workplaces(this, catalogue);
        }
        return workplaces;
    }

    /** Where its running text says that somebody does not come, in order: looked for once, and asked for by many. */
    public List<Refusal> refusals() {
        if (refusals == null) {
            refusals = paragraphs.stream()
                    .flatMap(paragraph -> Refusal.in(paragraph, catalogue).stream())
                    .toList();
        }
        return refusals;
    }

    /** The same, without those that begin within another. */
    public List<Refusal> refusalsApart() {
        List<Refusal> apart = new ArrayList<>();
        for (Refusal refusal : refusals()) {
            boolean within = refusals().stream()
                    .takeWhile(other -> other != refusal)
                    .anyMatch(other -> other.paragraph() == refusal.paragraph() && other.to() > refusal.from());
            if (!within) {
                apart.add(refusal);
            }
        }
        return apart;
    }

    /** What its running text puts right: looked for once, and asked for by many. */
    public Corrections corrections() {
        if (corrections == null) {
            corrections = Corrections.in(paragraphs, catalogue);
        }
        return corrections;
    }

    /** True if this person is known from nothing but the block with which the writer signs. */
    public boolean signs(Draft person) {
        return signatory.isBlock(person);
    }

    public boolean isSender(Draft draft) {
        return signatory.isSender(draft);
    }
}
