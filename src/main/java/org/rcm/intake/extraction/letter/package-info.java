/**
 * Our own invitation letter when it comes back: known by the reference printed on it, in text or as a QR code.
 */
package org.rcm.intake.extraction.letter;
