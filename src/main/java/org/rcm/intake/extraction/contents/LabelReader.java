package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.names.NameShape;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/**
 * Reads labelled values out of lines: {@code Nombre: …}, label and value parted by colon, tab, dash or a line's end,
 * several to a line, several people below one another. Thread-safe.
 */
public final class LabelReader {
    private static final int MAX_PEOPLE = 200;
    private static final Pattern BEHIND_ADDRESS = Pattern.compile("@[^\\s@]{1,200}[.;,]\\s+(\\p{Lu}.{8,300})$");
    private static final int WRAPPED = 55;
    private static final int MOST_INDENTED = 7;
    private static final int LONGEST_BELOW_NAME = 160;

    private final Catalogue catalogue;
    private final NameShape shape;
    private final Segments segments;
    private final LabelPairs labels;

    public LabelReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.segments = new Segments(catalogue);
        this.labels = new LabelPairs(catalogue);
        this.shape = new NameShape(catalogue);
    }

    /**
     * What was found.
     *
     * @param people one draft a person, in the order of the text
     * @param contacts who is only named to be written to
     * @param rest lines without labels, blank ones included
     */
    public record Reading(List<Draft> people, List<Draft> contacts, List<Block.Line> rest) {}

    public Reading read(Block.Lines block) {
        return new Run(block).read();
    }

    private final class Run {
        private final Block.Lines block;
        private final List<Draft> people = new ArrayList<>();
        private final List<Block.Line> rest = new ArrayList<>();
        private Draft current;
        private Field firstField;
        private Field openField;
        private String openValue;
        private Evidence openEvidence;
        private int lastLength;
        private int labelIndentation;
        /** Every line is looked at several times. */
        private final Map<String, List<LabelPairs.Pair>> pairs = new HashMap<>();

        /** The lines above, up to the last blank one, name the current person by a label. */
        private boolean belowName;
        /** Whoever a label names to write to: what follows about him is nobody's who comes. */
        private final Contact contact = new Contact(catalogue);
        /** A label without a colon, and the line that seemed to be its value: running text where they do not fit. */
        private final List<Block.Line> perhaps = new ArrayList<>();

        Run(Block.Lines block) {
            this.block = block;
        }

        Reading read() {
            List<Block.Line> lines = LabelColumns.parted(block.lines(), labels);
            for (int i = 0; i < lines.size(); i++) {
                Block.Line line = lines.get(i);
                if (namesColumns(line.text())) {
                    close();
                    rest.add(new Block.Line(line.place(), ""));
                } else if (line.isBlank()) {
                    if (openField == null || openValue != null) {
                        close();
                    }
                    belowName = false;
                    contact.end();
                    rest.add(line);
                } else if (!isWrapped(line.text()) && headsLabels(lines, i)) {
                    close();
                    contact.end();
                    startPerson();
                    Evidence evidence = new Evidence(block.labelled(), block.part(), line.place());
                    store(Field.FULL_NAME, Values.clean(LabelPairs.withoutBullet(line.text())), evidence);
                } else if (!readLine(line)) {
                    rest.add(line);
                }
            }
            close();
            people.removeIf(Draft::isEmpty);
            shareHeader();
            return new Reading(people, contact.named(), rest);
        }

        /** "(formato: nombre; cargo; institución; correo):" tells what the lines below hold, and holds nothing. */
        private boolean namesColumns(String text) {
            String bare = text.strip();
            if (!bare.endsWith(":") || bare.length() > 200) {
                return false;
            }
            long labelled = Arrays.stream(bare.split("[;,|/():]"))
                    .filter(piece -> !piece.isBlank() && catalogue.labels().of(piece.strip()) != null)
                    .count();
            return labelled >= 3;
        }

        /** A name on a line of its own, with labels for everything else below it. */
        private boolean headsLabels(List<Block.Line> lines, int at) {
            boolean waiting = openField != null && openValue == null;
            String text = Values.clean(LabelPairs.withoutBullet(lines.get(at).text()));
            if (waiting
                    || !pairs(lines.get(at).text()).isEmpty()
                    || at + 1 >= lines.size()
                    || text.length() > 80
                    || !(shape.of(text) == NameShape.Strength.LIKELY
                            || shape.of(text) == NameShape.Strength.POSSIBLE && isAddressed(lines, at, text))) {
                return false;
            }
            List<LabelPairs.Pair> below = pairs(lines.get(at + 1).text());
            return !below.isEmpty()
                    && below.get(0).field().isOfUse()
                    && below.stream().noneMatch(pair -> pair.field().isName());
        }

        /** An address right below has one of the words in it: then they are a name, known or not. */
        private static boolean isAddressed(List<Block.Line> lines, int at, String text) {
            List<Word> words = Word.of(text);
            for (int i = at + 1; i < Math.min(lines.size(), at + 5); i++) {
                for (String email : Values.emails(lines.get(i).text())) {
                    String local = email.substring(0, email.indexOf('@'));
                    if (words.stream().anyMatch(word -> word.folded().length() > 3 && local.contains(word.folded()))) {
                        return true;
                    }
                }
            }
            return false;
        }

        private List<LabelPairs.Pair> pairs(String line) {
            return pairs.computeIfAbsent(line, labels::pairs);
        }

        private boolean readLine(Block.Line line) {
            String text = line.text();
            List<LabelPairs.Pair> pairs = pairs(text);
            Evidence evidence = new Evidence(block.labelled(), block.part(), line.place());
            boolean greets = catalogue.phrases().beginsWith(Sense.GREETING, Word.of(text))
                    && pairs.stream().allMatch(pair -> pair.value().isEmpty());
            if (!pairs.isEmpty() && !greets) {
                close();
                String before = labels.beforeLabels(text);
                if (!before.isEmpty()) {
                    rest.add(new Block.Line(line.place(), before));
                }
                for (LabelPairs.Pair pair : pairs) {
                    take(pair.field(), pair.value(), evidence);
                }
                sentenceBehind(pairs.get(pairs.size() - 1), line);
                lastLength = text.length();
                labelIndentation = indentation(text);
                return true;
            }
            String bare = Values.clean(LabelPairs.withoutBullet(text));
            boolean value = catalogue.labels().of(bare) == null && !text.strip().endsWith(":");
            if (openField != null && openValue == null && isEntry(text)) {
                close();
                return false;
            }
            if (openField != null && openValue == null && value) {
                Field field = openField;
                openField = null;
                boolean fits = field == Field.CONTACT
                        ? contact.isNamedIn(bare)
                        : LabelledValue.of(field, bare, catalogue) != null;
                if (!perhaps.isEmpty() && !fits) {
                    rest.addAll(perhaps);
                    perhaps.clear();
                    return false;
                }
                take(field, bare, evidence);
                return true;
            }
            if (catalogue.labels().isPersonHeading(bare) && isHeading(text)) {
                close();
                contact.end();
                startPerson();
                return true;
            }
            Field label = bare.length() > 60 ? null : catalogue.labels().of(bare);
            if (label != null && isLoneLabel(text)) {
                close();
                openField = label;
                openValue = null;
                openEvidence = evidence;
                if (!text.strip().endsWith(":")) {
                    perhaps.add(line);
                }
                return true;
            }
            boolean wrapped = lastLength >= WRAPPED && continues(text);
            if (openField != null && openValue != null && (wrapped || isWrapped(text))) {
                openValue = openValue + " " + Values.clean(text);
                lastLength = text.length();
                return true;
            }
            close();
            if (contact.goesOn(text, evidence)) {
                return true;
            }
            belowName &= current != null && text.length() <= LONGEST_BELOW_NAME;
            belowName = belowName && segments.read(Segments.split(LabelPairs.withoutBullet(text)), current, evidence);
            return belowName;
        }

        /** "Delegación:" above "- Ana Ruiz, Ministerio de …, ana@…": a heading, and the first of its list. */
        private boolean isEntry(String text) {
            return openField != Field.EMAIL
                    && openField != Field.CONTACT
                    && !openField.isName()
                    && LabelPairs.hasBullet(text)
                    && !Values.emails(text).isEmpty()
                    && Segments.split(text).size() > 1;
        }

        /** "Email: ana@…. Ministerio de …": what follows the address is running text. */
        private void sentenceBehind(LabelPairs.Pair last, Block.Line line) {
            Matcher behind = last.field() == Field.EMAIL ? BEHIND_ADDRESS.matcher(last.value()) : null;
            if (behind != null && behind.find()) {
                rest.add(new Block.Line(line.place(), behind.group(1)));
            }
        }

        /** A value that goes on below itself stands far behind where its label began. */
        private boolean isWrapped(String text) {
            return openValue != null && indentation(text) > MOST_INDENTED + labelIndentation && continues(text);
        }

        private static int indentation(String text) {
            return text.length() - text.stripLeading().length();
        }

        private boolean isHeading(String text) {
            return text.strip().length() < 60
                    && (text.strip().endsWith(":")
                            || text.matches(".*\\d.*")
                            || text.equals(text.toUpperCase(java.util.Locale.ROOT)));
        }

        private boolean isLoneLabel(String text) {
            String stripped = text.strip();
            return stripped.endsWith(":")
                    || current != null
                    || Word.of(stripped).size() <= 4;
        }

        private boolean continues(String text) {
            return !LabelPairs.hasBullet(text)
                    && text.indexOf(':') < 0
                    && Word.of(text).size() <= 12;
        }

        private void take(Field field, String value, Evidence evidence) {
            close();
            openField = field;
            openValue = value.isEmpty() ? null : value;
            openEvidence = evidence;
        }

        /** The value is whole once its last line is read: only now it goes to its person. */
        private void close() {
            if (openField == Field.CONTACT) {
                contact.begins(openValue, openEvidence);
            } else if (openField != null && openValue != null) {
                LabelledValue fitted = LabelledValue.of(openField, openValue, catalogue);
                if (fitted != null) {
                    store(fitted.field(), fitted.value(), openEvidence);
                } else if (openField == Field.FULL_NAME) {
                    nameWithMore(openValue, openEvidence);
                }
            }
            openField = null;
            openValue = null;
            perhaps.clear();
        }

        /** {@code Nombre: Ana Ruiz Mora, Directora de …}. */
        private void nameWithMore(String value, Evidence evidence) {
            List<String> pieces = Segments.split(value);
            LabelledValue name = LabelledValue.of(Field.FULL_NAME, pieces.get(0), catalogue);
            if (pieces.size() > 1 && name != null && name.field() == Field.FULL_NAME) {
                store(Field.FULL_NAME, name.value(), evidence);
                segments.read(pieces.subList(1, pieces.size()), current, evidence);
            }
        }

        private void store(Field field, String value, Evidence evidence) {
            if (contact.takes(field, value, evidence)) {
                return;
            }
            boolean turns = current != null && current.has(Field.REPLACES) && field.isName();
            if (current == null
                    || field == Field.REPLACES
                    || turns
                    || (current.has(field) && beginsPerson(field, value))) {
                startPerson();
            }
            if (current.isEmpty()) {
                firstField = field;
            }
            current.put(field, value, evidence);
            belowName = field.isName();
        }

        private boolean beginsPerson(Field field, String value) {
            boolean other = current.all(field).stream()
                    .noneMatch(known -> Word.fold(known.value()).equals(Word.fold(value)));
            boolean key = field.isName() || (field == firstField && field.isOfUse());
            return (other && field.isName()) || (key && field == firstField && current.size() > 1);
        }

        private void startPerson() {
            if (current != null && current.isEmpty()) {
                return;
            }
            if (people.size() < MAX_PEOPLE) {
                current = new Draft();
                people.add(current);
            }
        }

        /** What stands above the first name and nowhere again is meant for all: {@code Institución: …}, then names. */
        private void shareHeader() {
            if (people.size() < 2) {
                return;
            }
            Draft first = people.get(0);
            Set<Field> shared = new HashSet<>(Set.of(Field.INSTITUTION, Field.DELEGATION));
            boolean header = !first.hasName();
            for (Draft person : people.subList(1, people.size())) {
                for (Field field : shared) {
                    if ((header || firstField == null) && !person.has(field) && first.has(field)) {
                        person.put(field, first.text(field), first.best(field).evidence());
                    }
                }
            }
        }
    }
}
