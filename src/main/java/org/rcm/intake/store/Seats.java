package org.rcm.intake.store;

import java.sql.ResultSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.rcm.intake.registration.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Who holds which place of a delegation, in three ledgers. Never more places than the maximum are given, whatever
 * number of threads and processes asks. Take ledgers in the enum's order within one transaction.
 */
public final class Seats {
    /** In place of a delegation: a ledger of the whole event, such as a budget of 26 tickets. */
    public static final String EVERYBODY = "*";

    private static final String THIS_LEDGER = " where event = :event and delegation = :delegation and ledger = :ledger";

    private final Work work;

    /** Which book of places. */
    private record Book(String event, String delegation, Ledger ledger) {}

    public Seats(DataSource database) {
        work = new Work(database);
    }

    /**
     * Takes the lowest free place; for who holds one already, that one.
     *
     * @param max how many places there are now
     * @return the place, from 1; empty if all are taken
     * @throws IllegalStateException if the registration holds a place of another delegation: release it first
     */
    public OptionalInt take(String event, String delegation, Ledger ledger, int max, String reference) {
        Book book = new Book(event, delegation, ledger);
        return work.inTransaction(() -> {
            refuseSecondDelegation(book, reference);
            OptionalInt held = held(book, reference);
            if (held.isPresent()) {
                return held;
            }
            if (!countOne(book, max)) {
                return held(book, reference); // a twin of this very call may have taken the last place
            }
            // The ledger's row is locked from here on, so that what is read now stays true.
            held = held(book, reference);
            if (held.isPresent()) {
                uncountOne(book);
                return held;
            }
            return OptionalInt.of(enter(book, reference));
        });
    }

    /** Gives a registration's place back; @return false if it held none */
    public boolean release(String reference, Ledger ledger) {
        return work.inTransaction(() -> release(booksWith(reference, ledger), reference));
    }

    /** Gives every place of a registration back; @return false if it held none */
    public boolean release(String reference) {
        return work.inTransaction(() -> release(booksWith(reference), reference));
    }

    private boolean release(List<Book> books, String reference) {
        int released = 0;
        for (Book book : books) {
            // Locks the ledger before the place, as taking does: in one order nobody deadlocks.
            on(book, "select used from seat_ledger" + THIS_LEDGER + " for update")
                    .query(Integer.class)
                    .single();
            int gone = on(book, "delete from seat" + THIS_LEDGER + " and reference = :reference")
                    .param("reference", reference)
                    .update();
            if (gone == 1) {
                uncountOne(book);
            }
            released += gone;
        }
        return released > 0;
    }

    /** Which places of its delegation (not of the whole event) a registration holds. */
    public Map<Ledger, Integer> heldBy(String reference) {
        Map<Ledger, Integer> held = new EnumMap<>(Ledger.class);
        work.sql("select ledger, place from seat where reference = :reference and delegation <> :everybody")
                .param("reference", reference)
                .param("everybody", EVERYBODY)
                .query((ResultSet row) -> {
                    held.put(ledger(row.getString("ledger")), row.getInt("place"));
                });
        return held;
    }

    /** Every ledger of an event that was ever asked, in order of delegation and ledger. */
    public List<SeatUse> used(String event) {
        return used().stream().filter(use -> use.event().equals(event)).toList();
    }

    /** Every ledger of every event. */
    public List<SeatUse> used() {
        return work.sql("select * from seat_ledger order by event, delegation, case ledger when 'maximum' then 1"
                        + " when 'ticket' then 2 else 3 end")
                .query((row, n) -> new SeatUse(
                        row.getString("event"),
                        row.getString("delegation"),
                        ledger(row.getString("ledger")),
                        row.getInt("used"),
                        row.getInt("places")))
                .list();
    }

    /** Counting and the check against the maximum are one statement: nobody can come between them. */
    private boolean countOne(Book book, int max) {
        if (tryCount(book, max)) {
            return true;
        }
        if (!remember(book, max)) {
            on(
                            book,
                            "insert into seat_ledger (event, delegation, ledger, used, places)"
                                    + " values (:event, :delegation, :ledger, 0, :max) on conflict do nothing")
                    .param("max", max)
                    .update();
        }
        return tryCount(book, max); // the ledger may have been opened, or a place given back, since the first try
    }

    private boolean tryCount(Book book, int max) {
        return on(book, "update seat_ledger set used = used + 1, places = :max" + THIS_LEDGER + " and used < :max")
                        .param("max", max)
                        .update()
                == 1;
    }

    /** Notes a changed maximum in a full ledger; false if there is no such ledger yet. */
    private boolean remember(Book book, int max) {
        OptionalInt known = single(on(book, "select places from seat_ledger" + THIS_LEDGER));
        if (known.isPresent() && known.getAsInt() != max) {
            on(book, "update seat_ledger set places = :max" + THIS_LEDGER)
                    .param("max", max)
                    .update();
        }
        return known.isPresent();
    }

    private void uncountOne(Book book) {
        on(book, "update seat_ledger set used = used - 1" + THIS_LEDGER).update();
    }

    private int enter(Book book, String reference) {
        List<Integer> taken = on(book, "select place from seat" + THIS_LEDGER)
                .query(Integer.class)
                .list();
        int place = 1;
        while (taken.contains(place)) {
            place++;
        }
        on(
                        book,
                        "insert into seat (event, delegation, ledger, place, reference)"
                                + " values (:event, :delegation, :ledger, :place, :reference)")
                .param("place", place)
                .param("reference", reference)
                .update();
        return place;
    }

    private OptionalInt held(Book book, String reference) {
        return single(on(book, "select place from seat" + THIS_LEDGER + " and reference = :reference")
                .param("reference", reference));
    }

    private void refuseSecondDelegation(Book book, String reference) {
        for (Book other : booksWith(reference, book.ledger())) {
            boolean bothDelegations = !other.delegation().equals(EVERYBODY)
                    && !book.delegation().equals(EVERYBODY)
                    && !other.equals(book);
            if (bothDelegations) {
                throw new IllegalStateException(reference + " holds a place of " + other.delegation()
                        + "; release it before taking one of " + book.delegation());
            }
        }
    }

    private List<Book> booksWith(String reference, Ledger ledger) {
        return booksWith(reference).stream()
                .filter(book -> book.ledger() == ledger)
                .toList();
    }

    /** In the order in which ledgers are taken. */
    private List<Book> booksWith(String reference) {
        return work
                .sql("select event, delegation, ledger from seat where reference = :reference")
                .param("reference", reference)
                .query((row, n) ->
                        new Book(row.getString("event"), row.getString("delegation"), ledger(row.getString("ledger"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Book::ledger)
                        .thenComparing(Book::event)
                        .thenComparing(Book::delegation))
                .toList();
    }

    private StatementSpec on(Book book, String sql) {
        return work.sql(sql)
                .param("event", book.event())
                .param("delegation", book.delegation())
                .param("ledger", book.ledger().key());
    }

    private static OptionalInt single(StatementSpec query) {
        return query.query(Integer.class).optional().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static Ledger ledger(String key) {
        return Ledger.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
