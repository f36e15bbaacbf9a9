package org.rcm.intake.extraction.document;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Tells how large the compressed streams of a PDF are before PDFBox, which keeps whatever they unpack to in memory, is
 * let near them. Nothing is kept here; a stream within a stream counts as well.
 */
final class PdfSize {
    private static final long MOST = 64L * 1024 * 1024;
    /** Beyond this many times its size nothing honest unpacks, in one stream larger than {@link #SMALL}. */
    private static final int RATIO = 400;

    private static final long SMALL = 8L * 1024 * 1024;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    private long total;

    private PdfSize() {}

    /** True if all streams together unpack to what can be kept. */
    static boolean isReasonable(byte[] pdf) {
        PdfSize size = new PdfSize();
        int at = find(pdf, STREAM, 0);
        while (at >= 0) {
            int begin = at + STREAM.length;
            while (begin < pdf.length && (pdf[begin] == '\r' || pdf[begin] == '\n' || pdf[begin] == ' ')) {
                begin++;
            }
            int end = find(pdf, END, begin);
            end = end < 0 ? pdf.length : end;
            boolean compressed = begin < pdf.length && (pdf[begin] & 0x0F) == 8 && end - begin > 8;
            if (compressed && !size.add(pdf, begin, end)) {
                return false;
            }
            at = find(pdf, STREAM, Math.min(pdf.length, end + END.length));
        }
        return true;
    }

    private boolean add(byte[] pdf, int from, int to) {
        Inflater outer = new Inflater();
        Inflater inner = new Inflater();
        byte[] unpacked = new byte[32 * 1024];
        byte[] twice = new byte[32 * 1024];
        long before = total;
        boolean nested = true;
        try {
            outer.setInput(pdf, from, to - from);
            int length = outer.inflate(unpacked);
            while (length > 0) {
                total += length;
                inner.setInput(unpacked, 0, length);
                nested = nested && drain(inner, twice);
                boolean absurd = total - before > SMALL && (total - before) / RATIO > to - from;
                if (total > MOST || absurd) {
                    return false;
                }
                length = outer.inflate(unpacked);
            }
        } catch (DataFormatException e) {
            // none, or damaged: PDFBox will find no more in it
        } finally {
            outer.end();
            inner.end();
        }
        return true;
    }

    /** Counts what the unpacked bytes unpack to; false where they are not compressed once more. */
    private boolean drain(Inflater inflater, byte[] into) {
        try {
            int length = inflater.inflate(into);
            while (length > 0 && total <= MOST) {
                total += length;
                length = inflater.inflate(into);
            }
            return !inflater.finished();
        } catch (DataFormatException e) {
            return false;
        }
    }

    private static int find(byte[] in, byte[] word, int from) {
        for (int i = from; i + word.length <= in.length; i++) {
            int k = 0;
            while (k < word.length && in[i + k] == word[k]) {
                k++;
            }
            if (k == word.length) {
                return i;
            }
        }
        return -1;
    }
}
