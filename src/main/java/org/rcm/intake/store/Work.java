package org.rcm.intake.store;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the store's classes reach the database: statements, and transactions that join the one already open on the same
 * pool, whichever manager opened it.
 */
final class Work {
    private final JdbcClient client;
    private final TransactionTemplate transaction;

    Work(DataSource database) {
        client = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    JdbcClient.StatementSpec sql(String sql) {
        return client.sql(sql);
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
