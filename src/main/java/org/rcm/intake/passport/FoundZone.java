package org.rcm.intake.passport;

import java.util.List;

/**
 * Two lines that were read somewhere on a page.
 *
 * @param first where line 1 lies, in the page's pixels
 * @param second where line 2 lies
 * @param decoded the text and how sure it is
 * @param score of the grid, 0 for a clear zone, below -1 for none; see {@link Grid}
 * @param looks how many crops were read that agree
 * @param length of the lines by the distance of their characters, in lengths that the locator saw; see {@link LineFitter}
 * @param visaLike how much likelier a V is than a P for the first character, 0 to 1
 */
record FoundZone(
        Quad first, Quad second, ZoneDecoder.Decoded decoded, double score, int looks, double length, double visaLike) {

    /** Two lines of something else. */
    static FoundZone unread(Quad first, Quad second, double score, double length) {
        return new FoundZone(first, second, ZoneDecoder.Decoded.NOTHING, score, 0, length, 0);
    }

    /** The same zone on the same page with so many times as many pixels along each side. */
    FoundZone scaled(double f) {
        return new FoundZone(first.scaled(f), second.scaled(f), decoded, score, looks, length, visaLike);
    }

    boolean valid() {
        return decoded.zone().checkDigits() == CheckDigits.VALID && decoded.structured();
    }

    double sure() {
        return decoded.confidence().weakest();
    }

    /** Valid ones before others, then by what the eye and the check digits say. */
    double rank() {
        return score + (valid() ? 2 : 0) + (decoded.repaired() ? -0.5 : 0) + sure();
    }

    List<Quad> quads() {
        return List.of(first, second);
    }
}
