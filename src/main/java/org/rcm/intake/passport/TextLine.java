package org.rcm.intake.passport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A straight line of text, or a piece of one.
 *
 * @param cx centre, pixels
 * @param cy centre, pixels
 * @param length along the line, pixels
 * @param height across it, pixels
 * @param angle radians, 0 horizontal, positive falling to the right
 */
record TextLine(double cx, double cy, double length, double height, double angle) {

    /** Of this line's direction, how far the point lies from its centre. */
    double along(double x, double y) {
        return (x - cx) * Math.cos(angle) + (y - cy) * Math.sin(angle);
    }

    /** Across this line's direction, how far the point lies below its centre. */
    double across(double x, double y) {
        return -(x - cx) * Math.sin(angle) + (y - cy) * Math.cos(angle);
    }

    double startX() {
        return cx - Math.cos(angle) * length / 2;
    }

    double startY() {
        return cy - Math.sin(angle) * length / 2;
    }

    double endX() {
        return cx + Math.cos(angle) * length / 2;
    }

    double endY() {
        return cy + Math.sin(angle) * length / 2;
    }

    Quad quad() {
        return Quad.around(cx, cy, length, height, angle);
    }

    /**
     * Joins pieces that follow one another on one line.
     *
     * @param pitch distance of two characters, pixels
     * @param gap so many characters of glare or pattern may lie between
     */
    static List<TextLine> join(List<TextLine> pieces, double pitch, double gap) {
        List<TextLine> left = new ArrayList<>(pieces);
        left.sort(Comparator.comparingDouble(TextLine::startX));
        List<TextLine> lines = new ArrayList<>();
        while (!left.isEmpty()) {
            TextLine line = left.remove(0);
            boolean grown = true;
            while (grown) {
                grown = false;
                for (int i = 0; i < left.size() && !grown; i++) {
                    if (line.goesOnIn(left.get(i), pitch, gap)) {
                        line = line.with(left.remove(i));
                        grown = true;
                    }
                }
            }
            lines.add(line);
        }
        return lines;
    }

    private boolean goesOnIn(TextLine next, double pitch, double mostGap) {
        // a short piece has no angle to speak of: the longer one says where the line runs
        TextLine guide = length >= next.length ? this : next;
        TextLine other = guide == this ? next : this;
        double gap = Math.abs(guide.along(other.cx, other.cy)) - (length + next.length) / 2;
        double slack = 0.45 * Math.max(Math.min(height, next.height), pitch * 0.9) + Math.max(0, gap) * 0.02;
        boolean sameWay = Math.abs(angle - next.angle) < Math.toRadians(7) || other.length < 12 * pitch;
        return sameWay
                && gap < mostGap * pitch
                && gap > -4 * pitch
                && Math.abs(guide.across(other.cx, other.cy)) < slack
                && Math.max(height, next.height) < 2 * Math.min(height, next.height) + pitch * 0.5;
    }

    private TextLine with(TextLine next) {
        TextLine guide = length >= next.length ? this : next;
        TextLine other = guide == this ? next : this;
        boolean after = guide.along(other.cx, other.cy) > 0;
        double x0 = after ? guide.startX() : other.startX();
        double y0 = after ? guide.startY() : other.startY();
        double x1 = after ? other.endX() : guide.endX();
        double y1 = after ? other.endY() : guide.endY();
        return new TextLine(
                (x0 + x1) / 2,
                (y0 + y1) / 2,
                Math.hypot(x1 - x0, y1 - y0),
                Math.max(height, next.height),
                Math.atan2(y1 - y0, x1 - x0));
    }
}
