package org.rcm.intake.store;

import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The open database with its schema at the newest version. The embedded one can be opened by several processes: the
 * first one has the file and lets the others in over loopback. Thread-safe.
 */
public final class Database implements AutoCloseable {

    private Database() {}

    /** @throws DatabaseException if it cannot be reached, refuses the login, or cannot be migrated */
    public static Database open(DatabaseSettings settings) {
        throw new UnsupportedOperationException();
    }

    /**
     * The pool. Everything that shall join one transaction must use this very object; camel-jdbc wraps it in a
     * {@code TransactionAwareDataSourceProxy}.
     */
    public DataSource dataSource() {
        throw new UnsupportedOperationException();
    }

    /** What Camel's {@code transacted} works on; isolation is READ COMMITTED. */
    public PlatformTransactionManager transactions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
