package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.registration.Evidence;

/**
 * Reads labelled values out of lines: {@code Nombre: …}, label and value parted by colon, tab, dash or a line's end,
 * several to a line, several people below one another. Thread-safe.
 */
final class LabelReader {
    private static final int MAX_PEOPLE = 200;
    private static final int WRAPPED = 55;
    private static final int LONGEST = 1000;
    private static final int MOST_COLONS = 24;
    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[-*•·▪■◦o>–—]\\s+|\\(?\\d{1,3}\\s*[.)°º-]+\\s*|\\(?[a-h]\\)\\s*){1,3}");
    private static final Pattern WEAK_SEPARATOR =
            Pattern.compile("\\t|\\s[–—-]\\s|[–—-]\\s|\\s*=\\s*|\\s{2,}|\\.{3,}|_{2,}|\\s*\\|\\s*");

    private final Catalogue catalogue;
    private final NameShape shape;
    private final Segments segments;

    LabelReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.segments = new Segments(catalogue);
        this.shape = new NameShape(catalogue);
    }

    /**
     * What was found.
     *
     * @param people one draft a person, in the order of the text
     * @param rest lines without labels, blank ones included
     */
    record Reading(List<Draft> people, List<Block.Line> rest) {}

    /** A value and the field its label names. */
    record Pair(Field field, String value) {}

    Reading read(Block.Lines block) {
        return new Run(block).read();
    }

    static String withoutBullet(String line) {
        return BULLET.matcher(line).replaceFirst("");
    }

    static boolean hasBullet(String line) {
        return BULLET.matcher(line).find();
    }

    /** The labelled values of one line, in order; a label without a value gives an empty one. */
    List<Pair> pairs(String line) {
        String text = withoutBullet(cut(line));
        if (text.chars().filter(c -> c == ':').count() > MOST_COLONS) {
            return List.of();
        }
        List<Pair> pairs = byColon(text);
        return pairs.isEmpty() ? byWeakSeparator(text) : pairs;
    }

    private static String cut(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private List<Pair> byColon(String text) {
        List<int[]> labels = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        int from = 0;
        for (int colon = colon(text, 0); colon >= 0; colon = colon(text, colon + 1)) {
            int start = labelStart(text, from, colon, !labels.isEmpty());
            if (start >= 0) {
                labels.add(new int[] {start, colon});
                fields.add(catalogue.labels().of(text.substring(start, colon)));
                from = colon + 1;
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1)[0] : text.length();
            pairs.add(new Pair(fields.get(i), Values.clean(text.substring(labels.get(i)[1] + 1, end))));
        }
        return pairs;
    }

    /** What a line says before its first label; mostly nothing. */
    private String beforeLabels(String line) {
        String text = withoutBullet(cut(line));
        for (int colon = colon(text, 0); colon >= 0; colon = colon(text, colon + 1)) {
            int start = labelStart(text, 0, colon, false);
            if (start >= 0) {
                return Word.of(text.substring(0, start)).size() < 2 ? "" : text.substring(0, start);
            }
        }
        return "";
    }

    private static int colon(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == ':' || c == '：') && !text.startsWith("//", i + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the longest label that ends at the colon begins, or -1. */
    private int labelStart(String text, int from, int colon, boolean afterPair) {
        String before = text.substring(Math.max(from, colon - 110), colon);
        int offset = Math.max(from, colon - 110);
        List<Word> words = Word.of(before);
        int first = Math.max(0, words.size() - Labels.MAX_WORDS);
        boolean atLineStart = from == 0 && offset == 0 && words.size() <= Labels.MAX_WORDS;
        if (atLineStart && catalogue.labels().of(before) != null) {
            return 0;
        }
        for (int i = first; i < words.size(); i++) {
            int start = offset + words.get(i).start();
            if (words.get(i).isNumber()) {
                continue;
            }
            Field field = catalogue.labels().of(text.substring(start, colon));
            if (field != null && field != Field.NONE && mayBeginHere(text, start, field, afterPair)) {
                return start;
            }
            if (field == Field.NONE && afterPair && separated(text, start)) {
                return start;
            }
        }
        return -1;
    }

    private static boolean mayBeginHere(String text, int start, Field field, boolean afterPair) {
        return afterPair
                || start == 0
                || separated(text, start)
                || field == Field.EMAIL
                || field == Field.PHONE
                || field == Field.PASSPORT_NUMBER;
    }

    private static boolean separated(String text, int start) {
        int at = start - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at < 0 || ";|,./(•·–—\t-".indexOf(text.charAt(at)) >= 0 || start - at > 2;
    }

    private List<Pair> byWeakSeparator(String text) {
        Matcher matcher = WEAK_SEPARATOR.matcher(text);
        while (matcher.find() && matcher.start() < 70) {
            Field field = matcher.start() == 0 ? null : catalogue.labels().of(text.substring(0, matcher.start()));
            if (field != null) {
                return List.of(new Pair(field, Values.clean(text.substring(matcher.end()))));
            }
        }
        return List.of();
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

        Run(Block.Lines block) {
            this.block = block;
        }

        Reading read() {
            List<Block.Line> lines = block.lines();
            for (int i = 0; i < lines.size(); i++) {
                Block.Line line = lines.get(i);
                if (line.isBlank()) {
                    if (openField == null || openValue != null) {
                        close();
                    }
                    rest.add(line);
                } else if (headsLabels(lines, i)) {
                    close();
                    startPerson();
                    Evidence evidence = new Evidence(block.labelled(), block.part(), line.place());
                    store(Field.FULL_NAME, Values.clean(withoutBullet(line.text())), evidence);
                } else if (!readLine(line)) {
                    rest.add(line);
                }
            }
            close();
            people.removeIf(Draft::isEmpty);
            shareHeader();
            return new Reading(people, rest);
        }

        /** A name on a line of its own, with labels for everything else below it. */
        private boolean headsLabels(List<Block.Line> lines, int at) {
            boolean waiting = openField != null && openValue == null;
            String text = Values.clean(withoutBullet(lines.get(at).text()));
            if (waiting
                    || !pairs(lines.get(at).text()).isEmpty()
                    || at + 1 >= lines.size()
                    || text.length() > 80
                    || shape.of(text) != NameShape.Strength.LIKELY) {
                return false;
            }
            List<Pair> below = pairs(lines.get(at + 1).text());
            return !below.isEmpty()
                    && below.get(0).field() != Field.NONE
                    && below.stream().noneMatch(pair -> pair.field().isName());
        }

        private boolean readLine(Block.Line line) {
            String text = line.text();
            List<Pair> pairs = pairs(text);
            Evidence evidence = new Evidence(block.labelled(), block.part(), line.place());
            if (!pairs.isEmpty()) {
                close();
                String before = beforeLabels(text);
                if (!before.isEmpty()) {
                    rest.add(new Block.Line(line.place(), before));
                }
                for (Pair pair : pairs) {
                    take(pair.field(), pair.value(), evidence);
                }
                lastLength = text.length();
                return true;
            }
            String bare = Values.clean(withoutBullet(text));
            if (openField != null && openValue == null && catalogue.labels().of(bare) == null) {
                Field field = openField;
                openField = null;
                take(field, bare, evidence);
                return true;
            }
            if (catalogue.labels().isPersonHeading(bare) && isHeading(text)) {
                close();
                startPerson();
                return true;
            }
            Field label = bare.length() > 60 ? null : catalogue.labels().of(bare);
            if (label != null && isLoneLabel(text)) {
                close();
                openField = label;
                openValue = null;
                openEvidence = evidence;
                return true;
            }
            if (openField != null && openValue != null && lastLength >= WRAPPED && continues(text)) {
                openValue = openValue + " " + Values.clean(text);
                lastLength = text.length();
                return true;
            }
            close();
            return false;
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
            return !hasBullet(text) && text.indexOf(':') < 0 && Word.of(text).size() <= 12;
        }

        private void take(Field field, String value, Evidence evidence) {
            close();
            openField = field;
            openValue = value.isEmpty() ? null : value;
            openEvidence = evidence;
        }

        /** The value is whole once its last line is read: only now it goes to its person. */
        private void close() {
            if (openField != null && openValue != null) {
                LabelledValue fitted = LabelledValue.of(openField, openValue, catalogue);
                if (fitted != null) {
                    store(fitted.field(), fitted.value(), openEvidence);
                } else if (openField == Field.FULL_NAME) {
                    nameWithMore(openValue, openEvidence);
                }
            }
            openField = null;
            openValue = null;
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
            if (current == null || (current.has(field) && beginsPerson(field, value))) {
                startPerson();
            }
            if (current.isEmpty()) {
                firstField = field;
            }
            current.put(field, value, evidence);
        }

        private boolean beginsPerson(Field field, String value) {
            boolean other = current.all(field).stream()
                    .noneMatch(known -> Word.fold(known.value()).equals(Word.fold(value)));
            boolean key = field.isName() || (field == firstField && field != Field.NONE);
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
