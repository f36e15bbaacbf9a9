package org.rcm.intake.extraction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rcm.intake.mail.MailParser;
import org.rcm.intake.mail.MailSettings;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.passport.NoReaderException;
import org.rcm.intake.passport.PassportReader;
import org.rcm.intake.passport.PassportReading;
import org.rcm.intake.registration.ReceiptProof;

class NoReaderTest {

    @Test
    void aMailWithAPictureIsLeftForLaterWhilePicturesCannotBeRead() throws IOException {
        byte[] mail =
                ("From: ana.ruiz@igm.example\nSubject: Registro\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n"
                                + "Solicito mi registro.\n--b\nContent-Type: image/jpeg; name=pasaporte.jpg\n"
                                + "Content-Transfer-Encoding: base64\n\n"
                                + Base64.getMimeEncoder().encodeToString(picture()) + "\n--b--\n")
                        .getBytes(StandardCharsets.UTF_8);
        Receipt receipt = new Receipt(Instant.parse("2022-02-10T12:00:00Z"), ReceiptProof.IMAP);
        var parsed = new MailParser(new MailSettings(Set.of("registro@crm.example"), null), ReadingCase.WORDS)
                .parse(mail, receipt);
        MailReader reader = new MailReader(ReadingCase.CATALOGUE, new NoReader(), Clock.systemUTC());

        assertThatThrownBy(() -> reader.read(parsed)).isInstanceOf(NoReaderException.class);
    }

    private static byte[] picture() throws IOException {
        try (InputStream in = NoReaderTest.class.getResourceAsStream("../passport/passport.jpg")) {
            return in.readAllBytes();
        }
    }

    /** One whose natives do not load. */
    private static final class NoReader implements PassportReader {
        @Override
        public List<PassportReading> read(byte[] content, String name) {
            throw new NoReaderException(new IllegalStateException("Shutdown in progress"));
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }
}
