package org.rcm.intake.passport;

import java.util.List;

/** Several pages' readings as one document's. */
final class PageReadings {

    private PageReadings() {}

    /**
     * A visa page or a letter beside the passport is not worth a complaint: where some page has a zone, pages without one
     * are left out.
     */
    static List<PassportReading> worthTelling(List<PassportReading> readings) {
        List<PassportReading> zones =
                readings.stream().filter(r -> !r.mrz().isEmpty()).toList();
        if (!zones.isEmpty()) {
            return zones;
        }
        return readings.isEmpty() ? List.of(PassportReading.unread(1, List.of(Reason.CORRUPT), 0)) : readings;
    }
}
