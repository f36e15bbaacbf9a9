package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.document.Block;
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
    private static final Pattern BEHIND_ADDRESS = Pattern.compile("@[^\\s@]{1,200}[.;,]\\s+(\\p{Lu}.{8,300})$");
    private static final int WRAPPED = 55;
    private static final int MOST_INDENTED = 7;
    private static final int LONGEST_BELOW_NAME = 160;

    private final Catalogue catalogue;
    private final LabelHeads heads;
    private final Segments segments;
    private final LabelPairs labels;

    public LabelReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.segments = new Segments(catalogue);
        this.labels = new LabelPairs(catalogue);
        this.heads = new LabelHeads(catalogue);
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
        private final LabelledPeople people = new LabelledPeople();
        private final List<Block.Line> rest = new ArrayList<>();
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
                if (heads.areColumns(line.text())) {
                    close();
                    rest.add(new Block.Line(line.place(), ""));
                } else if (line.isBlank()) {
                    if (!isWaiting()) {
                        close();
                    }
                    belowName = false;
                    contact.end();
                    rest.add(line);
                } else if (!isWrapped(line.text()) && !isWaiting() && heads.isNameAt(lines, i, this::pairs)) {
                    close();
                    contact.end();
                    people.begin();
                    Evidence evidence = new Evidence(block.labelled(), block.part(), line.place());
                    store(Field.FULL_NAME, Values.clean(LabelPairs.withoutBullet(line.text())), evidence);
                } else if (!readLine(line)) {
                    rest.add(line);
                }
            }
            close();
            return new Reading(people.all(), contact.named(), rest);
        }

        /** A label was read, and nothing of its value. */
        private boolean isWaiting() {
            return openField != null && openValue == null;
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
            if (isWaiting() && (isEntry(text) || isSomebody(bare))) {
                close();
                return false;
            }
            if (isWaiting() && value) {
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
                people.begin();
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
            belowName &= people.current() != null && text.length() <= LONGEST_BELOW_NAME;
            belowName = belowName
                    && segments.read(Segments.split(LabelPairs.withoutBullet(text)), people.current(), evidence);
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

        /** "Les dejo aquí mi pasaporte:", with the picture below, and then the name of whoever signs. */
        private boolean isSomebody(String bare) {
            return openField != Field.CONTACT
                    && LabelledValue.of(openField, bare, catalogue) == null
                    && heads.isName(bare);
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
                    || people.current() != null
                    || Word.of(stripped).size() <= 4;
        }

        private boolean continues(String text) {
            return !LabelPairs.hasBullet(text)
                    && text.indexOf(':') < 0
                    && Word.of(text).size() <= 12
                    && !heads.isAside(text);
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
                segments.read(pieces.subList(1, pieces.size()), people.current(), evidence);
            }
        }

        private void store(Field field, String value, Evidence evidence) {
            if (!contact.takes(field, value, evidence)) {
                people.put(field, value, evidence);
                belowName = field.isName();
            }
        }
    }
}
