package org.rcm.intake.event.file;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.event.Countries;
import org.rcm.intake.event.PassengerData;
import org.rcm.intake.event.PassportValidity;
import org.rcm.intake.event.TravelRules;

/** Reads the dated table of what countries ask of travellers: a block a country, in it a block for each first day. */
public final class TravelRuleFile {
    /** Its name in the configuration folder. */
    public static final String NAME = "travel-rules.yaml";

    private static final String LIKE = "lines such as 2015-07-16: {…}";

    private TravelRuleFile() {}

    /** @throws EventFileException with every mistake, also if there is no such file */
    public static TravelRules read(Path file) {
        return parse(String.valueOf(file.getFileName()), EventFiles.text(file));
    }

    /** @param file what mistakes call it */
    static TravelRules parse(String file, String text) {
        Mistakes mistakes = new Mistakes(file);
        Node.Block block = NodeReader.read(text, mistakes);
        TravelRules rules = block == null ? TravelRules.NONE : read(new Fields(block, "", mistakes));
        if (!mistakes.found().isEmpty()) {
            throw new EventFileException(mistakes.found());
        }
        return rules;
    }

    private static TravelRules read(Fields file) {
        List<PassportValidity> validity = new ArrayList<>();
        lines(file, "passport-valid", (country, from, line) -> {
            Integer months = line.need("months", Forms.MONTHS);
            var stayOnly = line.takeSet("stay-only", Forms.COUNTRY);
            String source = line.need("source", Forms.TEXT);
            validity.add(new PassportValidity(country, from, months == null ? 0 : months, stayOnly, source));
        });
        List<PassengerData> data = new ArrayList<>();
        lines(file, "passenger-data", (country, from, line) -> {
            var sexes = line.needSet("sexes", Forms.SEX);
            data.add(new PassengerData(country, from, sexes, line.need("source", Forms.TEXT)));
        });
        file.close();
        return new TravelRules(validity, data);
    }

    private static void lines(Fields file, String key, Line read) {
        Fields countries = file.takeBlock(key, "a block a country");
        if (countries == null) {
            return;
        }
        countries.blocks(LIKE, (country, dated) -> {
            if (!Countries.isAlpha3(country)) {
                countries.wrong(country, "is no ISO 3166 alpha-3 code of a country", "write it like MEX");
            }
            return dated.blocks("months or sexes, and source", (day, line) -> {
                LocalDate from = day(day);
                if (from == null) {
                    dated.wrong(day, "is no day", "write it like 2015-07-16");
                }
                read.read(country, from == null ? LocalDate.MAX : from, line);
                return line;
            });
        });
    }

    /** Takes the keys of one line. */
    private interface Line {
        void read(String country, LocalDate from, Fields line);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
