package org.rcm.intake.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a multipart body (RFC 2046, 5.1) at its delimiter lines, as tolerantly as mail readers do: the last delimiter
 * may be missing, and so may the boundary's name. Jakarta Mail does the same, but looks up a service in every jar of
 * the class path for each multipart, and reads byte by byte: half the time of a mail.
 */
final class Multipart {
    private static final byte[] NO_BOUNDARY = {};

    private final byte[] raw;
    private final int to;
    private byte[] delimiter;

    private Multipart(byte[] raw, int to, String boundary) {
        this.raw = raw;
        this.to = to;
        this.delimiter = boundary.isBlank()
                ? NO_BOUNDARY
                : ("--" + boundary.stripTrailing()).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The parts' ranges, headers included; empty where no delimiter is found.
     *
     * @param boundary as the header names it; empty: the first line that may be a delimiter is one
     */
    static List<Slice> split(byte[] raw, int from, int to, String boundary) {
        return new Multipart(raw, to, boundary).split(from);
    }

    private List<Slice> split(int from) {
        List<Slice> slices = new ArrayList<>();
        int begin = -1;
        int at = from;
        int before = from; // where the line before this one ends, which is where a part ends
        while (at < to && slices.size() <= Limits.PARTS) {
            int end = Lines.end(raw, at, to);
            if (isDelimiter(at, end)) {
                if (begin >= 0) {
                    slices.add(new Slice(raw, begin, Math.max(begin, before)));
                }
                begin = Lines.next(raw, end, to);
                if (isLast(at, end)) {
                    return slices;
                }
            }
            before = end;
            at = Lines.next(raw, end, to);
        }
        if (begin >= 0 && begin < to && slices.size() <= Limits.PARTS) {
            slices.add(new Slice(raw, begin, to));
        }
        return slices;
    }

    private boolean isDelimiter(int at, int end) {
        if (end - at < 3 || raw[at] != '-' || raw[at + 1] != '-') {
            return false;
        }
        if (delimiter.length == 0) {
            int until = trimmed(at, end);
            if (!looksLikeOne(at, until)) {
                return false;
            }
            delimiter = Arrays.copyOfRange(raw, at, until);
            return true;
        }
        int rest = at + delimiter.length;
        if (rest > end || !Arrays.equals(raw, at, rest, delimiter, 0, delimiter.length)) {
            return false;
        }
        int until = trimmed(rest, end);
        return until == rest || isLast(at, end);
    }

    /** Two dashes and a word; dashes alone are a ruled line or the beginning of a signature. */
    private boolean looksLikeOne(int at, int until) {
        boolean dashes = true;
        for (int i = at; i < until; i++) {
            if (raw[i] == ' ' || raw[i] == '\t') {
                return false;
            }
            dashes &= raw[i] == '-';
        }
        return !dashes;
    }

    private boolean isLast(int at, int end) {
        int rest = at + delimiter.length;
        int until = trimmed(rest, end);
        return until == rest + 2 && raw[rest] == '-' && raw[rest + 1] == '-';
    }

    /** The line's end without the blanks that transport may have added. */
    private int trimmed(int at, int end) {
        int until = end;
        while (until > at && (raw[until - 1] == ' ' || raw[until - 1] == '\t')) {
            until--;
        }
        return until;
    }
}
