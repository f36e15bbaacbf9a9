package org.rcm.intake.passport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two lines of text that lie as the lines of a machine-readable zone do; which of them is read first is not known yet.
 *
 * @param above the one further up in the picture
 * @param below the one further down
 * @param badness 0 for the geometry of ICAO 9303-4, more for what differs from it
 */
record LinePair(TextLine above, TextLine below, double badness) {

    /** Distance of the two lines by their length: 6.35 mm of 111.8 mm (ICAO 9303-4, 4.1). */
    static final double SPACING = 6.35 / 111.76;

    /** Pairs that can be a zone, the likeliest first. */
    static List<LinePair> among(List<TextLine> lines) {
        List<LinePair> pairs = new ArrayList<>();
        for (TextLine a : lines) {
            for (TextLine b : lines) {
                if (a != b) {
                    LinePair pair = of(a, b);
                    if (pair != null) {
                        pairs.add(pair);
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(LinePair::badness));
        return pairs;
    }

    private static LinePair of(TextLine a, TextLine b) {
        double longer = Math.max(a.length(), b.length());
        double shorter = Math.min(a.length(), b.length());
        if (Math.abs(a.angle() - b.angle()) > Math.toRadians(4.5) || shorter < 0.55 * longer) {
            return null;
        }
        TextLine guide = a.length() >= b.length() ? a : b;
        double below = guide.across(b.cx(), b.cy()) - guide.across(a.cx(), a.cy());
        double spacing = below / longer;
        if (spacing < 0.034 || spacing > 0.095) {
            return null;
        }
        double startGap = Math.abs(guide.along(a.startX(), a.startY()) - guide.along(b.startX(), b.startY())) / longer;
        double endGap = Math.abs(guide.along(a.endX(), a.endY()) - guide.along(b.endX(), b.endY())) / longer;
        if (Math.min(startGap, endGap) > 0.09) {
            return null;
        }
        double badness = Math.abs(spacing - SPACING) * 8 + startGap + endGap + (1 - shorter / longer);
        return new LinePair(a, b, badness);
    }

    /** Both lines with the longer one's start and end: the shorter one has lost some of its characters. */
    List<Quad> quads() {
        TextLine guide = above.length() >= below.length() ? above : below;
        return List.of(stretched(above, guide), stretched(below, guide));
    }

    private static Quad stretched(TextLine line, TextLine guide) {
        if (line.length() > 0.97 * guide.length()) {
            return line.quad();
        }
        double across = guide.across(line.cx(), line.cy());
        return Quad.around(
                guide.cx() - Math.sin(guide.angle()) * across,
                guide.cy() + Math.cos(guide.angle()) * across,
                guide.length(),
                line.height(),
                guide.angle());
    }
}
