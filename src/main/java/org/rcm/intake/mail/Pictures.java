package org.rcm.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;

/**
 * Pictures within a document: delegates paste the copy of their passport into a form. They become parts beside it, shown
 * within the text, so that logos are told apart as in a mail. A document that cannot be opened has none.
 */
final class Pictures {
    /** Of one document. */
    private static final int MOST = 20;
    /** Smaller ones are bullets and lines. */
    private static final int SMALLEST = 4 * 1024;
    /** Larger files of the old kind, which must be held whole, are left alone, in bytes. */
    private static final int LARGEST_OLD = 12_000_000;

    private Pictures() {}

    static void open(Part document, Collector collector) {
        try {
            switch (document.type()) {
                case ContentTypes.RTF -> add(document, RtfPictures.of(document.content()), collector);
                case ContentTypes.DOC -> add(document, ofWord(document.content()), collector);
                case ContentTypes.XLS -> add(document, ofExcel(document.content()), collector);
                default -> {
                    if (ContentTypes.isZippedDocument(document.type())) {
                        Archive.open(document, Pictures::isPicture, collector, file -> add(document, file, collector));
                    }
                }
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            // its reader says that it is damaged
        }
    }

    private static boolean isPicture(String name) {
        return name.matches("(?i)(word/media|xl/media|ppt/media|Pictures|media)/[^/]{1,200}");
    }

    private static void add(Part document, List<byte[]> pictures, Collector collector) {
        int number = 0;
        for (byte[] picture : pictures) {
            number++;
            String path = document.path() + "/" + number;
            String type = ContentTypes.detect(picture);
            if (number <= MOST && picture.length <= collector.room()) {
                collector.unpacked(picture.length);
                add(document, new Part(path, type, "", "image" + number, null, true, picture), collector);
            }
        }
    }

    private static void add(Part document, Part file, Collector collector) {
        long before = collector.parts.stream()
                .filter(part -> part.path().startsWith(document.path() + "/"))
                .count();
        if (file.type().startsWith("image/") && file.content().length >= SMALLEST && before < MOST) {
            collector.add(new Part(file.path(), file.type(), "", file.fileName(), null, true, file.content()));
        }
    }

    private static List<byte[]> ofWord(byte[] content) throws IOException {
        if (content.length > LARGEST_OLD) {
            return List.of();
        }
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(content))) {
            return document.getPicturesTable().getAllPictures().stream()
                    .limit(MOST)
                    .map(picture -> picture.getContent())
                    .toList();
        }
    }

    private static List<byte[]> ofExcel(byte[] content) throws IOException {
        if (content.length > LARGEST_OLD) {
            return List.of();
        }
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            return workbook.getAllPictures().stream()
                    .limit(MOST)
                    .map(picture -> picture.getData())
                    .toList();
        }
    }
}
