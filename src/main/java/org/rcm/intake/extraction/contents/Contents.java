package org.rcm.intake.extraction.contents;

import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.registration.Finding;

/** All that a mail's texts and attached forms say about people, not yet judged. One mail, one thread. */
public final class Contents {
    private final Catalogue catalogue;
    private final Draft header;
    private final People people;
    private final List<Mention> mentions;
    private final List<Mention> lettersMentions;
    private final List<Draft> outgoing;
    private final List<Paragraph> paragraphs;
    private final List<Finding> findings;
    private final Set<String> letters;
    private final Draft signature;
    private final boolean forwarded;
    private final List<Draft> passedOn;
    private final Corrections above;
    private final List<Draft> signatures;
    private Workplaces workplaces;

    Contents(
            Catalogue catalogue,
            Draft header,
            People people,
            List<Mention> mentions,
            List<Mention> lettersMentions,
            List<Draft> outgoing,
            List<Paragraph> paragraphs,
            List<Finding> findings,
            Set<String> letters,
            Draft signature,
            boolean forwarded,
            List<Draft> passedOn,
            Corrections above,
            List<Draft> signatures) {
        this.catalogue = catalogue;
        this.header = header;
        this.people = people;
        this.mentions = mentions;
        this.lettersMentions = lettersMentions;
        this.outgoing = outgoing;
        this.paragraphs = paragraphs;
        this.findings = findings;
        this.letters = letters;
        this.signature = signature;
        this.forwarded = forwarded;
        this.passedOn = passedOn;
        this.above = above;
        this.signatures = signatures;
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
        return lettersMentions;
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
        return findings;
    }

    /** Parts that hold text to read, and are no passports for that. */
    public Set<String> letters() {
        return letters;
    }

    /** Who signs, with all that stands below the name; empty if nobody does. */
    public Draft signature() {
        return signature;
    }

    /** True if a forwarded mail is the data, since nobody is named above it. */
    public boolean forwarded() {
        return forwarded;
    }

    /** People named in a forwarded text below words of the sender's own that say who comes. */
    public List<Draft> passedOn() {
        return passedOn;
    }

    /** What is put right above a forwarded mail that is the data; null if none is. */
    public Corrections above() {
        return above;
    }

    /** The institutions of its running text: looked for once, and asked for by many. */
    public Workplaces workplaces() {
        if (workplaces == null) {
            workplaces = new Workplaces(this, catalogue);
        }
        return workplaces;
    }

    /** True if this person is known from nothing but the block with which the writer signs. */
    public boolean signs(Draft person) {
        return signatures.stream().anyMatch(block -> block == person);
    }

    public boolean isSender(Draft draft) {
        return header.hasName() && People.sameName(header.nameWords(), draft.nameWords());
    }
}
