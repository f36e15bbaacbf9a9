package org.rcm.intake.passport;

import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Tells which other kind of document two lines stand on, by the number of their characters: three lines of 30 (TD1) or
 * two of 36 (TD2) are an identity card, two of 36 or 44 that begin with V a visa (ICAO 9303-5, -6, -7). Thread-safe.
 */
final class OtherKinds {

    /** Grid score from which a whole line of 44 that begins with V is one. */
    private static final double SEEN = -0.8;

    private static final double CLEAR_LINE = -0.35;
    private static final double LINE = -0.9;
    /** By how much a line of 44 must look worse: where it does not, the shorter one is a part of it. */
    private static final double SHORTER = 0.25;
    /** How far the length may be off, by the distance of the characters. */
    private static final double SLACK = 0.12;

    private final Recogniser recogniser;

    OtherKinds(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** Empty where the lines are a passport's, or none. */
    Optional<Reason> of(Mat grey, FoundZone zone) {
        if (zone.score() > SEEN && zone.visaLike() > 0.5) {
            return Optional.of(Reason.VISA);
        }
        for (int cells : new int[] {36, 30}) {
            double expected = Td3Zone.LENGTH / (double) cells;
            if (Math.abs(zone.length() - expected) <= SLACK * expected) {
                Optional<Reason> kind = ofLength(grey, zone, cells);
                if (kind.isPresent()) {
                    return kind;
                }
            }
        }
        return Optional.empty();
    }

    /** The shorter line lies somewhere within the box of 44 characters that was laid over it. */
    private Optional<Reason> ofLength(Mat grey, FoundZone zone, int cells) {
        boolean[][] anything = Alphabet.anything(cells);
        double whole = 0;
        for (int from = 0; from <= Td3Zone.LENGTH - cells; from += Grid.MOST_SHIFT) {
            double start = from / (double) Td3Zone.LENGTH;
            float[][][] frames = recogniser.read(zone.quads().stream()
                    .map(quad -> ZoneReader.crop(grey, quad.part(start, start + 1, 0, 1, 0, 1)))
                    .toList());
            if (from == 0) {
                boolean[][] full = Alphabet.anything(Td3Zone.LENGTH);
                whole = Math.max(
                        Grid.shifted(frames[0], full).score(),
                        Grid.shifted(frames[1], full).score());
            }
            Grid first = Grid.shifted(frames[0], anything);
            Grid second = Grid.shifted(frames[1], anything);
            if (Math.max(first.score(), second.score()) > CLEAR_LINE
                    && Math.min(first.score(), second.score()) > LINE) {
                if (whole > Math.max(first.score(), second.score()) - SHORTER) {
                    return Optional.empty();
                }
                boolean visa = cells == 36 && first.cells()[0][Alphabet.place('V')] > 0.5;
                return Optional.of(visa ? Reason.VISA : Reason.IDENTITY_CARD);
            }
        }
        return Optional.empty();
    }
}
