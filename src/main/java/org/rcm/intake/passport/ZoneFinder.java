package org.rcm.intake.passport;

import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.rotate;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.rcm.intake.passport.Locator.Ground;

/** Looks for passports' zones on a page, at several sizes and in four directions, until one is read well. */
final class ZoneFinder {

    /**
     * Longer side, pixels, at which the page is searched, and strictness of the locator: from a page photographed with
     * its opposite one to a copy that fills half a sheet.
     */
    private static final double[][] LOOKS = {
        {640, 1}, {930, 1}, {440, 1}, {640, 1.4}, {930, 1.4}, {1300, 1}, {440, 1.3}, {640, 0.7}, {1300, 1.35}
    };

    /** Further ones where that found nothing: thin print on a guilloche as strong. */
    private static final double[][] ON_PATTERN = {{640, 1}, {930, 1}, {440, 1}, {1300, 1}};

    /** And where that did not: a zone with other text on the same line, as in a page of the web. */
    private static final double[][] BESIDE_TEXT = {{930, 1}, {1300, 1}, {640, 1}, {1800, 1}};

    /** Characters that glare may hide within a line, and that may be missing where text stands beside it. */
    private static final double HIDDEN = 8;

    private static final double BESIDE = 1.5;

    /**
     * Further looks at a place where a zone was seen: distance of its characters in parts of the one that the locator
     * likes best, and strictness.
     */
    private static final double[][] CLOSER_LOOKS = {{1, 1}, {1.45, 1}, {1, 1.4}, {0.8, 1}, {2, 1}, {1.45, 1.4}};

    private static final double LARGEST_ENLARGEMENT = 2.2;
    private static final int PAIRS_A_LOOK = 4;
    private static final int MOST_TRIES = 16;
    private static final int TRIES_ON_PATTERN = 8;
    private static final int TRIES_BESIDE_TEXT = 8;
    /** A zone that was seen clearly so often without being sure will not become so. */
    private static final int CLEAR_TRIES = 4;
    /** Nor, seen so often, one whose check digits were wrong each time become valid. */
    private static final int INVALID_TRIES = 6;
    /** Room around a zone for further looks at it, in its lengths. */
    private static final double AROUND = 0.12;
    /** Characters so far apart, in pixels, have nothing to gain from a finer picture. */
    private static final double FINE_PITCH = 40;
    /** So many of the places where the coarse picture showed no more than that something is there. */
    private static final int FINER_TRIES = 4;
    /** No zone's rank is as far from zero as this. */
    private static final double MOST_WORTH = 100;

    /** Grid score of a zone that was seen clearly, whatever its check digits say. */
    private static final double SEEN = -0.6;

    /** Grid score of print of one width that is no zone. */
    private static final double NO_ZONE = -1.5;

    private static final int OTHER_KINDS_TRIED = 8;
    /** A zone that is valid and at least this sure ends the search at other sizes. */
    private static final double SURE = 0.8;
    /** A zone shorter than this part of the page leaves room for another passport. */
    private static final double ROOM_FOR_MORE = 0.55;

    /** Lines that lie so near to one another, in lengths, are the same and read the same. */
    private static final double SAME = 0.02;

    private static final double HALF = 0.55;
    private static final double FINEST = 1700;

    private final ZoneReader reader;

    ZoneFinder(ZoneReader reader) {
        this.reader = reader;
    }

    /**
     * @param found zones that were read well or passably, top to bottom
     * @param best the best attempt where none was found, or null
     * @param other what else the page is, if it could be told
     * @param unclear what a finer picture of the same page may show more of, the likeliest first
     */
    record Search(List<FoundZone> found, FoundZone best, Optional<Reason> other, List<FoundZone> unclear) {

        /** More zones before fewer, then by how well they were read. */
        double worth() {
            double ranks = Stream.concat(found.stream(), Stream.ofNullable(best))
                    .mapToDouble(FoundZone::rank)
                    .max()
                    .orElse(-MOST_WORTH);
            return found.size() * MOST_WORTH + ranks;
        }
    }

    Search search(Page page, Deadline deadline) {
        Hunt hunt = new Hunt(page, deadline);
        hunt.look(LOOKS, Ground.PLAIN, HIDDEN, MOST_TRIES);
        hunt.look(ON_PATTERN, Ground.PATTERNED, HIDDEN, MOST_TRIES + TRIES_ON_PATTERN);
        hunt.look(BESIDE_TEXT, Ground.PLAIN, BESIDE, MOST_TRIES + TRIES_ON_PATTERN + TRIES_BESIDE_TEXT);
        hunt.lookCloser();
        hunt.lookForMore();
        return hunt.result();
    }

    /** Another search, of the same page with more pixels, where the first one saw something. */
    Search again(Search coarse, Page page, double finer, Deadline deadline) {
        Hunt hunt = new Hunt(page, deadline);
        coarse.unclear().forEach(zone -> hunt.read(zone.scaled(finer).quads(), null));
        hunt.lookCloser();
        return hunt.result();
    }

    /** Which words were sought: at what size, in the picture turned by so many quarters, on what ground. */
    private record Words(int size, int turn, Ground ground) {}

    /** One search; for one thread. */
    private final class Hunt {
        private final Page page;
        private final Deadline deadline;
        private final double longer;
        private final List<FoundZone> found = new ArrayList<>();
        private final List<FoundZone> failed = new ArrayList<>();
        private final List<List<Quad>> none = new ArrayList<>();
        private final Map<Integer, Mat> levels = new HashMap<>();
        private final Map<Words, Mat> words = new HashMap<>();
        private Ground ground = Ground.PLAIN;
        private int mostTries;
        private int tries;
        private int clearTries;

        Hunt(Page page, Deadline deadline) {
            this.page = page;
            this.deadline = deadline;
            this.longer = Math.max(page.width(), page.height());
        }

        /** Until a zone was seen clearly, or so many pairs of lines were read. */
        void look(double[][] looks, Ground on, double gap, int most) {
            mostTries = most;
            for (double[] look : looks) {
                if (clearTries > 0 || deadline.passed() || tries >= mostTries) {
                    break;
                }
                ground = on;
                look(look[0], look[1], gap);
            }
        }

        private void look(double size, double strictness, double gap) {
            double scale = size / longer;
            if (scale > LARGEST_ENLARGEMENT) {
                return;
            }
            for (int turn = 0; turn < 2; turn++) {
                Words key = new Words((int) size, turn, ground);
                Mat level = levels.computeIfAbsent((int) size, k -> scaled(page.grey(), scale));
                Mat known = words.computeIfAbsent(key, k -> words(level, k.turn, k.ground));
                readAll(pairs(known, strictness, gap, turn, new Rect(0, 0, page.width(), page.height()), scale));
            }
        }

        /** In a part of the page. */
        private List<List<Quad>> pairs(Rect part, double scale, double strictness, int turn) {
            return scale > LARGEST_ENLARGEMENT
                    ? List.of()
                    : pairs(
                            words(scaled(page.grey().apply(part), scale), turn, ground),
                            strictness,
                            HIDDEN,
                            turn,
                            part,
                            scale);
        }

        private List<List<Quad>> pairs(Mat words, double strictness, double gap, int turn, Rect part, double scale) {
            int width = turn == 0 ? words.cols() : words.rows();
            return LinePair.among(Locator.lines(words, strictness, gap)).stream()
                    .map(pair -> onPage(pair, turn, width, 1 / scale).stream()
                            .map(q -> q.moved(part.x(), part.y()))
                            .toList())
                    .toList();
        }

        private void readAll(List<List<Quad>> pairs) {
            int before = tries;
            for (List<Quad> pair : pairs) {
                if (deadline.passed() || tries >= before + PAIRS_A_LOOK || tries >= mostTries) {
                    break;
                }
                read(pair, null);
            }
        }

        private void read(List<Quad> lines, Quad direction) {
            Optional<FoundZone> known = found.stream()
                    .filter(f -> f.quads().stream().anyMatch(q -> q.near(lines.get(0)) || q.near(lines.get(1))))
                    .findFirst();
            if (known.isPresent() && known.get().sure() > SURE) {
                return;
            }
            if (seenAsNone(lines)) {
                return;
            }
            Optional<FoundZone> read = reader.read(page, lines.get(0), lines.get(1), direction);
            if (read.isEmpty() || read.get().score() < NO_ZONE) {
                none.add(lines);
            }
            read.ifPresent(zone -> {
                tries++;
                clearTries += clear(zone) ? 1 : 0;
                if (!zone.valid() || zone.visaLike() > 0.5) {
                    failed.add(zone);
                } else if (known.isEmpty()) {
                    found.add(zone);
                } else if (zone.rank() > known.get().rank()) {
                    found.set(found.indexOf(known.get()), zone);
                }
            });
        }

        /** A page of text shows the same lines at every look. */
        private boolean seenAsNone(List<Quad> lines) {
            return none.stream()
                    .anyMatch(known -> known.get(0).isAt(lines.get(0), SAME)
                            && known.get(1).isAt(lines.get(1), SAME));
        }

        /** What was seen and is not sure is looked at again, at sizes that suit it, and nothing but it. */
        void lookCloser() {
            Optional<FoundZone> zone = Stream.concat(found.stream(), failed.stream())
                    .filter(z -> clear(z))
                    .max(Comparator.comparingDouble(FoundZone::rank));
            if (zone.isEmpty()) {
                return;
            }
            Quad line = zone.get().first();
            Rect around = Straightener.bounds(line, page.grey(), AROUND);
            List<Quad> lines = zone.get().quads();
            int turn = Math.abs(Math.sin(line.angle())) > Math.sqrt(0.5) ? 1 : 0;
            double scale = Locator.PITCH * Td3Zone.LENGTH / line.length();
            for (double[] look : CLOSER_LOOKS) {
                int most = found.isEmpty() ? INVALID_TRIES : CLEAR_TRIES;
                if (sure() || deadline.passed() || clearTries >= most) {
                    return;
                }
                pairs(around, scale * look[0], look[1], turn).stream()
                        .filter(pair -> lines.stream()
                                .anyMatch(q ->
                                        same(q, pair.get(0)) && lines.stream().anyMatch(r -> same(r, pair.get(1)))))
                        .findFirst()
                        .ifPresent(pair -> read(pair, line));
            }
        }

        /**
         * Another passport on the page is likely to be as large as the first one: looks at the size that suits it, at
         * each half by itself, so that the contrast of one does not hide the other.
         */
        void lookForMore() {
            if (found.isEmpty() || found.get(0).first().length() >= ROOM_FOR_MORE * longer || deadline.passed()) {
                return;
            }
            double scale = Locator.PITCH * Td3Zone.LENGTH / found.get(0).first().length();
            boolean tall = page.height() >= page.width();
            for (double from : new double[] {0, 1 - HALF}) {
                int at = (int) (from * longer);
                int length = (int) (HALF * longer);
                Rect half = tall ? new Rect(0, at, page.width(), length) : new Rect(at, 0, length, page.height());
                for (int turn = 0; turn < 2; turn++) {
                    readAll(pairs(half, Math.min(scale, FINEST / longer), 1, turn));
                }
            }
        }

        private boolean sure() {
            return !found.isEmpty() && found.stream().allMatch(f -> f.sure() > SURE);
        }

        Search result() {
            found.sort(Comparator.comparingDouble(f -> f.first().centreY()));
            failed.sort(Comparator.comparingDouble(FoundZone::rank).reversed());
            Optional<Reason> other = found.isEmpty()
                    ? failed.stream()
                            .limit(OTHER_KINDS_TRIED)
                            .flatMap(zone -> reader.otherKind(page, zone).stream())
                            .findFirst()
                    : Optional.empty();
            return new Search(List.copyOf(found), failed.isEmpty() ? null : failed.get(0), other, unclear());
        }

        private List<FoundZone> unclear() {
            return Stream.concat(found.stream(), failed.stream())
                    .filter(zone -> zone.first().length() < FINE_PITCH * Td3Zone.LENGTH)
                    .limit(FINER_TRIES)
                    .toList();
        }
    }

    /** The same line, give or take a part of it that was not seen. */
    private static boolean same(Quad a, Quad b) {
        double across = Math.hypot(a.centreX() - b.centreX(), a.centreY() - b.centreY());
        return across < 0.4 * a.length() && b.length() > 0.5 * a.length() && b.length() < 1.5 * a.length();
    }

    private static boolean clear(FoundZone zone) {
        return zone.score() > SEEN && zone.visaLike() <= 0.5;
    }

    /** Where text may be in a picture. */
    private static Mat words(Mat level, int turn, Ground ground) {
        Mat words = new Mat();
        NativeMemory.freedAfter(() -> {
            Locator.words(turn == 0 ? level : turned(level), ground, words);
            return words;
        });
        return words;
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
