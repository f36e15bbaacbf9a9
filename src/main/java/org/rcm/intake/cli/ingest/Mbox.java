package org.rcm.intake.cli.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An mbox file (RFC 4155, mboxrd as far as it can be told): a mail begins at a line {@code From } that follows an empty
 * line or begins the file.
 */
final class Mbox {
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private Mbox() {}

    /** Where a mail lies: from its first header to the next {@code From } line. */
    record Section(long from, long to) {
        byte[] read(Path file) throws IOException {
            try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "r")) {
                byte[] bytes = new byte[Math.toIntExact(to - from)];
                random.seek(from);
                random.readFully(bytes);
                return bytes;
            }
        }
    }

    static List<Section> sections(Path file) throws IOException {
        List<Section> sections = new ArrayList<>();
        long begin = -1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long at = 0;
            boolean afterEmpty = true;
            for (Line line = Line.next(in); line != null; line = Line.next(in)) {
                if (afterEmpty && line.isFrom) {
                    if (begin >= 0) {
                        sections.add(new Section(begin, at));
                    }
                    begin = at + line.length;
                }
                afterEmpty = line.isEmpty;
                at += line.length;
            }
            if (begin >= 0) {
                sections.add(new Section(begin, at));
            }
        }
        return sections;
    }

    private record Line(long length, boolean isFrom, boolean isEmpty) {
        static Line next(InputStream in) throws IOException {
            long length = 0;
            boolean from = true;
            boolean empty = true;
            int c;
            while ((c = in.read()) >= 0) {
                from &= length >= FROM.length || c == FROM[(int) length];
                length++;
                if (c == '\n') {
                    return new Line(length, from && length > FROM.length, empty);
                }
                empty &= c == '\r';
            }
            return length == 0 ? null : new Line(length, from && length > FROM.length, empty);
        }
    }
}
