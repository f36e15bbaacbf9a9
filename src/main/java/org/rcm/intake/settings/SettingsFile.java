package org.rcm.intake.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** {@code application.properties} as it was written: its entries in their order, each with its line. */
final class SettingsFile {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** What {@link Properties} reads as one character, or as the end of a line; of any other it drops the backslash. */
    private static final Pattern ESCAPES = Pattern.compile("\\\\([\\\\tnrf:=#! ]|u[0-9a-fA-F]{4}|$)");

    private final Path file;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private List<String> lines = List.of();

    private SettingsFile(Path file) {
        this.file = file;
    }

    /** Reads it; what cannot be read stands in {@link #mistakes}. */
    static SettingsFile read(Path file) {
        SettingsFile read = new SettingsFile(file);
        if (Files.notExists(file)) {
            read.wrong("there is no such file", "copy it from the distribution");
            return read;
        }
        try {
            read.take(Files.readAllBytes(file));
        } catch (IOException e) {
            read.wrong(
                    "cannot be read (" + e.getClass().getSimpleName() + ")",
                    "let the user that runs the hub read it and the folder that it lies in");
        }
        return read;
    }

    /** Key to value, without what stands in {@link #mistakes}. */
    Map<String, String> entries() {
        return entries;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** File and line of a key, for messages. */
    String place(String key) {
        return at(lineOf(key, 0));
    }

    private void take(byte[] bytes) throws IOException {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String read = text.flip().toString().replaceFirst("^" + BYTE_ORDER_MARK, "");
        if (result.isError()) {
            int line = (int) read.chars().filter(c -> c == '\n').count() + 1;
            mistakes.add(new Mistake(at(line), name(), "is not UTF-8", "save it as UTF-8"));
            return;
        }
        lines = read.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            backslashes(i + 1, lines.get(i));
        }
        if (mistakes.isEmpty()) {
            new Noting().load(new StringReader(read));
        }
    }

    private void backslashes(int number, String line) {
        boolean comment = line.strip().startsWith("#") || line.strip().startsWith("!");
        if (!comment && ESCAPES.matcher(line).replaceAll("").indexOf('\\') >= 0) {
            String key = line.strip().split("[\\s=:]", 2)[0];
            mistakes.add(new Mistake(at(number), key, "a single backslash is dropped", "write it twice: \\\\"));
        }
    }

    private void note(String key, String value) {
        if (entries.putIfAbsent(key, value) != null) {
            int first = lineOf(key, 0);
            mistakes.add(new Mistake(
                    at(lineOf(key, first)), key, "stands in line " + first + " already", "take one of them out"));
        }
    }

    /** @param after the line that is looked behind, from 1 on; 0 for all */
    private int lineOf(String key, int after) {
        for (int i = after; i < lines.size(); i++) {
            if (lines.get(i).strip().matches(Pattern.quote(key) + "(\\s*[=:\\s].*)?")) {
                return i + 1;
            }
        }
        return 0;
    }

    private void wrong(String what, String remedy) {
        mistakes.add(new Mistake(file.toString(), name(), what, remedy));
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private String at(int line) {
        return file + " line " + line;
    }

    /** By itself it would keep the last of several, and no order. */
    private final class Noting extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            note((String) key, (String) value);
            return null;
        }
    }
}
