package org.rcm.intake.store.copy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Where rows come from: a database at one instant, or a backup. */
interface Source {

    /** Of the schema, as {@code db/migration} numbers it. */
    String schema();

    /** Every table, none before one that it refers to. */
    List<Table> tables();

    /** Hands over a table's rows, one at a time in memory. */
    void rows(Table table, Sink sink) throws IOException, SQLException;

    /** Where rows go. */
    @FunctionalInterface
    interface Sink {
        /** @param values in the order of the table's columns; null where there is none */
        void row(Object[] values) throws IOException, SQLException;
    }
}
