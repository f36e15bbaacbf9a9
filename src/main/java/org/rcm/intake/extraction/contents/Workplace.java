package org.rcm.intake.extraction.contents;

import org.rcm.intake.extraction.names.InstitutionNames.Found;
import org.rcm.intake.extraction.text.Paragraph;

/**
 * An institution at which somebody whom the mail is about may work.
 *
 * @param name as running text has it
 * @param ofWriter true if the sentence is about the writer
 */
record Workplace(Found name, boolean ofWriter) {
    Paragraph paragraph() {
        return name.paragraph();
    }
}
