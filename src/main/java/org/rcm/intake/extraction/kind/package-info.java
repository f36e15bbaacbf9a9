/**
 * What a mail wants: a registration, a supplement, a withdrawal, the signed letter, an answer, or nothing of ours.
 */
package org.rcm.intake.extraction.kind;
