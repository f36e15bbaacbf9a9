package org.rcm.intake.cli.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rcm.intake.cli.Terminal;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.store.Overview.Numbers;
import org.rcm.intake.store.Overview.Seat;
import org.rcm.intake.store.Seats;

/** How things stand, within the columns that there are, 80 at least. */
public final class StatusPicture {
    private static final String HEADING = "%-15s";
    private static final String ROW = "  %-11s%s%s%s%s";
    private static final int NARROWEST = 80;
    private static final int WIDEST = 128;
    private static final int LEDGERS = 3;
    private static final int LEDGER = 15;
    private static final int BAR = 8;
    private static final int WAITING = 22;
    private static final int LISTED = 64;

    private final Terminal terminal;
    private final Instant now;
    private final int columns;
    private final int ledger;
    private final int bar;

    /**
     * @param now against which ages are told
     * @param columns of the terminal
     */
    public StatusPicture(Terminal terminal, Instant now, int columns) {
        this.terminal = terminal;
        this.now = now;
        this.columns = Math.min(WIDEST, Math.max(NARROWEST, columns));
        int more = (this.columns - NARROWEST) / LEDGERS;
        this.ledger = LEDGER + more;
        this.bar = BAR + more;
    }

    /** The lines, without line ends. */
    public List<String> of(Numbers numbers) {
        List<String> lines = new ArrayList<>(new Funnel(terminal, columns).of(numbers));
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.addAll(listed("Mails", counts(numbers.mails())));
        lines.addAll(listed("Registrations", counts(numbers.registrations())));
        lines.addAll(listed("To look at", toLookAt(numbers)));
        lines.addAll(listed(
                "Outbox",
                List.of(
                        numbers.outbox().pending() + " to send",
                        bad(numbers.outbox().failed(), "failed"))));
        lines.addAll(listed("Last fetch", List.of(age(numbers.lastFetch(), "never"))));
        lines.addAll(listed("Undecided", List.of(age(numbers.oldestUndecided(), "nothing"))));
        numbers.notes().forEach(note -> lines.addAll(noted(note)));
        byEvent(numbers.seats()).forEach((event, delegations) -> {
            lines.add("");
            String headings = "%-13s" + ("%-" + ledger + "s").repeat(LEDGERS) + "%s";
            lines.add(terminal.bold(
                    String.format(Locale.ROOT, headings, event, "maximum", "ticket", "courtesies", "waiting")));
            delegations.forEach((delegation, ledgers) -> lines.add(row(delegation, ledgers)));
        });
        return lines;
    }

    private List<String> noted(String note) {
        List<String> words = List.of(Terminal.clean(note).split(" "));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (line.length() + word.length() >= LISTED) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        List<String> headed = new ArrayList<>();
        for (String each : lines) {
            headed.add(String.format(Locale.ROOT, HEADING, headed.isEmpty() ? "Note" : "") + terminal.yellow(each));
        }
        return headed;
    }

    private static List<String> counts(Map<? extends Enum<?>, Long> counts) {
        List<String> some = counts.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " "
                        + e.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
        return some.isEmpty() ? List.of("none") : some;
    }

    private List<String> toLookAt(Numbers numbers) {
        String reviews = numbers.reviews() == 0 ? "0 reviews" : terminal.yellow(numbers.reviews() + " reviews");
        return List.of(reviews, bad(numbers.failures(), "failures"));
    }

    private String bad(long number, String what) {
        return number == 0 ? "0 " + what : terminal.red(number + " " + what);
    }

    /** A heading and its items, wrapped under the first of them. */
    private static List<String> listed(String heading, List<String> items) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String item : items) {
            if (Terminal.width(line) + Terminal.width(item) > LISTED) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : ", ").append(item);
        }
        lines.add(line.toString());
        List<String> headed = new ArrayList<>();
        for (String each : lines) {
            headed.add(String.format(Locale.ROOT, HEADING, headed.isEmpty() ? heading : "") + each);
        }
        return headed;
    }

    private String age(Instant instant, String otherwise) {
        if (instant == null) {
            return otherwise;
        }
        Duration age = Duration.between(instant, now);
        String told = age.toDays() > 1
                ? age.toDays() + " days ago"
                : age.toHours() > 1
                        ? age.toHours() + " hours ago"
                        : age.toMinutes() > 1
                                ? age.toMinutes() + " minutes ago"
                                : Math.max(0, age.toSeconds()) + " s ago";
        return told + " (" + instant.truncatedTo(ChronoUnit.SECONDS) + ")";
    }

    private static Map<String, Map<String, Map<Ledger, Seat>>> byEvent(List<Seat> seats) {
        return seats.stream()
                .collect(Collectors.groupingBy(
                        Seat::event,
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                Seat::delegation,
                                LinkedHashMap::new,
                                Collectors.toMap(
                                        Seat::ledger, s -> s, (a, b) -> b, () -> new EnumMap<>(Ledger.class)))));
    }

    private String row(String delegation, Map<Ledger, Seat> ledgers) {
        String name = Seats.EVERYBODY.equals(delegation) ? "everybody" : delegation;
        Seat maximum = ledgers.get(Ledger.MAXIMUM);
        return String.format(
                        Locale.ROOT,
                        ROW,
                        Terminal.cut(name, 10),
                        places(maximum),
                        places(ledgers.get(Ledger.TICKET)),
                        places(ledgers.get(Ledger.COURTESIES)),
                        maximum == null ? "" : waiting(maximum.waiting()))
                .stripTrailing();
    }

    /** {@code ██░ 2/3}, padded. */
    private String places(Seat seat) {
        if (seat == null) {
            return " ".repeat(ledger);
        }
        if (seat.max() == Integer.MAX_VALUE) { // as many as come
            return String.format(Locale.ROOT, "%-" + ledger + "s", seat.used());
        }
        int length = Math.min(bar, seat.max());
        int full = seat.max() == 0 ? 0 : (int) Math.min(length, Math.ceil((double) seat.used() * length / seat.max()));
        String text = terminal.full().repeat(full) + terminal.empty().repeat(length - full) + " " + seat.used() + "/"
                + seat.max();
        String padded = text + " ".repeat(Math.max(1, ledger - text.length()));
        return seat.used() >= seat.max() ? terminal.yellow(padded) : terminal.green(padded);
    }

    private static String waiting(List<String> references) {
        if (references.isEmpty()) {
            return "";
        }
        String first = references.get(0);
        String more = references.size() == 1 ? "" : " +" + (references.size() - 1);
        return Terminal.cut(first, WAITING - more.length()) + more;
    }
}
