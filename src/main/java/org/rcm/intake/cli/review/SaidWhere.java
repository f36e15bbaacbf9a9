package org.rcm.intake.cli.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rcm.intake.cli.Terminal;
import org.rcm.intake.decision.ReadMail;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.Stated;
import org.rcm.intake.store.StoredMail;

/** What a mail says about each person, and where in it that stands. */
final class SaidWhere {
    /** Of the writer's own words; the rest is in the file. */
    private static final int MOST_LINES = 14;

    private static final int FIELD = 17;
    private static final int SHORTEST_VALUE = 20;

    private final OpenDesk desk;
    private final int columns;

    /** @param columns of the terminal */
    SaidWhere(OpenDesk desk, int columns) {
        this.desk = desk;
        this.columns = columns;
    }

    /** What the writer wrote himself, without empty lines; what was passed on where there is nothing of his own. */
    List<String> words(StoredMail mail) {
        List<Passage> passages = desk.read(mail).mail().passages();
        List<String> own = lines(passages, Passage.Role.OWN);
        List<String> all = own.isEmpty() ? lines(passages, Passage.Role.FORWARDED) : own;
        if (all.size() <= MOST_LINES) {
            return all;
        }
        List<String> first = new ArrayList<>(all.subList(0, MOST_LINES));
        first.add("… " + (all.size() - MOST_LINES) + " more lines: --files DIR writes the mail");
        return first;
    }

    private static List<String> lines(List<Passage> passages, Passage.Role role) {
        return passages.stream()
                .filter(passage -> passage.role() == role)
                .flatMap(passage -> passage.text().lines())
                .map(Terminal::clean)
                .filter(line -> !line.isEmpty())
                .toList();
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
            said.passports().forEach(copy -> add(lines, copy));
        }
        return lines;
    }

    private void add(List<String> lines, String field, Stated<String> stated) {
        if (stated != null) {
            lines.add(line(field, stated.value(), stated.evidence()));
        }
    }

    private void add(List<String> lines, PassportCopy copy) {
        String words = copy.accepted() ? "every check digit right" : "in doubt: " + String.join(" ", copy.reasons());
        lines.add(line("passport", words, copy.evidence()));
        Passport read = copy.passport();
        if (read != null) {
            String document = read.issuingState() + " " + read.number() + ", valid until " + read.expiryDate();
            lines.add(" ".repeat(FIELD) + Terminal.cut(document, columns - FIELD));
        }
    }

    private String line(String field, String value, Evidence evidence) {
        String where = evidence.source() + ", part " + evidence.part() + ", " + evidence.place();
        int room = columns - FIELD - Terminal.width(where) - 4;
        return String.format(
                Locale.ROOT,
                "    %-13s%s  [%s]",
                field,
                Terminal.cut(value, Math.max(room, SHORTEST_VALUE)),
                Terminal.clean(where));
    }
}
