package org.rcm.intake.extraction;

import java.util.List;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.kind.Kinds;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Tone;
import org.rcm.intake.extraction.who.Replacement;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.Stated;

/**
 * What the text of a mail says, before any document is read.
 *
 * @param first it answers nothing and names no reference of ours: nobody need be on record
 * @param contents what stands in it
 * @param sender who wrote it
 * @param tone how it speaks; that somebody does not come only where that is about a delegate
 * @param people who comes
 * @param replacement who comes instead of whom
 * @param network the network for which somebody comes, or null
 * @param found what its kind depends on
 * @param notComing who does not come
 * @param kind what it is, as far as the text tells
 */
record Said(
        boolean first,
        Contents contents,
        Sender sender,
        Tone tone,
        List<Draft> people,
        Replacement replacement,
        Stated<String> network,
        Kinds.Found found,
        NotComing notComing,
        MailKind kind) {}
