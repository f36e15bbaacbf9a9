package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.names.OfficeAndPosition;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/** Reads people out of tables: one a row under a heading, one a column, or a form of labels and values. Thread-safe. */
public final class GridReader {
    private static final int HEADING_WITHIN = 12;

    /** "Tel.", "cel": words beside a telephone that are no name. */
    private static final int LONGEST_REMARK = 4;

    private final Catalogue catalogue;
    private final LabelReader labels;
    private final Segments segments;
    private final Predecessor predecessor;

    public GridReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.labels = new LabelReader(catalogue);
        this.segments = new Segments(catalogue);
        this.predecessor = new Predecessor(catalogue);
    }

    /** The people of the table; empty where it is none of people. */
    public List<Draft> read(Block.Grid grid) {
        int heading = heading(grid.rows());
        if (heading >= 0) {
            List<Draft> people = byRow(grid, heading);
            if (!people.isEmpty()) {
                return people;
            }
        }
        List<Draft> people = byColumn(grid);
        return people.isEmpty() ? byCell(grid) : people;
    }

    private int heading(List<List<String>> rows) {
        for (int row = 0; row < Math.min(rows.size(), HEADING_WITHIN); row++) {
            if (named(rows.get(row)) >= 2) {
                boolean finer = row + 1 < rows.size() && named(rows.get(row + 1)) >= named(rows.get(row));
                return finer ? row + 1 : row;
            }
        }
        return -1;
    }

    /** How many fields a row of headings names; 0 where it is none. */
    private int named(List<String> row) {
        int known = 0;
        Set<Field> useful = EnumSet.noneOf(Field.class);
        int filled = 0;
        boolean tellsWho = false;
        for (String cell : row) {
            if (!cell.isBlank()) {
                filled++;
                Field field = catalogue.labels().of(cell);
                known += field == null ? 0 : 1;
                if (field != null && field.isOfUse()) {
                    useful.add(field);
                }
                tellsWho |= field != null && (field.isName() || field == Field.EMAIL);
            }
        }
        return known * 2 > filled && tellsWho && !nextToValues(row) ? useful.size() : 0;
    }

    /** What the columns hold; where a heading reaches over two rows, its words may stand in the upper one alone. */
    private List<Field> columns(List<List<String>> rows, int heading) {
        List<Field> columns = new ArrayList<>();
        List<String> above = heading > 0 && named(rows.get(heading - 1)) >= 2 ? rows.get(heading - 1) : List.of();
        for (int i = 0; i < rows.get(heading).size(); i++) {
            String cell = rows.get(heading).get(i);
            columns.add(catalogue.labels().of(cell.isBlank() && i < above.size() ? above.get(i) : cell));
        }
        return columns;
    }

    /** A form's row alternates labels and values: {@code Nombres | Ana | Apellidos | Ruiz}. */
    private boolean nextToValues(List<String> row) {
        for (int i = 0; i + 1 < row.size(); i += 2) {
            boolean label = catalogue.labels().of(row.get(i)) != null;
            boolean value = !row.get(i + 1).isBlank() && catalogue.labels().of(row.get(i + 1)) == null;
            if (!label || !value) {
                return false;
            }
        }
        return row.size() >= 2;
    }

    private List<Draft> byRow(Block.Grid grid, int heading) {
        List<Field> columns = columns(grid.rows(), heading);
        List<Draft> people = new ArrayList<>();
        for (int row = heading + 1; row < Math.min(grid.rows().size(), Block.Grid.MAX_ROWS); row++) {
            List<String> cells = grid.rows().get(row);
            Draft person = new Draft();
            for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
                String replaced = predecessor.in(cells.get(i), columns.get(i));
                if (replaced != null) {
                    person.put(Field.REPLACES, replaced, grid.evidence(row));
                } else if (columns.get(i) == Field.CONTACT) {
                    reach(person, cells.get(i), grid.evidence(row));
                } else if (columns.get(i) != null && columns.get(i) != Field.REPLACES) {
                    put(person, columns.get(i), cells.get(i), grid.evidence(row));
                }
            }
            boolean headingAgain = cells.stream()
                                    .filter(cell -> catalogue.labels().of(cell) != null)
                                    .count()
                            * 2
                    > cells.size();
            if ((person.hasName() || person.has(Field.EMAIL)) && !headingAgain) {
                people.add(person);
            } else if (!people.isEmpty()
                    && !person.isEmpty()
                    && !headingAgain
                    && !person.has(Field.PASSPORT_NUMBER)
                    && blankFirst(cells)) {
                people.get(people.size() - 1).absorb(person);
            }
        }
        return people;
    }

    /** A column "Contacto" holds address and telephone of whom its row is about, unless it names somebody else. */
    private static void reach(Draft person, String cell, Evidence evidence) {
        List<String> emails = Values.emails(cell);
        String rest = cell;
        for (String email : emails) {
            rest = rest.replaceAll("(?i)" + Pattern.quote(email), " ");
        }
        boolean alone = Word.of(rest).stream()
                .allMatch(word -> word.isNumber() || word.folded().length() < LONGEST_REMARK);
        if (alone && emails.size() == 1 && !person.has(Field.EMAIL)) {
            person.put(Field.EMAIL, emails.get(0), evidence);
        }
        String phone = alone ? Values.phone(rest) : null;
        if (phone != null && !person.has(Field.PHONE)) {
            person.put(Field.PHONE, phone, evidence);
        }
    }

    private static boolean blankFirst(List<String> cells) {
        return !cells.isEmpty() && cells.get(0).isBlank();
    }

    private List<Draft> byColumn(Block.Grid grid) {
        List<Draft> people = new ArrayList<>();
        int labelled = 0;
        int base = 0;
        Field key = null;
        Map<Field, Integer> filled = new EnumMap<>(Field.class);
        List<List<String>> rows = aligned(grid.rows());
        for (int row = 0; row < Math.min(rows.size(), Block.Grid.MAX_ROWS); row++) {
            List<String> cells = rows.get(row);
            int column = 0;
            int person = 0;
            Field field = null;
            for (; column < cells.size(); column++) {
                String cell = cells.get(column);
                Field label = catalogue.labels().of(cell);
                if (label != null && !(field != null && person == 0 && cell.isBlank())) {
                    field = label;
                    key = key == null && label.isOfUse() ? label : key;
                    labelled++;
                    person = 0;
                } else if (field != null && !cell.isBlank()) {
                    boolean below = filled.getOrDefault(field, row) < row;
                    if (person == 0 && below && beginsAnother(people.get(base), field, key, cell)) {
                        base = people.size();
                        filled.clear();
                    }
                    filled.putIfAbsent(field, row);
                    while (people.size() <= base + person) {
                        people.add(new Draft());
                    }
                    put(people.get(base + person), field, cell, grid.evidence(row));
                    person++;
                } else if (field != null) {
                    person++;
                }
            }
        }
        people.removeIf(person -> !person.hasName() && !person.has(Field.EMAIL) && person.size() < 2);
        return labelled < 2 ? List.of() : people;
    }

    /** "Nombre | | : Ana": with one value to a label throughout, empty cells and colons only line the values up. */
    private static List<List<String>> aligned(List<List<String>> rows) {
        List<List<String>> bare = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = row.stream()
                    .map(cell -> cell.replaceFirst("^[:：]\\s*+", ""))
                    .filter(cell -> !cell.isBlank())
                    .toList();
            if (cells.size() > 2 || cells.size() == 2 && row.get(0).isBlank()) {
                return rows;
            }
            bare.add(cells);
        }
        return bare;
    }

    /** "Nombre | Ana …" below "Nombre | Luis …", with what belongs to him between: one form below another. */
    private static boolean beginsAnother(Draft known, Field field, Field key, String cell) {
        boolean other = known.has(field)
                && known.all(field).stream()
                        .noneMatch(value -> Word.fold(value.value()).equals(Word.fold(cell)));
        return other && (field.isName() || field == key && known.size() > 1);
    }

    /** Tables that are only there for the layout: each cell is text of its own. */
    private List<Draft> byCell(Block.Grid grid) {
        List<Draft> people = new ArrayList<>();
        boolean pairs = grid.rows().stream().flatMap(List::stream).noneMatch(cell -> cell.indexOf('\n') >= 0);
        List<Block.Line> lines = new ArrayList<>();
        for (int row = 0; row < Math.min(grid.rows().size(), Block.Grid.MAX_ROWS); row++) {
            Evidence evidence = grid.evidence(row);
            for (String cell : grid.rows().get(row)) {
                if (cell.indexOf(':') > 0) {
                    cell.lines().forEach(line -> lines.add(new Block.Line(evidence.place(), line)));
                    if (!pairs) {
                        people.addAll(byLines(grid, lines));
                        lines.clear();
                    }
                }
            }
        }
        people.addAll(byLines(grid, lines));
        return people;
    }

    private List<Draft> byLines(Block.Grid grid, List<Block.Line> lines) {
        return labels.read(new Block.Lines(grid.part(), grid.evidence(0).source(), List.copyOf(lines)))
                .people();
    }

    private void put(Draft person, Field field, String cell, Evidence evidence) {
        int end = cell.indexOf('\n');
        if (field == Field.FULL_NAME && end > 0 && cell.length() > end + 1) {
            String below = cell.substring(end + 1);
            Draft more = new Draft();
            if (segments.read(Segments.split(below), more, evidence) && !more.hasName()) {
                person.absorb(more);
                put(person, field, cell.substring(0, end), evidence);
                return;
            }
        }
        boolean office = field == Field.INSTITUTION || field == Field.POSITION;
        String line = office ? new OfficeAndPosition(catalogue).inOneLine(cell) : cell.replace('\n', ' ');
        LabelledValue fitted = LabelledValue.of(field, Values.clean(line), catalogue);
        if (fitted != null && !(person.has(fitted.field()) && fitted.field().isName())) {
            person.put(fitted.field(), fitted.value(), evidence);
        }
    }
}
