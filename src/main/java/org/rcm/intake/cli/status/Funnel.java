package org.rcm.intake.cli.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rcm.intake.cli.Terminal;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.Overview.Numbers;
import org.rcm.intake.store.Overview.Seat;
import org.rcm.intake.store.Seats;

/** From the mailbox to the ticket: how many are left at each step, as bars. */
final class Funnel {
    private static final int NAME = 15;
    private static final int NUMBER = 9;

    private final Terminal terminal;
    private final int columns;

    Funnel(Terminal terminal, int columns) {
        this.terminal = terminal;
        this.columns = columns;
    }

    /** The lines; none while nothing has come. */
    List<String> of(Numbers numbers) {
        Map<String, Long> steps = steps(numbers);
        long most = steps.values().stream().mapToLong(n -> n).max().orElse(0);
        List<String> lines = new ArrayList<>();
        if (most > 0) {
            steps.forEach((step, n) -> lines.add(line(step, n, most)));
        }
        return lines;
    }

    private static Map<String, Long> steps(Numbers numbers) {
        Map<String, Long> steps = new LinkedHashMap<>();
        Map<MailState, Long> mails = numbers.mails();
        steps.put("mails", mails.values().stream().mapToLong(n -> n).sum());
        steps.put("decided", mails.getOrDefault(MailState.DONE, 0L) + mails.getOrDefault(MailState.REVIEW, 0L));
        steps.put(
                "registrations",
                numbers.registrations().values().stream().mapToLong(n -> n).sum());
        steps.put("confirmed", numbers.registrations().getOrDefault(State.CONFIRMED, 0L));
        steps.put(
                "with ticket",
                numbers.seats().stream()
                        .filter(seat -> seat.ledger() == Ledger.TICKET && !Seats.EVERYBODY.equals(seat.delegation()))
                        .mapToLong(Seat::used)
                        .sum());
        return steps;
    }

    private String line(String step, long n, long most) {
        int room = columns - NAME - NUMBER;
        int length = n == 0 ? 0 : (int) Math.max(1, n * room / most);
        return String.format(Locale.ROOT, "%-" + NAME + "s", step)
                + terminal.green(terminal.full().repeat(length))
                + (length == 0 ? "" : " ")
                + n;
    }
}
