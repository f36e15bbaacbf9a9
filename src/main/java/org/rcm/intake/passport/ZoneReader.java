package org.rcm.intake.passport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Reads the two lines that the locator believes in: both ways up, and more than once, because what two different crops
 * agree on is right more often. Thread-safe.
 */
final class ZoneReader {

    /** Characters that follow one another less regularly than this are no zone; see {@link LineFitter.Fit}. */
    private static final double LEAST_REGULAR = 0.4;
    /** Regular enough where the distance of the characters says of both lines that there are 44 of them. */
    private static final double LEAST_REGULAR_OF_44 = 0.2;

    private static final double LENGTH_SLACK = 0.04;
    /** Part of their length by which two lines differ, if one of them was taken for something else. */
    private static final double LENGTHS_DIFFER = 0.1;

    /** A grid score below this is no line of a zone. */
    private static final double NO_LINE = -1.6;
    /** A line whose score is better than this knows itself where it begins. */
    private static final double ALIGNED = -0.25;
    /** One way up that is this much better than the other needs no second line to say so. */
    private static final double CLEARLY_UPRIGHT = 0.6;
    /** Sure enough to look no further. */
    private static final double CLEAR = 0.985;
    /** Two looks that agree in fewer cells than this did not see the same cells. */
    private static final int LEAST_AGREEING = 36;

    /** Pixels of a line above which every second one is enough. */
    private static final double LONGEST = 4 * (Recogniser.WIDTH - 2 * Recogniser.MARGIN_X);

    private static final int MOST_ALIGNMENTS = 3;
    /** Upper and lower edge of the crops of further looks: slightly taller, slightly flatter. */
    private static final double[][] LOOKS = {{-0.06, 1.04}, {0.05, 0.97}};

    private final Recogniser recogniser;
    private final OtherKinds otherKinds;

    ZoneReader(Recogniser recogniser) {
        this.recogniser = recogniser;
        this.otherKinds = new OtherKinds(recogniser);
    }

    /** Empty where the two are no lines of a zone at all. */
    Optional<FoundZone> read(Page page, Quad roughA, Quad roughB) {
        return read(page, roughA, roughB, null);
    }

    /** @param known a line of the zone that was read before, whose direction tells which way up it is; or null */
    Optional<FoundZone> read(Page page, Quad roughA, Quad roughB, Quad known) {
        if (Math.max(roughA.length(), roughB.length()) > LONGEST) {
            // more pixels than the recogniser takes: made fewer once, and not for each crop
            return read(page.half(), roughA.scaled(0.5), roughB.scaled(0.5), known)
                    .map(zone -> zone.scaled(2));
        }
        return NativeMemory.freedAfter(() -> read(page.grey(), roughA, roughB, known));
    }

    private Optional<FoundZone> read(Mat grey, Quad roughA, Quad roughB, Quad known) {
        LineFitter.Fit a = LineFitter.fit(grey, roughA, Td3Zone.LENGTH);
        LineFitter.Fit b = LineFitter.fit(grey, roughB, Td3Zone.LENGTH);
        boolean byA = a.regular() > b.regular();
        LineFitter.Fit guide = byA ? a : b;
        if (guide.regular() < LEAST_REGULAR && !(isOfFullLength(a) && isOfFullLength(b))) {
            return Optional.empty();
        }
        FoundZone zone = read(grey, a, b, byA, known);
        if (zone.score() >= NO_LINE || sameLength(a, b) || Math.min(a.regular(), b.regular()) < LEAST_REGULAR) {
            return Optional.of(zone);
        }
        // stripes of a pattern are regular, too: then the other line tells where the characters stand
        FoundZone byOther = read(grey, a, b, !byA, known);
        return Optional.of(byOther.score() > zone.score() ? byOther : zone);
    }

    /** @param byA whether the upper line tells where both begin and end */
    private FoundZone read(Mat grey, LineFitter.Fit a, LineFitter.Fit b, boolean byA, Quad known) {
        LineFitter.Fit guide = byA ? a : b;
        Quad full = guide.stretched(guide.length());
        Quad beside = (byA ? b : a).quad().beside(full);
        Quad above = byA ? full : beside;
        Quad below = byA ? beside : full;
        Attempt attempt = known == null ? attempt(grey, above, below, byA) : attempt(grey, above, below, known);
        return again(grey, attempt, guide.length());
    }

    private static boolean sameLength(LineFitter.Fit a, LineFitter.Fit b) {
        double byA = a.length() * a.quad().length();
        double byB = b.length() * b.quad().length();
        return Math.abs(byA - byB) < LENGTHS_DIFFER * Math.max(byA, byB);
    }

    private static boolean isOfFullLength(LineFitter.Fit fit) {
        return fit.regular() >= LEAST_REGULAR_OF_44 && Math.abs(fit.length() - 1) < LENGTH_SLACK;
    }

    private record Attempt(Quad first, Quad second, Grid grid1, Grid grid2) {
        double sum() {
            return grid1.score() + grid2.score();
        }

        boolean centred() {
            return grid1.centred() && grid2.centred();
        }
    }

    /**
     * Both lines the way up that reads better; where the line that leads reads badly both ways, that one alone.
     *
     * @param byA whether the upper line leads
     */
    private Attempt attempt(Mat grey, Quad a, Quad b, boolean byA) {
        Quad turnedA = a.turned();
        Quad turnedB = b.turned();
        float[][][] frames = recogniser.read(List.of(crop(grey, byA ? a : b), crop(grey, byA ? turnedA : turnedB)));
        Look upright = Look.shifted(frames[0], byA);
        Look turned = Look.shifted(frames[1], !byA);
        double first = upright.grid.score();
        double other = turned.grid.score();
        if (Math.max(first, other) < NO_LINE) {
            return first > other
                    ? new Attempt(a, b, upright.grid, upright.grid)
                    : new Attempt(turnedB, turnedA, turned.grid, turned.grid);
        }
        Attempt best = null;
        if (first > other - CLEARLY_UPRIGHT) {
            Look beside = Look.shifted(frames(grey, byA ? b : a), !byA);
            best = byA ? attempt(a, b, upright, beside) : attempt(a, b, beside, upright);
        }
        if (other > first - CLEARLY_UPRIGHT) {
            Look beside = Look.shifted(frames(grey, byA ? turnedB : turnedA), byA);
            Attempt upsideDown =
                    byA ? attempt(turnedB, turnedA, beside, turned) : attempt(turnedB, turnedA, turned, beside);
            best = best == null || upsideDown.sum() > best.sum() ? upsideDown : best;
        }
        return best;
    }

    private Attempt attempt(Mat grey, Quad a, Quad b, Quad known) {
        boolean upright = Math.cos(a.angle() - known.angle()) > 0;
        Quad first = upright ? a : b.turned();
        Quad second = upright ? b : a.turned();
        float[][][] frames = recogniser.read(List.of(crop(grey, first), crop(grey, second)));
        return attempt(first, second, Look.shifted(frames[0], true), Look.shifted(frames[1], false));
    }

    /** What the recogniser made of a crop, and where the characters stand in it. */
    private record Look(float[][] frames, Grid grid) {
        static Look shifted(float[][] frames, boolean line1) {
            return new Look(frames, Grid.shifted(frames, line1 ? Alphabet.LINE_1 : Alphabet.LINE_2));
        }
    }

    /** Both lines begin and end at the same place; where their own grids disagree, one follows the other. */
    private static Attempt attempt(Quad first, Quad second, Look look1, Look look2) {
        if (look1.grid.near(look2.grid)) {
            return new Attempt(first, second, look1.grid, look2.grid);
        }
        Attempt by1 = new Attempt(first, second, look1.grid, Grid.near(look2.frames, Alphabet.LINE_2, look1.grid));
        Attempt by2 = new Attempt(first, second, Grid.near(look1.frames, Alphabet.LINE_1, look2.grid), look2.grid);
        return by1.sum() > by2.sum() ? by1 : by2;
    }

    private float[][] frames(Mat grey, Quad quad) {
        return recogniser.read(List.of(crop(grey, quad)))[0];
    }

    /** Further looks through crops that the looks before have put right. */
    private FoundZone again(Mat grey, Attempt start, double length) {
        Attempt attempt = start;
        for (int i = 0; i < MOST_ALIGNMENTS && attempt.sum() > 2 * NO_LINE && !attempt.centred(); i++) {
            attempt = aligned(grey, attempt);
        }
        if (attempt.sum() < 2 * NO_LINE) {
            return FoundZone.unread(attempt.first, attempt.second, attempt.sum() / 2, length);
        }
        List<Grid> grids1 = new ArrayList<>(List.of(attempt.grid1));
        List<Grid> grids2 = new ArrayList<>(List.of(attempt.grid2));
        FoundZone zone = zone(attempt, grids1, grids2, length);
        for (double[] v : LOOKS) {
            float[][][] frames = recogniser.read(List.of(
                    crop(grey, attempt.first.part(0, 1, v[0], v[1], v[0], v[1])),
                    crop(grey, attempt.second.part(0, 1, v[0], v[1], v[0], v[1]))));
            grids1.add(Grid.fit(frames[0], Alphabet.LINE_1));
            grids2.add(Grid.fit(frames[1], Alphabet.LINE_2));
            zone = zone(attempt, grids1, grids2, length);
            if (zone.valid() && zone.decoded().confidence().weakest() > CLEAR) {
                break;
            }
        }
        return zone;
    }

    private Attempt aligned(Mat grey, Attempt attempt) {
        Grid better = attempt.grid1.score() > attempt.grid2.score() ? attempt.grid1 : attempt.grid2;
        // the two lines begin and end at the same place; where one is hard to read, the other tells
        Quad first = aligned(attempt.first, attempt.grid1.score() > ALIGNED ? attempt.grid1 : better);
        Quad second = aligned(attempt.second, attempt.grid2.score() > ALIGNED ? attempt.grid2 : better);
        float[][][] frames = recogniser.read(List.of(crop(grey, first), crop(grey, second)));
        return attempt(first, second, Look.shifted(frames[0], true), Look.shifted(frames[1], false));
    }

    private static FoundZone zone(Attempt attempt, List<Grid> grids1, List<Grid> grids2, double length) {
        List<double[][]> looks1 = good(grids1);
        List<double[][]> looks2 = good(grids2);
        double visa = looks1.stream()
                .mapToDouble(cells ->
                        cells[0][Alphabet.place('V')] / (cells[0][Alphabet.place('V')] + cells[0][Alphabet.place('P')]))
                .min()
                .orElse(0);
        return new FoundZone(
                attempt.first,
                attempt.second,
                ZoneDecoder.decode(looks1, looks2),
                (best(grids1).score() + best(grids2).score()) / 2,
                Math.min(looks1.size(), looks2.size()),
                length,
                visa);
    }

    /** Which other kind of document the two lines stand on. */
    Optional<Reason> otherKind(Page page, FoundZone zone) {
        return otherKinds.of(page.grey(), zone);
    }

    private static Grid best(List<Grid> grids) {
        return grids.stream().max(Comparator.comparingDouble(Grid::score)).orElseThrow();
    }

    /** A look that went wrong as a whole, by a cell to the side say, tells nothing about single characters. */
    private static List<double[][]> good(List<Grid> grids) {
        Grid best = best(grids);
        return grids.stream()
                .filter(g -> g.score() > best.score() - 0.25 && g.agreesWith(best) >= LEAST_AGREEING)
                .map(Grid::cells)
                .toList();
    }

    private static Quad aligned(Quad quad, Grid grid) {
        double[] ends = grid.ends();
        return quad.part(ends[0], ends[1], 0, 1, 0, 1).foreshortened(grid.bend());
    }

    static Mat crop(Mat grey, Quad quad) {
        return Straightener.cut(
                grey, quad, Recogniser.WIDTH, Recogniser.HEIGHT, Recogniser.MARGIN_X, Recogniser.MARGIN_Y);
    }
}
