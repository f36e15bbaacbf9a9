package org.rcm.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.function.Consumer;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;

/** A mail that Outlook saved as a file (MS-OXMSG), attached to another: read like one attached as message/rfc822. */
final class OutlookMessage {
    private final Collector collector;
    private final Consumer<Part> files;

    private OutlookMessage(Collector collector, Consumer<Part> files) {
        this.collector = collector;
        this.files = files;
    }

    static void open(Part part, Collector collector, Consumer<Part> files, int depth) {
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(part.content()))) {
            new OutlookMessage(collector, files).read(message, part.path(), depth);
        } catch (IOException | RuntimeException e) {
            collector.unreadable(part.path(), "broken Outlook message");
        }
    }

    private void read(MAPIMessage message, String path, int depth) {
        message.setReturnNullOnMissingChunk(true);
        Letter letter = new Letter(headers(message), path);
        collector.letters.add(letter);
        body(message, path, letter);
        int number = 0;
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            String inner = path + "/" + ++number;
            if (!collector.admit()) {
                return;
            }
            try {
                attachment(attachment, inner, depth);
            } catch (IOException | RuntimeException e) {
                collector.unreadable(inner, "nothing readable in an Outlook message");
            }
        }
    }

    private void attachment(AttachmentChunks attachment, String path, int depth) throws IOException {
        if (attachment.isEmbeddedMessage()) {
            if (depth > Limits.DEPTH) {
                collector.unreadable(path, "nested more than " + Limits.DEPTH + " deep");
                return;
            }
            try (MAPIMessage inner = attachment.getEmbeddedMessage()) {
                read(inner, path, depth + 1);
            }
        } else if (attachment.getAttachData() != null) {
            byte[] content = attachment.getAttachData().getValue();
            collector.unpacked(content.length);
            String name = attachment.getAttachLongFileName() != null
                    ? attachment.getAttachLongFileName().getValue()
                    : attachment.getAttachFileName() == null
                            ? ""
                            : attachment.getAttachFileName().getValue();
            String id = attachment.getAttachContentId() == null
                    ? null
                    : attachment.getAttachContentId().getValue();
            files.accept(
                    new Part(path, ContentTypes.detect(content), "", FileNames.clean(name), id, id != null, content));
        }
    }

    private static void body(MAPIMessage message, String path, Letter letter) {
        try {
            String html = message.getHtmlBody();
            String plain = html == null ? message.getTextBody() : null;
            String rtf = html == null && plain == null ? message.getRtfBody() : null;
            if (rtf != null) {
                byte[] bytes = rtf.getBytes(StandardCharsets.ISO_8859_1);
                html = Rtf.html(bytes);
                plain = html == null ? Rtf.plain(bytes) : null;
            }
            String text = html == null ? plain : html;
            if (text != null && text.length() <= Limits.HTML_BYTES) {
                letter.bodies.add(new Letter.Body(path + "/0", html != null, text, null));
            }
        } catch (ChunkNotFoundException e) {
            // has no text
        }
    }

    /** As the header of a mail, so that it is read as one. */
    private static Headers headers(MAPIMessage message) {
        StringBuilder text = new StringBuilder();
        try {
            String address = message.getMainChunks().getEmailFromChunk() == null
                    ? ""
                    : message.getMainChunks().getEmailFromChunk().getValue();
            field(
                    text,
                    "From",
                    "\"" + clean(message.getDisplayFrom()).replace("\"", "") + "\""
                            + (address.contains("@") ? " <" + clean(address) + ">" : ""));
            field(text, "To", clean(message.getDisplayTo()));
            field(text, "Subject", clean(message.getSubject()));
            Calendar date = message.getMessageDate();
            field(text, "Date", date == null ? "" : date.toInstant().toString());
        } catch (ChunkNotFoundException e) {
            // the fields before it are enough
        }
        byte[] bytes = text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        return Headers.read(bytes, 0, bytes.length);
    }

    private static void field(StringBuilder text, String name, String value) {
        if (!value.isBlank()) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }

    private static String clean(String value) {
        String line =
                value == null ? "" : value.replaceAll("[\\p{Cntrl}]+", " ").strip();
        return line.substring(0, Math.min(line.length(), 1000));
    }
}
