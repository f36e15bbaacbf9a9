package org.rcm.intake.mail;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The place where a mail program put the mail that is answered or passed on.
 *
 * @param how what introduces it
 * @param next index of the first line after the introduction
 * @param from the header block's sender as written, or the attribution line; folded; empty where there is none
 * @param to the header block's addressees, folded; empty where there is none
 * @param subject the header block's subject, empty where there is none
 */
record Original(How how, int next, String from, String to, String subject) {

    /** What introduces an original. */
    enum How {
        /** "---------- Forwarded message ---------". */
        FORWARD_LINE,
        /** "-----Original Message-----", or mark-up that says as much. */
        ORIGINAL_LINE,
        /** Header fields as text: "De: … Enviado: … Para: … Asunto: …". */
        HEADER_BLOCK,
        /** "El lun, 7 feb 2022 a las 10:00, … escribió:". */
        ATTRIBUTION
    }

    private enum Label {
        FROM,
        SENT,
        TO,
        CC,
        SUBJECT
    }

    private static final Pattern DATED = Pattern.compile("^[-_ ]*(?:el|on|le|em|am|op|il|den|no|dia|a)\\b.*\\d");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@]{1,64}@[^\\s<>@]");
    private static final Pattern WHOLE_ADDRESS = Pattern.compile("[^\\s<>@\\[(]{1,64}@[^\\s<>@\\])]{1,255}");
    private static final Pattern BARE_DATE = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}\\b");
    private static final String RULES = "-_=* >";
    private static final int LONGEST_AFTER_WROTE = 80;
    private static final int MOST_BLOCK_LINES = 25;

    /** The original that begins at that line, or null. */
    static Original at(List<Line> lines, int index, PassageWords words) {
        Line line = lines.get(index);
        String folded = line.folded();
        if (folded.isEmpty() || line.text().length() > Line.LONG) {
            return null;
        }
        Original block = block(lines, index, words);
        if (block != null) {
            return block;
        }
        How how = separator(folded, words);
        if (how == null
                && folded.length() >= 10
                && folded.replaceAll("[-_]", "").isEmpty()) {
            Original below = block(lines, skipBlank(lines, index + 1), words);
            return below;
        }
        if (how != null) {
            Original below = block(lines, skipBlank(lines, index + 1), words);
            return below == null
                    ? new Original(how, index + 1, "", "", "")
                    : new Original(how, below.next, below.from, below.to, below.subject);
        }
        Original attribution = attribution(lines, index, words);
        if (attribution == null && line.mark() == Line.Mark.ORIGINAL) {
            return new Original(How.ORIGINAL_LINE, folded.endsWith(":") ? index + 1 : index, folded, "", "");
        }
        return attribution;
    }

    private static int skipBlank(List<Line> lines, int from) {
        int index = from;
        while (index < lines.size() && lines.get(index).isBlank()) {
            index++;
        }
        return index;
    }

    private static How separator(String folded, PassageWords words) {
        int from = 0;
        while (from < folded.length() && RULES.indexOf(folded.charAt(from)) >= 0) {
            from++;
        }
        int to = folded.length();
        while (to > from && (RULES + ":.").indexOf(folded.charAt(to - 1)) >= 0) {
            to--;
        }
        String said = folded.substring(from, to);
        boolean ruled = from >= 2;
        if (words.phrases().isOne("forwarded", said)
                || ruled && words.phrases().startsOne("forwarded", said) && said.length() < 200) {
            return How.FORWARD_LINE;
        }
        return ruled && words.phrases().isOne("original", said) ? How.ORIGINAL_LINE : null;
    }

    /** A block of header fields: a sender, and a date or a subject, and one more, close together. */
    private static Original block(List<Line> lines, int index, PassageWords words) {
        if (index >= lines.size() || label(lines.get(index), words) == null) {
            return null;
        }
        Set<Label> seen = EnumSet.noneOf(Label.class);
        String from = "";
        String to = "";
        String subject = "";
        int next = index;
        int silent = 0;
        for (int i = index; i < lines.size() && i < index + MOST_BLOCK_LINES && silent < 4; i++) {
            Matcher header = words.header().matcher(lines.get(i).folded());
            Label label = header.matches() ? label(header) : null;
            if (label == null) {
                silent++;
                if (lines.get(i).isBlank() && seen.size() >= 3) {
                    break;
                }
                continue;
            }
            if (!seen.add(label)) {
                break;
            }
            silent = 0;
            next = i + 1;
            String value = header.group(6);
            from = label == Label.FROM
                    ? value
                            + (value.isEmpty() && i + 1 < lines.size()
                                    ? lines.get(i + 1).text()
                                    : "")
                    : from;
            to = label == Label.TO ? value : to;
            subject = label == Label.SUBJECT ? value : subject;
        }
        boolean whole = seen.contains(Label.FROM)
                && seen.size() >= 3
                && (seen.contains(Label.SENT) || seen.contains(Label.SUBJECT) && seen.contains(Label.TO));
        return whole ? new Original(How.HEADER_BLOCK, next, Phrases.fold(from), Phrases.fold(to), subject) : null;
    }

    private static Label label(Line line, PassageWords words) {
        if (line.folded().indexOf(':') < 0) {
            return null;
        }
        Matcher header = words.header().matcher(line.folded());
        return header.matches() ? label(header) : null;
    }

    private static Label label(Matcher header) {
        for (Label label : Label.values()) {
            if (header.group(label.ordinal() + 1) != null) {
                return label;
            }
        }
        return null;
    }

    /** Attribution lines are wrapped over up to four lines by some programs. */
    private static Original attribution(List<Line> lines, int index, PassageWords words) {
        String folded = "";
        int length = 0;
        int depth = lines.get(index).quotes();
        for (int i = index; i < lines.size() && i < index + 4; i++) {
            Line line = lines.get(i);
            if (line.isBlank() || line.quotes() != depth) {
                return null;
            }
            folded = folded.isEmpty() ? line.folded() : folded + " " + line.folded();
            length += line.text().length();
            if (folded.endsWith(":")) {
                return isAttribution(folded, words) ? new Original(How.ATTRIBUTION, i + 1, folded, "", "") : null;
            }
            if (length > 300 || line.text().matches("\\D*\\.")) {
                return null; // a sentence, not the middle of a wrapped line
            }
        }
        return null;
    }

    private static boolean isAttribution(String folded, PassageWords words) {
        boolean addressed = ADDRESS.matcher(folded).find();
        if (BARE_DATE.matcher(folded).find() && addressed) {
            return true;
        }
        Matcher wrote = words.wrote().matcher(folded);
        while (wrote.find()) {
            String before = folded.substring(0, wrote.start());
            boolean near = folded.length() - wrote.end() <= LONGEST_AFTER_WROTE;
            if (near && (DATED.matcher(before).find() || addressed && before.length() > 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * True if who wrote this is among those: by his address, or by a word of his name where either has none.
     *
     * @param addressees folded
     */
    boolean isOf(String addressees) {
        Matcher address = WHOLE_ADDRESS.matcher(from);
        return address.find() && addressees.indexOf('@') > 0
                ? addressees.contains(address.group())
                : Stream.of(from.replaceAll("\\S+@\\S+", " ").split("[^\\p{L}]+"))
                        .anyMatch(word -> word.length() > 2 && addressees.contains(word));
    }

    /** True for the subject of a mail that passes another on. */
    static boolean isForward(String subject, PassageWords words) {
        return prefix(subject, "forward prefix", words);
    }

    /** True for the subject of an answer. */
    static boolean isReply(String subject, PassageWords words) {
        return prefix(subject, "reply prefix", words);
    }

    private static boolean prefix(String subject, String section, PassageWords words) {
        String folded = Phrases.fold(subject).replaceFirst("^(\\[[^\\]]{0,60}\\]\\s*)+", "");
        int colon = folded.indexOf(':');
        return colon > 0
                && colon < 10
                && words.phrases()
                        .isOne(section, folded.substring(0, colon).replaceAll("[\\s\\[(]*\\d*[\\])\\s]*$", ""));
    }
}
