package org.rcm.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.rcm.intake.privacy.Vault;

/**
 * The append-only audit trail. Each line carries a keyed hash over itself and the line before, so that nobody without
 * the key can change, drop or insert one unseen. Appending locks the trail until the caller's transaction ends: do it
 * last.
 */
public final class Audit {
    private static final int PAGE = 500;

    private final Work work;
    private final Vault vault;
    private final Clock clock;

    /** A line and the hash that chains it to the one before. */
    private record Line(AuditEntry entry, String link) {}

    /** The chain's end as the trail knows it. */
    private record Head(long id, String link) {

        /** Before the first line there is none. */
        static final Head NONE = new Head(0, "");
    }

    public Audit(DataSource database, Vault vault, Clock clock) {
        work = new Work(database);
        this.vault = vault;
        this.clock = clock;
    }

    /** Appends a line; parameters as in {@link AuditEntry}. @return its id */
    public long append(String who, String what, String reference, Long mailId, String why) {
        return work.inTransaction(() -> {
            Head head;
            AuditEntry entry;
            String link;
            do {
                head = head();
                entry = new AuditEntry(
                        head.id() + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        who,
                        what,
                        reference,
                        mailId,
                        why);
                link = link(head.link(), entry);
            } while (!move(head, new Head(entry.id(), link)));
            insert(entry, link);
            return entry.id();
        });
    }

    /** False if somebody else was quicker. Not by "for update": H2 reads such a statement's text anew each time. */
    private boolean move(Head from, Head to) {
        return work.sql("update audit_head set last_id = :id, last_link = :link, seal = :seal"
                                + " where id = 1 and last_id = :from")
                        .param("id", to.id())
                        .param("link", to.link())
                        .param("seal", seal(to))
                        .param("from", from.id())
                        .update()
                == 1;
    }

    /** What was done about a registration, oldest first. */
    public List<AuditEntry> of(String reference) {
        return lines("reference = :reference order by id", Map.of("reference", reference)).stream()
                .map(Line::entry)
                .toList();
    }

    /** Hands over the whole trail, oldest first. */
    public void forEach(Consumer<AuditEntry> consumer) {
        eachLine(line -> consumer.accept(line.entry()));
    }

    /** Follows the chain from its first line to its last. */
    public Verdict verify() {
        Head end = head();
        Follower follower = new Follower(end.id());
        eachLine(follower);
        boolean whole = follower.broken != null || (follower.last.equals(end) && isSealed(end));
        Long broken = whole ? follower.broken : Long.valueOf(follower.last.id() + 1);
        return new Verdict(broken == null, follower.lines, broken, end.id() + ":" + end.link());
    }

    /** True if a line is there with the link it had when its head was written down elsewhere. */
    public boolean holds(long id, String link) {
        return id == 0
                || lines("id = :id", Map.of("id", id)).stream()
                        .anyMatch(line -> line.link().equals(link));
    }

    /** Walks along the chain and stays at the first line that does not belong to it. */
    private final class Follower implements Consumer<Line> {
        private final long end;
        private Head last = Head.NONE;
        private long lines;
        private Long broken;

        /** @param end lines after this one were appended while we walk */
        private Follower(long end) {
            this.end = end;
        }

        @Override
        public void accept(Line line) {
            if (broken != null || line.entry().id() > end) {
                return;
            }
            lines++;
            long expected = last.id() + 1;
            if (line.entry().id() != expected || !line.link().equals(link(last.link(), line.entry()))) {
                broken = expected;
            }
            last = new Head(line.entry().id(), line.link());
        }
    }

    private boolean isSealed(Head head) {
        return head.equals(Head.NONE)
                || work.sql("select seal from audit_head where last_id = :id")
                        .param("id", head.id())
                        .query((row, n) -> seal(head).equals(row.getString("seal")))
                        .optional()
                        .orElse(true); // a line was appended meanwhile
    }

    private String seal(Head head) {
        return vault.fingerprint("audit-head", head.id() + ":" + head.link());
    }

    private Head head() {
        return work.sql("select last_id, last_link from audit_head where id = 1")
                .query((row, n) -> new Head(row.getLong("last_id"), row.getString("last_link")))
                .single();
    }

    private void insert(AuditEntry entry, String link) {
        work.sql("insert into audit (id, happened_at, who, what, reference, mail_id, why, link)"
                        + " values (:id, :at, :who, :what, :reference, :mail, :why, :link)")
                .param("id", entry.id())
                .param("at", Times.column(entry.at()))
                .param("who", entry.who())
                .param("what", entry.what())
                .param("reference", entry.reference())
                .param("mail", entry.mailId())
                .param("why", entry.why())
                .param("link", link)
                .update();
    }

    private void eachLine(Consumer<Line> consumer) {
        long last = 0;
        List<Line> page;
        do {
            page = lines("id > :last order by id limit " + PAGE, Map.of("last", last));
            page.forEach(consumer);
            last = page.isEmpty() ? last : page.get(page.size() - 1).entry().id();
        } while (page.size() == PAGE);
    }

    private List<Line> lines(String where, Map<String, ?> params) {
        return work.sql("select * from audit where " + where)
                .params(params)
                .query(Audit::line)
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getLong("id"),
                Times.instant(row, "happened_at"),
                row.getString("who"),
                row.getString("what"),
                row.getString("reference"),
                row.getObject("mail_id", Long.class),
                row.getString("why"));
        return new Line(entry, row.getString("link"));
    }

    /** Each field with its length in front, so that no two different lines are written alike. */
    private String link(String before, AuditEntry entry) {
        StringBuilder text = new StringBuilder();
        Object[] fields = {
            before, entry.id(), entry.at(), entry.who(), entry.what(), entry.reference(), entry.mailId(), entry.why()
        };
        for (Object field : fields) {
            text.append(field == null ? "-" : field.toString().length() + ":" + field);
        }
        return vault.fingerprint("audit", text.toString());
    }

    /**
     * @param intact true if every line is as it was written
     * @param lines how many were read
     * @param broken id of the first line that is not, or null
     * @param head the trail's end, {@code ID:LINK}, for who keeps it elsewhere
     */
    public record Verdict(boolean intact, long lines, Long broken, String head) {}
}
