package org.rcm.intake.store.copy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table to be copied.
 *
 * @param rows how many there are
 * @param numbered column that the database numbers by itself, or null
 * @param next what it would give the next row; numbers of rows that are gone are not given again
 */
record Table(String name, List<Column> columns, long rows, String numbered, long next) {

    /** A column by its name and what it holds. */
    record Column(String name, Kind kind) {}

    String select() {
        return "select " + names() + " from " + name;
    }

    String insert() {
        String marks = IntStream.range(0, columns.size()).mapToObj(i -> "?").collect(Collectors.joining(", "));
        return "insert into " + name + " (" + names() + ") values (" + marks + ")";
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
