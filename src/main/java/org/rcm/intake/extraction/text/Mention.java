package org.rcm.intake.extraction.text;

/**
 * A person named in running text.
 *
 * @param paragraph where
 * @param from index of the first word, titles included
 * @param to index after the last word of the name
 * @param draft name, and what the text says about the person
 * @param comes true if the text says that this person comes
 * @param titled true if a title stands before the name
 */
public record Mention(Paragraph paragraph, int from, int to, Draft draft, boolean comes, boolean titled) {
    public Mention withComing() {
        return new Mention(paragraph, from, to, draft, true, titled);
    }

    public Mention withoutComing() {
        return new Mention(paragraph, from, to, draft, false, titled);
    }
}
