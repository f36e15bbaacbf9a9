package org.rcm.intake.passport;

import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Cuts the data page above and around a zone out of a picture (ICAO 9303-4: 125 mm by 88 mm, the zone at its foot). */
final class ZoneCrop {
    private static final int WIDTH = 1500;

    /** Parts of a line's length (111.8 mm): beside it, above the first line, below it; each with a little room. */
    private static final double BESIDE = 0.08;

    private static final double ABOVE = 0.68;
    private static final double BELOW = 0.14;

    private ZoneCrop() {}

    /** Of what was read, or else of the best attempt. */
    static List<PassportCrop> of(Page page, ZoneFinder.Search search, int number) {
        List<FoundZone> zones =
                !search.found().isEmpty() ? search.found() : search.best() == null ? List.of() : List.of(search.best());
        return zones.stream()
                .map(zone -> new PassportCrop(number, png(page, zone.first())))
                .toList();
    }

    private static byte[] png(Page page, Quad line) {
        Mat picture = page.grey();
        Quad place = line;
        if (page.hasFiner()) {
            picture = page.finer().grey();
            place = line.scaled((double) picture.cols() / page.width());
        }
        double heights = place.length() / place.height();
        Quad dataPage = place.part(
                -BESIDE, 1 + BESIDE, -ABOVE * heights, 1 + BELOW * heights, -ABOVE * heights, 1 + BELOW * heights);
        int height = (int) Math.round(WIDTH * (ABOVE + BELOW + 1 / heights) / (1 + 2 * BESIDE));
        Mat cut = Straightener.cut(picture, dataPage, WIDTH, height, 0, 0);
        BytePointer bytes = new BytePointer();
        imencode(".png", cut, bytes);
        byte[] png = new byte[(int) bytes.limit()];
        bytes.get(png);
        return png;
    }
}
