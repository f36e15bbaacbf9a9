package org.rcm.intake.cli.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rcm.intake.cli.Look;
import org.rcm.intake.decision.ReadMail;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.Stated;
import org.rcm.intake.store.StoredMail;

/** What a mail says about each person, and where in it that stands. */
final class SaidWhere {
    private final OpenDesk desk;

    SaidWhere(OpenDesk desk) {
        this.desk = desk;
    }

    /** A line a value. */
    List<String> in(StoredMail mail) {
        ReadMail read = desk.read(mail);
        List<String> lines = new ArrayList<>();
        for (Application said : read.reading().applications()) {
            lines.add("  " + said.intent());
            add(lines, "title", said.honorific());
            add(lines, "given names", said.givenNames());
            add(lines, "surnames", said.surnames());
            add(lines, "position", said.position());
            add(lines, "institution", said.institution());
            add(lines, "e-mail", said.email());
            add(lines, "phone", said.phone());
            said.delegations().forEach(code -> add(lines, "delegation", code));
            said.passports().forEach(copy -> lines.add(line("passport", words(copy), copy.evidence())));
        }
        return lines;
    }

    private static void add(List<String> lines, String field, Stated<String> stated) {
        if (stated != null) {
            lines.add(line(field, stated.value(), stated.evidence()));
        }
    }

    private static String words(PassportCopy copy) {
        return copy.accepted() ? "read, every check digit right" : "in doubt: " + String.join(" ", copy.reasons());
    }

    private static String line(String field, String value, Evidence evidence) {
        String where = evidence.source() + ", part " + evidence.part() + ", " + evidence.place();
        return String.format(Locale.ROOT, "    %-13s%s  [%s]", field, Look.cut(value, 80), Look.clean(where));
    }
}
