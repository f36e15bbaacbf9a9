/**
 * Who of all those named is to come, who does not, who is replaced by whom, and who the writer is: the judgement about
 * people.
 */
package org.rcm.intake.extraction.who;
