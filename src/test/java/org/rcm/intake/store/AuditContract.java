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
        assertThat(audit.verify()).isEqualTo(new Verdict(true, 0, null));
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
        assertThat(audit.verify()).isEqualTo(new Verdict(true, 3, null));
    }

    @Test
    void aChangedLineIsSeen() {
        threeLines();
        work.sql("update audit set why = 'because' where id = 2").update();
        assertThat(audit.verify()).isEqualTo(new Verdict(false, 2, 2L));
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
        assertThat(audit.verify()).isEqualTo(new Verdict(false, 2, 3L));
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
        assertThat(audit.verify()).isEqualTo(new Verdict(true, 2, null));
    }

    @Test
    void sixteenThatAppendAtOnceKeepOneChain() throws Exception {
        try (Together together = new Together(16)) {
            together.all(i -> {
                audit.append("hub", "DECIDED", "R-" + i, null, null);
                return List.of();
            });
        }
        assertThat(audit.verify()).isEqualTo(new Verdict(true, 16, null));
    }

    private void threeLines() {
        audit.append("hub", "DECIDED", "R-1", 1L, "CONFIRMED");
        audit.append("hub", "DECIDED", "R-2", 2L, "LATE");
        audit.append("hub", "DECIDED", "R-3", 3L, "LATE");
    }
}
