package org.rcm.intake.mail;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Splits a multipart body (RFC 2046, 5.1) with Jakarta Mail, tolerating what mailers break; keeps ranges, no copies. */
final class Multipart extends MimeMultipart {
    private final List<Slice> slices = new ArrayList<>();

    private Multipart(Slice body, String boundary) throws MessagingException {
        super(new Source(body, boundary));
    }

    /** The parts' ranges, headers included; empty where no boundary is found. */
    static List<Slice> split(byte[] raw, int from, int to, String boundary) {
        try {
            Multipart multipart = new Multipart(new Slice(raw, from, to), boundary);
            multipart.getCount();
            return multipart.slices;
        } catch (MessagingException | RuntimeException e) {
            return List.of();
        }
    }

    /** The settings that Jakarta Mail otherwise takes from system properties, which are not ours alone. */
    @Override
    protected void initializeProperties() {
        ignoreMissingEndBoundary = true;
        ignoreMissingBoundaryParameter = true;
        ignoreExistingBoundaryParameter = false;
        allowEmpty = true;
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InputStream part) throws MessagingException {
        if (slices.size() <= Limits.PARTS) {
            slices.add((Slice) part);
        }
        return new MimeBodyPart();
    }

    private record Source(Slice body, String boundary) implements DataSource {
        @Override
        public InputStream getInputStream() {
            return body;
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("read only");
        }

        @Override
        public String getContentType() {
            return boundary.isEmpty()
                    ? "multipart/mixed"
                    : "multipart/mixed; boundary=\"" + boundary.replaceAll("([\"\\\\])", "\\\\$1") + "\"";
        }

        @Override
        public String getName() {
            return "";
        }
    }
}
