package org.rcm.intake.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what a file is from its bytes alone. */
final class ContentTypes {
    static final String UNKNOWN = "application/octet-stream";
    static final String ZIP = "application/zip";
    static final String TNEF = "application/ms-tnef";
    static final String RTF = "application/rtf";
    static final String DOC = "application/msword";
    static final String XLS = "application/vnd.ms-excel";
    static final String MSG = "application/vnd.ms-outlook";
    static final String MAIL = "message/rfc822";
    private static final String VIDEO = "video/mp4";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private record Magic(int offset, String hex, String type) {}

    private static final List<Magic> MAGIC = List.of(
            new Magic(0, "FFD8FF", "image/jpeg"),
            new Magic(0, "89504E470D0A1A0A", "image/png"),
            new Magic(0, "49492A00", "image/tiff"),
            new Magic(0, "4D4D002A", "image/tiff"),
            new Magic(0, "474946383761", "image/gif"),
            new Magic(0, "474946383961", "image/gif"),
            new Magic(8, "57454250", "image/webp"),
            new Magic(0, "0000000C6A502020", "image/jp2"),
            new Magic(4, "66747970", VIDEO),
            new Magic(0, "504B0304", ZIP),
            new Magic(0, "504B0506", ZIP),
            new Magic(0, "D0CF11E0A1B11AE1", "application/x-ole-storage"),
            new Magic(0, "789F3E22", TNEF),
            new Magic(0, "52617221", "application/vnd.rar"),
            new Magic(0, "377ABCAF271C", "application/x-7z-compressed"),
            new Magic(0, "1F8B", "application/gzip"),
            new Magic(0, "7B5C727466", RTF),
            new Magic(0, "4D5A", "application/x-msdownload"));

    /** Brands of pictures and sequences of pictures of phones (ISO 23008-12, 10). */
    private static final Pattern HEIF = Pattern.compile("hei[cxms]|hev[cxms]|mif1|msf1");

    private static final Pattern AVIF = Pattern.compile("avi[fs]");

    private static final int HEAD = 4096;
    private static final int TAIL = 64 * 1024;
    private static final Pattern MAIL_HEAD = Pattern.compile(
            "^(?:From .*\\r?\\n)?(?:(?:return-path|received|delivered-to|message-id|mime-version|x-[\\w-]+|date|from|to|subject|content-type|dkim-signature):.*\\r?\\n(?:[ \\t].*\\r?\\n){0,40}){3}",
            Pattern.CASE_INSENSITIVE);

    private ContentTypes() {}

    /** The media type the bytes show, {@link #UNKNOWN} where they show none. */
    static String detect(byte[] bytes) {
        if (bytes.length == 0) {
            return UNKNOWN;
        }
        for (Magic magic : MAGIC) {
            if (matches(bytes, magic)) {
                return refine(bytes, magic.type);
            }
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return "application/pdf"; // readers accept up to 1,024 bytes of something else before it
        }
        if (head.startsWith("BM") && bytes.length > 26 && bytes[14] >= 12 && bytes[15] == 0) {
            return "image/bmp";
        }
        if (isSignature(bytes)) {
            return "application/pkcs7-signature";
        }
        return isText(bytes) ? textType(bytes) : UNKNOWN;
    }

    /** Word, Excel, PowerPoint of 2007 and later, and LibreOffice. */
    static boolean isZippedDocument(String type) {
        return type.startsWith("application/vnd.openxmlformats-")
                || type.startsWith("application/vnd.oasis.opendocument.");
    }

    private static boolean matches(byte[] bytes, Magic magic) {
        int length = magic.hex.length() / 2;
        if (bytes.length < magic.offset + length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((bytes[magic.offset + i] & 0xFF) != Integer.parseInt(magic.hex.substring(2 * i, 2 * i + 2), 16)) {
                return false;
            }
        }
        return true;
    }

    private static String refine(byte[] bytes, String type) {
        if (type.equals(ZIP)) {
            return zipType(bytes);
        }
        if (type.equals(VIDEO)) {
            return containerType(bytes);
        }
        return type.equals("application/x-ole-storage") ? oleType(bytes) : type;
    }

    /** Films and pictures come in the same container (ISO 14496-12, 4.3): its brand tells. */
    private static String containerType(byte[] bytes) {
        String brand = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1).substring(8);
        if (HEIF.matcher(brand).matches()) {
            return "image/heic";
        }
        return AVIF.matcher(brand).matches() ? "image/avif" : VIDEO;
    }

    private static String zipType(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        int at = head.indexOf("mimetypeapplication/");
        if (at > 0 && at < 60) {
            return head.substring(at + 8).split("[^\\w./+-]|PK", 2)[0];
        }
        int from = Math.max(0, bytes.length - TAIL);
        String directory = head + new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        if (!directory.contains("[Content_Types].xml")) {
            return ZIP;
        }
        if (directory.contains("word/")) {
            return WORD;
        }
        if (directory.contains("xl/")) {
            return SHEET;
        }
        return directory.contains("ppt/") ? SLIDES : ZIP;
    }

    /** Names of the streams stand in UTF-16 in an OLE directory. */
    private static String oleType(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, 1 << 20), StandardCharsets.ISO_8859_1);
        if (text.contains(wide("WordDocument"))) {
            return DOC;
        }
        if (text.contains(wide("Workbook")) || text.contains(wide("Book"))) {
            return XLS;
        }
        if (text.contains(wide("__substg1.0_")) || text.contains(wide("__properties_version"))) {
            return MSG;
        }
        return text.contains(wide("EncryptedPackage")) ? "application/x-ole-encrypted" : "application/x-ole-storage";
    }

    private static String wide(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    /** A DER sequence that begins with the object identifier 1.2.840.113549.1.7.2, signed data (RFC 5652). */
    private static boolean isSignature(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 32), StandardCharsets.ISO_8859_1);
        return bytes[0] == 0x30 && head.contains("\u0006\u0009\u002A\u0086\u0048\u0086\u00F7\r\u0001\u0007");
    }

    static boolean isText(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD);
        boolean wide = length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        int odd = 0;
        for (int i = 0; i < length && !wide; i++) {
            int b = bytes[i] & 0xFF;
            odd += b == 0 ? length : b < 9 || (b > 13 && b < 27) || (b > 27 && b < 32) ? 1 : 0;
        }
        return odd * 50 <= length;
    }

    private static String textType(byte[] bytes) {
        String head =
                Charsets.decode(bytes, 0, Math.min(bytes.length, HEAD), null).stripLeading();
        String low = head.toLowerCase(Locale.ROOT);
        if (low.startsWith("begin:vcalendar")) {
            return "text/calendar";
        }
        if (low.startsWith("begin:vcard")) {
            return "text/vcard";
        }
        if (low.startsWith("-----begin pgp signature")) {
            return "application/pgp-signature";
        }
        if (low.startsWith("<!doctype html")
                || low.contains("<html")
                || low.matches("(?s)<(div|p|table|body|head|meta)\\b.*")) {
            return "text/html";
        }
        if (low.startsWith("<?xml")) {
            return low.contains("<svg") ? "image/svg+xml" : "text/xml";
        }
        if (MAIL_HEAD.matcher(head).find()) {
            return MAIL;
        }
        return isTable(head) ? "text/csv" : "text/plain";
    }

    /** At least two lines that have the same number, two or more, of the same separator's cells. */
    private static boolean isTable(String head) {
        List<String> lines =
                head.lines().filter(line -> !line.isBlank()).limit(4).toList();
        if (lines.size() < 2) {
            return false;
        }
        for (String separator : List.of(";", "\t", ",", "|")) {
            long first = cells(lines.get(0), separator);
            if (first > 1 && cells(lines.get(1), separator) == first) {
                return true;
            }
        }
        return false;
    }

    private static long cells(String line, String separator) {
        boolean quoted = false;
        long cells = 1;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            cells += !quoted && line.startsWith(separator, i) ? 1 : 0;
        }
        return cells;
    }
}
