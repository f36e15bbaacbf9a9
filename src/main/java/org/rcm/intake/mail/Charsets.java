package org.rcm.intake.mail;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Turns bytes into text where the declared character set is missing, unknown or wrong. Never throws. */
final class Charsets {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Names that the JDK does not know, or that mean more than they say (WHATWG Encoding Standard, 4.2). */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("cp-1252", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("utf8", "utf-8"),
            Map.entry("utf-8mb4", "utf-8"),
            Map.entry("unicode", "utf-16"));

    /** The JDK takes long to say that it does not know a name. */
    private static final Map<String, Optional<Charset>> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 500;

    private Charsets() {}

    static String decode(byte[] bytes, String declared) {
        return decode(bytes, 0, bytes.length, declared);
    }

    /** Decodes with the declared character set unless the bytes say otherwise. */
    static String decode(byte[] bytes, int from, int to, String declared) {
        Charset marked = byteOrderMark(bytes, from, to);
        if (marked != null) {
            return stripMark(new String(bytes, from, to - from, marked));
        }
        Charset charset = find(declared);
        boolean wide = charset != null && charset.name().startsWith("UTF-16");
        if (wide) {
            return new String(bytes, from, to - from, wide(bytes, from, to, charset));
        }
        if (isPlainAscii(bytes, from, to)) {
            Charset shifted = isShifted(bytes, from, to) ? Charset.forName("ISO-2022-JP") : StandardCharsets.US_ASCII;
            boolean own = charset != null && charset.name().startsWith("ISO-2022");
            return new String(bytes, from, to - from, own ? charset : shifted);
        }
        boolean western = charset == null
                || charset.equals(StandardCharsets.US_ASCII)
                || charset.equals(WINDOWS_1252)
                || charset.equals(StandardCharsets.UTF_8);
        // Text of another character set is next to never valid UTF-8 by chance; a wrong declaration is common.
        return western || strictUtf8(bytes, from, to) != null
                ? decodeWestern(bytes, from, to)
                : new String(bytes, from, to - from, charset);
    }

    /** A header line that carries raw bytes: UTF-8 (RFC 6532) where they are that, else windows-1252. */
    static String decodeHeader(byte[] bytes, int from, int to) {
        return isPlainAscii(bytes, from, to)
                ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
                : decodeWestern(bytes, from, to);
    }

    /** The character set of that name or alias, or null where nobody knows it. */
    static Charset find(String name) {
        if (name == null) {
            return null;
        }
        Optional<Charset> known = KNOWN.get(name);
        if (known == null) {
            known = Optional.ofNullable(lookUp(name));
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(name, known);
            }
        }
        return known.orElse(null);
    }

    private static Charset lookUp(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\"']", "");
        try {
            String known = ALIASES.getOrDefault(key, key);
            return Charset.forName(Charset.isSupported(known) ? known : MimeUtility.javaCharset(known));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static String decodeWestern(byte[] bytes, int from, int to) {
        String strict = strictUtf8(bytes, from, to);
        if (strict != null) {
            return strict;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long whole = text.chars().filter(c -> c > 127 && c != '\uFFFD').count();
        return whole > broken ? text : new String(bytes, from, to - from, WINDOWS_1252);
    }

    /** The text if every byte fits UTF-8, else null. */
    private static String strictUtf8(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Charset byteOrderMark(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (length >= 2 && bytes[from] == (byte) 0xFF && bytes[from + 1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        boolean big = length >= 2 && bytes[from] == (byte) 0xFE && bytes[from + 1] == (byte) 0xFF;
        return big ? StandardCharsets.UTF_16BE : null;
    }

    /** Which byte of most pairs is null tells the order where nothing else does. */
    private static Charset wide(byte[] bytes, int from, int to, Charset declared) {
        int first = 0;
        int second = 0;
        for (int i = from; i + 1 < to; i += 2) {
            first += bytes[i] == 0 ? 1 : 0;
            second += bytes[i + 1] == 0 ? 1 : 0;
        }
        boolean told = first != second && !declared.name().matches("UTF-16[BL]E");
        return !told ? declared : first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static String stripMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isPlainAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** ISO-2022-JP announces itself: ESC $ B or ESC $ @. */
    private static boolean isShifted(byte[] bytes, int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            if (bytes[i] == 0x1B && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }
}
