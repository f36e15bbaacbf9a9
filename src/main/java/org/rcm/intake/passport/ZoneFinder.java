package org.rcm.intake.passport;

import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.rotate;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Looks for passports' zones on a page, at several sizes and in four directions, until one is read well. */
final class ZoneFinder {

    /**
     * Longer side, pixels, at which the page is searched, and strictness of the locator: from a page photographed with
     * its opposite one to a copy that fills half a sheet.
     */
    private static final double[][] LOOKS = {
        {640, 1},
        {930, 1},
        {440, 1},
        {1300, 1},
        {640, 1.4},
        {930, 1.4},
        {640, 0.7},
        {440, 1.3},
        {1300, 1.35},
        {930, 0.7}
    };

    private static final int PAIRS_A_LOOK = 4;
    private static final int MOST_TRIES = 24;
    private static final int OTHER_KINDS_TRIED = 8;
    /** A zone that is valid and at least this sure ends the search at other sizes. */
    private static final double SURE = 0.9;

    private final ZoneReader reader;

    ZoneFinder(ZoneReader reader) {
        this.reader = reader;
    }

    /**
     * @param found zones that were read well or passably, top to bottom
     * @param best the best attempt where none was found, or null
     * @param other what else the page is, if it could be told
     * @param lines whether there were lines of text at all
     */
    record Search(List<FoundZone> found, FoundZone best, Optional<Reason> other, boolean lines) {}

    Search search(Page page, Deadline deadline) {
        List<FoundZone> found = new ArrayList<>();
        FoundZone best = null;
        List<FoundZone> failed = new ArrayList<>();
        boolean lines = false;
        int tries = 0;
        for (double[] look : LOOKS) {
            double scale = look[0] / Math.max(page.width(), page.height());
            if (scale > 2.2) {
                continue;
            }
            Mat level = scaled(page.grey(), scale);
            for (int turn = 0; turn < 2; turn++) {
                Mat upright = turn == 0 ? level : turned(level);
                List<LinePair> pairs = LinePair.among(Locator.lines(upright, look[1]));
                lines |= !pairs.isEmpty();
                int here = 0;
                for (LinePair pair : pairs) {
                    if (deadline.passed() || here >= PAIRS_A_LOOK || tries >= MOST_TRIES) {
                        break;
                    }
                    List<Quad> quads = onPage(pair, turn, level.cols(), 1 / scale);
                    if (found.stream()
                            .anyMatch(f ->
                                    f.first().near(quads.get(0)) || f.second().near(quads.get(0)))) {
                        continue;
                    }
                    Optional<FoundZone> read = reader.read(page, quads.get(0), quads.get(1));
                    if (read.isEmpty()) {
                        continue;
                    }
                    here++;
                    tries++;
                    FoundZone zone = read.get();
                    (zone.valid() ? found : failed).add(zone);
                    best = best == null || zone.rank() > best.rank() ? zone : best;
                }
            }
            if (deadline.passed() || tries >= MOST_TRIES || done(found)) {
                break;
            }
        }
        found.sort((a, b) -> Double.compare(a.first().centreY(), b.first().centreY()));
        // a visa whose V was taken for the P that a passport must have
        failed.addAll(found.stream().filter(z -> z.visaLike() > 0.5).toList());
        found.removeIf(z -> z.visaLike() > 0.5);
        Optional<Reason> other = found.isEmpty() ? otherKind(page, failed) : Optional.empty();
        return new Search(found, best, other, lines);
    }

    private Optional<Reason> otherKind(Page page, List<FoundZone> failed) {
        return failed.stream()
                .sorted((a, b) -> Double.compare(b.score(), a.score()))
                .limit(OTHER_KINDS_TRIED)
                .flatMap(zone -> reader.otherKind(page, zone).stream())
                .findFirst();
    }

    private static boolean done(List<FoundZone> found) {
        return !found.isEmpty()
                && found.stream().allMatch(f -> f.decoded().confidence().weakest() > SURE);
    }

    private static Mat scaled(Mat grey, double scale) {
        Mat out = new Mat();
        Size size = new Size(
                Math.max(8, (int) Math.round(grey.cols() * scale)), Math.max(8, (int) Math.round(grey.rows() * scale)));
        resize(grey, out, size, 0, 0, scale < 1 ? INTER_AREA : INTER_CUBIC);
        return out;
    }

    private static Mat turned(Mat level) {
        Mat out = new Mat();
        rotate(level, out, ROTATE_90_COUNTERCLOCKWISE);
        return out;
    }

    private static List<Quad> onPage(LinePair pair, int turn, int levelWidth, double scale) {
        return pair.quads().stream()
                .map(q -> turn == 0 ? q : back(q, levelWidth))
                .map(q -> q.scaled(scale))
                .toList();
    }

    /** From the turned picture to the one that it was turned from. */
    private static Quad back(Quad q, int width) {
        double[] x = new double[4];
        double[] y = new double[4];
        for (int i = 0; i < 4; i++) {
            x[i] = width - 1 - q.y()[i];
            y[i] = q.x()[i];
        }
        return new Quad(x, y);
    }
}
