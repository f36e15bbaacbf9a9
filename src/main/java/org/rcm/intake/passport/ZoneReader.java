package org.rcm.intake.passport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Reads the two lines that the locator believes in: both ways up, with several ideas of where they begin and end, and
 * more than once, because what two different crops agree on is right more often. Thread-safe.
 */
final class ZoneReader {

    /** A grid score below this is no line of a zone. */
    private static final double NO_LINE = -1.6;
    /** Ends that differ by less than this part of the length are the same. */
    private static final double SAME_END = 0.012;
    /** Good enough to look no further. */
    private static final double CLEAR = 0.97;

    /** Two looks that agree in fewer cells than this did not see the same cells. */
    private static final int LEAST_AGREEING = 36;

    private final Recogniser recogniser;

    ZoneReader(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    FoundZone read(Page page, Quad roughA, Quad roughB) {
        Quad a = LineFitter.fit(page.grey(), roughA);
        Quad b = LineFitter.fit(page.grey(), roughB);
        FoundZone best = null;
        Boolean turned = null;
        for (Quad[] ends : ends(a, b)) {
            Attempt attempt = attempt(page.grey(), ends[0], ends[1], turned);
            FoundZone zone = again(page.grey(), attempt);
            if (best == null || zone.rank() > best.rank()) {
                best = zone;
            }
            if (best.valid() && best.decoded().confidence().weakest() > CLEAR || attempt.score() < NO_LINE) {
                break;
            }
            turned = attempt.score() > -0.5 ? Boolean.valueOf(attempt.turned) : turned;
        }
        return best;
    }

    private record Attempt(Quad first, Quad second, Grid grid1, Grid grid2, boolean turned) {
        double score() {
            return Math.min(grid1.score(), grid2.score());
        }

        double sum() {
            return grid1.score() + grid2.score();
        }
    }

    private Attempt attempt(Mat grey, Quad a, Quad b, Boolean turned) {
        List<Quad[]> ways = new ArrayList<>();
        if (turned == null || !turned) {
            ways.add(new Quad[] {a, b});
        }
        if (turned == null || turned) {
            ways.add(new Quad[] {b.turned(), a.turned()});
        }
        List<Mat> crops = new ArrayList<>();
        for (Quad[] way : ways) {
            crops.add(crop(grey, way[0]));
            crops.add(crop(grey, way[1]));
        }
        float[][][] frames = recogniser.read(crops);
        Attempt best = null;
        for (int i = 0; i < ways.size(); i++) {
            Quad[] way = ways.get(i);
            Attempt attempt = new Attempt(
                    way[0],
                    way[1],
                    Grid.fit(frames[2 * i], Alphabet.LINE_1),
                    Grid.fit(frames[2 * i + 1], Alphabet.LINE_2),
                    way[0] != a);
            best = best == null || attempt.sum() > best.sum() ? attempt : best;
        }
        return best;
    }

    /** Further looks through crops that the first look has put right. */
    private FoundZone again(Mat grey, Attempt attempt) {
        List<double[][]> looks1 = Collections.singletonList(attempt.grid1.cells());
        List<double[][]> looks2 = Collections.singletonList(attempt.grid2.cells());
        double score = attempt.sum() / 2;
        if (attempt.score() > NO_LINE) {
            Grid better = attempt.grid1.score() > attempt.grid2.score() ? attempt.grid1 : attempt.grid2;
            // the two lines begin and end at the same place; where one is hard to read, the other tells
            Quad first = aligned(attempt.first, attempt.grid1.score() > -0.25 ? attempt.grid1 : better);
            Quad second = aligned(attempt.second, attempt.grid2.score() > -0.25 ? attempt.grid2 : better);
            List<Mat> crops = new ArrayList<>();
            for (double[] v : new double[][] {{0, 1}, {-0.07, 1.05}}) {
                crops.add(crop(grey, first.part(0, 1, v[0], v[1], v[0], v[1])));
                crops.add(crop(grey, second.part(0, 1, v[0], v[1], v[0], v[1])));
            }
            float[][][] frames = recogniser.read(crops);
            List<Grid> grids1 = new ArrayList<>(List.of(attempt.grid1));
            List<Grid> grids2 = new ArrayList<>(List.of(attempt.grid2));
            for (int i = 0; i < frames.length; i += 2) {
                grids1.add(Grid.fit(frames[i], Alphabet.LINE_1));
                grids2.add(Grid.fit(frames[i + 1], Alphabet.LINE_2));
            }
            looks1 = good(grids1);
            looks2 = good(grids2);
            score = Math.max(
                    score,
                    (grids1.stream().mapToDouble(Grid::score).max().orElseThrow()
                                    + grids2.stream()
                                            .mapToDouble(Grid::score)
                                            .max()
                                            .orElseThrow())
                            / 2);
        }
        double[] kind = attempt.grid1.cells()[0];
        double v = kind[Alphabet.place('V')];
        double visa = v / (v + kind[Alphabet.place('P')] + 1e-9);
        return new FoundZone(
                attempt.first,
                attempt.second,
                ZoneDecoder.decode(looks1, looks2),
                score,
                looks1.size() + looks2.size(),
                visa);
    }

    /** A look that went wrong as a whole, by a cell to the side say, tells nothing about single characters. */
    private static List<double[][]> good(List<Grid> grids) {
        Grid best = grids.stream().max(Comparator.comparingDouble(Grid::score)).orElseThrow();
        return grids.stream()
                .filter(g -> g.score() > best.score() - 0.25 && g.agreesWith(best) >= LEAST_AGREEING)
                .map(Grid::cells)
                .toList();
    }

    private static Quad aligned(Quad quad, Grid grid) {
        double[] ends = grid.ends();
        return quad.part(ends[0], ends[1], 0, 1, 0, 1);
    }

    private static Mat crop(Mat grey, Quad quad) {
        return Straightener.cut(
                grey, quad, Recogniser.WIDTH, Recogniser.HEIGHT, Recogniser.MARGIN_X, Recogniser.MARGIN_Y);
    }

    /** Each line's own ends, and where they differ the outer ones, the inner ones, and one of each. */
    private static List<Quad[]> ends(Quad a, Quad b) {
        List<Quad[]> ways = new ArrayList<>();
        ways.add(new Quad[] {a, b});
        double[] own = span(b, a);
        boolean sameStart = Math.abs(own[0]) < SAME_END;
        boolean sameEnd = Math.abs(own[1] - 1) < SAME_END;
        if (sameStart && sameEnd) {
            return ways;
        }
        double outerStart = Math.min(0, own[0]);
        double outerEnd = Math.max(1, own[1]);
        double innerStart = Math.max(0, own[0]);
        double innerEnd = Math.min(1, own[1]);
        ways.add(stretch(a, b, own, outerStart, outerEnd));
        if (!sameStart) {
            ways.add(stretch(a, b, own, innerStart, outerEnd));
        }
        if (!sameEnd) {
            ways.add(stretch(a, b, own, outerStart, innerEnd));
        }
        if (!sameStart && !sameEnd) {
            ways.add(stretch(a, b, own, innerStart, innerEnd));
        }
        return ways;
    }

    /** Start and end of a line in parts of the other line's length. */
    private static double[] span(Quad line, Quad of) {
        double[] s = of.at(0, 0.5);
        double[] e = of.at(1, 0.5);
        double dx = e[0] - s[0];
        double dy = e[1] - s[1];
        double square = dx * dx + dy * dy;
        double[] from = line.at(0, 0.5);
        double[] to = line.at(1, 0.5);
        return new double[] {
            ((from[0] - s[0]) * dx + (from[1] - s[1]) * dy) / square,
            ((to[0] - s[0]) * dx + (to[1] - s[1]) * dy) / square
        };
    }

    private static Quad[] stretch(Quad a, Quad b, double[] own, double start, double end) {
        double length = own[1] - own[0];
        return new Quad[] {
            a.part(start, end, 0, 1, 0, 1), b.part((start - own[0]) / length, (end - own[0]) / length, 0, 1, 0, 1)
        };
    }
}
