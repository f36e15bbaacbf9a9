package org.rcm.intake.passport;

/**
 * Four corners of a line of text in a picture, in reading order: start above, end above, end below, start below. Pixels,
 * x to the right, y down; the box runs along the capitals' upper and lower edge.
 */
record Quad(double[] x, double[] y) {

    static Quad around(double cx, double cy, double length, double height, double angle) {
        double ux = Math.cos(angle) * length / 2;
        double uy = Math.sin(angle) * length / 2;
        double vx = -Math.sin(angle) * height / 2;
        double vy = Math.cos(angle) * height / 2;
        return new Quad(
                new double[] {cx - ux - vx, cx + ux - vx, cx + ux + vx, cx - ux + vx},
                new double[] {cy - uy - vy, cy + uy - vy, cy + uy + vy, cy - uy + vy});
    }

    Quad scaled(double f) {
        double[] sx = new double[4];
        double[] sy = new double[4];
        for (int i = 0; i < 4; i++) {
            sx[i] = x[i] * f;
            sy[i] = y[i] * f;
        }
        return new Quad(sx, sy);
    }

    /** The same line read upside down: its end becomes its start. */
    Quad turned() {
        return new Quad(new double[] {x[2], x[3], x[0], x[1]}, new double[] {y[2], y[3], y[0], y[1]});
    }

    /** The point at u along the line (0 start, 1 end) and v across it (0 upper edge, 1 lower edge); may lie outside. */
    double[] at(double u, double v) {
        double tx = x[0] + (x[1] - x[0]) * u;
        double ty = y[0] + (y[1] - y[0]) * u;
        double bx = x[3] + (x[2] - x[3]) * u;
        double by = y[3] + (y[2] - y[3]) * u;
        return new double[] {tx + (bx - tx) * v, ty + (by - ty) * v};
    }

    /** The box from u0 to u1 along, and from v0 to v1 across, at the start (a) and at the end (b) of the line. */
    Quad part(double u0, double u1, double v0a, double v1a, double v0b, double v1b) {
        double[][] p = {at(u0, v0a), at(u1, v0b), at(u1, v1b), at(u0, v1a)};
        return new Quad(
                new double[] {p[0][0], p[1][0], p[2][0], p[3][0]}, new double[] {p[0][1], p[1][1], p[2][1], p[3][1]});
    }

    /**
     * The same ends, seen at another slant: what stood in the middle of this box, give or take {@code bow} lengths along
     * it, stands in the middle of the new one. A plane's characters shrink towards its far end in both directions, so
     * the heights of the ends say how the distance of the characters changes between them.
     */
    Quad foreshortened(double bow) {
        double ratio = Math.sqrt((0.5 + bow) / (0.5 - bow));
        double extraStart = (ratio - 1) / 2;
        double extraEnd = (1 / ratio - 1) / 2;
        return part(0, 1, -extraStart, 1 + extraStart, -extraEnd, 1 + extraEnd);
    }

    /** This line, beginning and ending beside the other one's start and end. */
    Quad beside(Quad other) {
        double[] s = at(0, 0.5);
        double[] e = at(1, 0.5);
        double dx = e[0] - s[0];
        double dy = e[1] - s[1];
        double square = dx * dx + dy * dy;
        double[] from = other.at(0, 0.5);
        double[] to = other.at(1, 0.5);
        double start = ((from[0] - s[0]) * dx + (from[1] - s[1]) * dy) / square;
        double end = ((to[0] - s[0]) * dx + (to[1] - s[1]) * dy) / square;
        return part(start, end, 0, 1, 0, 1);
    }

    Quad moved(double dx, double dy) {
        double[] mx = new double[4];
        double[] my = new double[4];
        for (int i = 0; i < 4; i++) {
            mx[i] = x[i] + dx;
            my[i] = y[i] + dy;
        }
        return new Quad(mx, my);
    }

    double length() {
        return (Math.hypot(x[1] - x[0], y[1] - y[0]) + Math.hypot(x[2] - x[3], y[2] - y[3])) / 2;
    }

    double height() {
        return (Math.hypot(x[3] - x[0], y[3] - y[0]) + Math.hypot(x[2] - x[1], y[2] - y[1])) / 2;
    }

    double centreX() {
        return (x[0] + x[1] + x[2] + x[3]) / 4;
    }

    double centreY() {
        return (y[0] + y[1] + y[2] + y[3]) / 4;
    }

    double angle() {
        return Math.atan2(y[1] - y[0] + y[2] - y[3], x[1] - x[0] + x[2] - x[3]);
    }

    /** True if any corner lies outside a picture of this size, or nearer to its edge than the margin. */
    boolean leaves(int width, int height, double margin) {
        for (int i = 0; i < 4; i++) {
            if (x[i] < margin || y[i] < margin || x[i] > width - margin || y[i] > height - margin) {
                return true;
            }
        }
        return false;
    }

    /** True if no corner lies further from the other's than so many lengths. */
    boolean isAt(Quad other, double tolerance) {
        double most = tolerance * length();
        for (int i = 0; i < 4; i++) {
            if (Math.hypot(x[i] - other.x[i], y[i] - other.y[i]) > most) {
                return false;
            }
        }
        return true;
    }

    /** True if the other line's middle lies on this line or within two line pitches of it. */
    boolean near(Quad other) {
        double dx = other.centreX() - centreX();
        double dy = other.centreY() - centreY();
        double along = Math.abs(dx * Math.cos(angle()) + dy * Math.sin(angle()));
        double across = Math.abs(-dx * Math.sin(angle()) + dy * Math.cos(angle()));
        return along < length() * 0.5 && across < length() * 0.12;
    }
}
