package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.store.Audit.Verdict;
import org.springframework.transaction.support.TransactionTemplate;

/** What the audit trail promises on every database. */
abstract class AuditContract {
    private Audit audit;
    private Work work;

    @BeforeEach
    void open(Store store, Database database) {
        audit = store.audit();
        work = new Work(database.dataSource());
    }

    @Test
    void anEmptyTrailIsIntact() {
        assertThat(verdict()).isEqualTo(new Verdict(true, 0, null, null));
    }

    @Test
    void linesComeBackAsTheyWereWritten() {
        audit.append("hub", "DECIDED", "R-1", 7L, "CONFIRMED");
        audit.append("M. Solís", "APPROVED", "R-1", null, null);
        audit.append("hub", "DECIDED", "R-2", 8L, "LATE");
        assertThat(audit.of("R-1"))
                .containsExactly(
                        new AuditEntry(1, FreshDatabase.NOW, "hub", "DECIDED", "R-1", 7L, "CONFIRMED"),
                        new AuditEntry(2, FreshDatabase.NOW, "M. Solís", "APPROVED", "R-1", null, null));
    }

    @Test
    void anUntouchedTrailIsIntact() {
        threeLines();
        assertThat(verdict()).isEqualTo(new Verdict(true, 3, null, null));
    }

    @Test
    void aChangedLineIsSeen() {
        threeLines();
        work.sql("update audit set why = 'because' where id = 2").update();
        assertThat(verdict()).isEqualTo(new Verdict(false, 2, 2L, null));
    }

    @Test
    void aDroppedLineIsSeen() {
        threeLines();
        work.sql("delete from audit where id = 2").update();
        assertThat(audit.verify().broken()).isEqualTo(2);
    }

    @Test
    void aTrailCutOffAtItsEndIsSeen() {
        threeLines();
        work.sql("delete from audit where id = 3").update();
        assertThat(verdict()).isEqualTo(new Verdict(false, 2, 3L, null));
    }

    @Test
    void exchangedFieldsAreSeen() {
        audit.append("ab", "c", null, null, null);
        work.sql("update audit set who = 'a', what = 'bc'").update();
        assertThat(audit.verify().intact()).isFalse();
    }

    @Test
    void aLineOfADecisionThatRolledBackIsNotThere(Database database) {
        audit.append("hub", "DECIDED", "R-1", 1L, null);
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            audit.append("hub", "DECIDED", "R-2", 2L, null);
            status.setRollbackOnly();
        });
        audit.append("hub", "DECIDED", "R-3", 3L, null);
        assertThat(verdict()).isEqualTo(new Verdict(true, 2, null, null));
    }

    @Test
    void sixteenThatAppendAtOnceKeepOneChain() throws Exception {
        try (Together together = new Together(16)) {
            together.all(i -> {
                audit.append("hub", "DECIDED", "R-" + i, null, null);
                return List.of();
            });
        }
        assertThat(verdict()).isEqualTo(new Verdict(true, 16, null, null));
    }

    private void threeLines() {
        audit.append("hub", "DECIDED", "R-1", 1L, "CONFIRMED");
        audit.append("hub", "DECIDED", "R-2", 2L, "LATE");
        audit.append("hub", "DECIDED", "R-3", 3L, "LATE");
    }

    @Test
    void linesThatChangedPlacesAreSeen(Database database) {
        audit.append("hub", "DECIDED", "IMRF22-0001", 1L, null);
        audit.append("hub", "DECIDED", "IMRF22-0002", 2L, null);
        Work work = new Work(database.dataSource());
        for (String move : List.of("1 to 9", "2 to 1", "9 to 2")) {
            String[] ids = move.split(" to ");
            work.sql("update audit set id = " + ids[1] + " where id = " + ids[0])
                    .update();
        }
        assertThat(verdict()).isEqualTo(new Verdict(false, 1, 1L, null));
    }

    @Test
    void aCutEndIsSeenAlsoWhenTheHeadWasMovedBackWithIt(Database database) {
        audit.append("hub", "DECIDED", "IMRF22-0001", 1L, null);
        audit.append("hub", "DECIDED", "IMRF22-0002", 2L, null);
        Work work = new Work(database.dataSource());
        work.sql("delete from audit where id = 2").update();
        work.sql("update audit_head set last_id = 1, last_link = (select link from audit where id = 1)")
                .update();
        assertThat(verdict()).isEqualTo(new Verdict(false, 1, 2L, null));
    }

    @Test
    void aHeadThatWasKeptElsewhereIsFoundAgain() {
        audit.append("hub", "DECIDED", "IMRF22-0001", 1L, null);
        String[] head = audit.verify().head().split(":");
        audit.append("hub", "DECIDED", "IMRF22-0002", 2L, null);
        assertThat(audit.holds(Long.parseLong(head[0]), head[1])).isTrue();
        assertThat(audit.holds(2, head[1])).isFalse();
    }

    private Verdict verdict() {
        Verdict verdict = audit.verify();
        return new Verdict(verdict.intact(), verdict.lines(), verdict.broken(), null);
    }
}
