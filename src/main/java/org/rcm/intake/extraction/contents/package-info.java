/**
 * All that a mail says about people, wherever it says it: labels, tables, lists, running text, signatures and attached
 * forms, gathered in {@link org.rcm.intake.extraction.contents.Contents} and not yet judged.
 */
package org.rcm.intake.extraction.contents;
