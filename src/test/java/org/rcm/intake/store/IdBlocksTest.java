package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.store.MailFixture.aMail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
class IdBlocksTest {
    @Test
    void everyIdOfTheEmbeddedDatabaseComesFromALargeBlock(Database database) {
        List<Integer> sizes = JdbcClient.create(database.dataSource())
                .sql("select identity_cache from information_schema.columns where identity_cache is not null")
                .query(Integer.class)
                .list();

        assertThat(sizes).isNotEmpty().containsOnly(1000);
    }

    @Test
    void anOpenedDatabaseGoesOnWithTheNextId(DatabaseSettings settings, Database database, Store store) {
        long first = store.mails().store(aMail().build()).id();
        database.close();

        try (Database again = Database.open(settings)) {
            JdbcClient.create(again.dataSource())
                    .sql("insert into mail_content (sha256, size_bytes) values ('x', 1)")
                    .update();
            List<Long> ids = new ArrayList<>();
            ids.add(first);
            ids.addAll(JdbcClient.create(again.dataSource())
                    .sql(
                            "select id from final table (insert into mail (received_at, receipt_proof, sha256, headers,"
                                    + " state, replied, attempts) values (current_timestamp, 'IMAP', 'x', '', 'DONE', false, 0))")
                    .query(Long.class)
                    .list());
            assertThat(ids).isSorted().doesNotHaveDuplicates().hasSize(2);
        }
    }
}
