/**
 * Understands a mail: who is to come, on whose behalf, with which documents, and what the mail wants at all.
 * Every value keeps where it stands, what is doubtful becomes a finding, and all words it knows are data of {@code
 * config/catalogue}. Its inner rooms import downward only: {@code kind}, {@code who} and {@code letter} judge what {@code
 * contents} gathers with {@code names}, {@code text}, {@code words} and {@code document}.
 */
package org.rcm.intake.extraction;
