package org.rcm.intake.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** Something that can be exported: its rows as JSON, and how they look in a spreadsheet. */
interface Export {
    /** What people ask for: {@code mails}, {@code registrations}, {@code tickets}. */
    String name();

    List<Column> columns();

    /** The sheet of a workbook that a row belongs to. */
    default String sheetOf(ObjectNode row) {
        return name();
    }

    /** How many of the columns, from the first, are printed. */
    default int printedColumns() {
        return columns().size();
    }

    /** Hands over every row that the choice wants, in order, a few at a time in memory. */
    void forEach(Choice choice, Consumer<ObjectNode> row);

    /**
     * Which rows are wanted.
     *
     * @param event id of an event, or null for all
     * @param state name of a state, upper case, or null for all
     */
    record Choice(String event, String state) {
        boolean wantsEvent(String candidate) {
            return event == null || event.equals(candidate);
        }

        boolean wantsState(Enum<?> candidate) {
            return state == null || state.equals(candidate.name());
        }
    }
}
