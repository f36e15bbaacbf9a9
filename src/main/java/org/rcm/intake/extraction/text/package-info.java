/**
 * Running text as paragraphs and sentences, and who is mentioned in it: the drafts of people that the other rooms fill.
 */
package org.rcm.intake.extraction.text;
