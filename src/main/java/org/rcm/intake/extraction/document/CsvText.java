package org.rcm.intake.extraction.document;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rcm.intake.mail.Part;
import org.rcm.intake.registration.Evidence;

/** Reads CSV as people's programs write it: any usual separator, UTF-8 or 16 with or without mark, windows-1252. */
final class CsvText {
    private static final int MAX_CHARACTERS = 2_000_000;
    private static final int MAX_CELL = 2_000;
    private static final String SEPARATORS = ";,\t|";

    private CsvText() {}

    static FormReader.Form read(Part part) throws IOException {
        String text = decode(part.content());
        char separator = separator(text);
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(separator)
                .setQuote('"')
                .setTrailingData(true)
                .setLenientEof(true)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord csv : parser) {
                if (rows.size() >= Block.Grid.MAX_ROWS) {
                    break;
                }
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(csv.size(), Block.Grid.MAX_COLUMNS); i++) {
                    String cell = csv.get(i);
                    cells.add(cell.length() > MAX_CELL ? cell.substring(0, MAX_CELL) : cell);
                }
                rows.add(cells);
            }
        }
        return FormReader.Form.of(List.of(new Block.Grid(part.path(), "", false, rows)));
    }

    /** Plain text that is attached: lines, as in a body. */
    static FormReader.Form lines(Part part) {
        List<Block.Line> lines = new ArrayList<>();
        for (String line : decode(part.content()).split("\r?\n", BodyText.MAX_LINES)) {
            lines.add(new Block.Line(
                    "line " + (lines.size() + 1), line.length() > 4000 ? line.substring(0, 4000) : line));
        }
        return FormReader.Form.of(List.of(new Block.Lines(part.path(), Evidence.Source.LABEL, lines)));
    }

    /** True if the bytes are text in one of the encodings read here. */
    static boolean isText(byte[] content) {
        boolean wide = content.length > 1
                && ((content[0] == -1 && content[1] == -2) || (content[0] == -2 && content[1] == -1));
        if (wide) {
            return true;
        }
        for (int i = 0; i < Math.min(content.length, 4096); i++) {
            if (content[i] == 0) {
                return false;
            }
        }
        return content.length > 0;
    }

    static String decode(byte[] content) {
        Charset charset = StandardCharsets.UTF_8;
        int skip = 0;
        if (content.length > 1 && content[0] == -1 && content[1] == -2) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        } else if (content.length > 1 && content[0] == -2 && content[1] == -1) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        } else if (content.length > 2 && content[0] == -17 && content[1] == -69 && content[2] == -65) {
            skip = 3;
        }
        String text;
        try {
            text = charset.newDecoder()
                    .onMalformedInput(skip > 0 ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(content, skip, content.length - skip))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(content, Charset.forName("windows-1252"));
        }
        return text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text;
    }

    /** The separator that stands equally often in the first lines, and most often. */
    private static char separator(String text) {
        String[] lines = text.split("\r?\n|\r", 12);
        if (lines[0].toLowerCase(java.util.Locale.ROOT).startsWith("sep=") && lines[0].length() > 4) {
            return lines[0].charAt(4);
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            int first = -1;
            int same = 0;
            int total = 0;
            for (int i = 0; i < Math.min(lines.length, 10); i++) {
                int count = countOutsideQuotes(lines[i], candidate);
                first = first < 0 && count > 0 ? count : first;
                same += count > 0 && count == first ? 1 : 0;
                total += count;
            }
            double score = total == 0 ? 0 : same * 10.0 + Math.min(total, 60) / 10.0;
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static int countOutsideQuotes(String line, char wanted) {
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < Math.min(line.length(), 5000); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += !quoted && c == wanted ? 1 : 0;
        }
        return count;
    }
}
