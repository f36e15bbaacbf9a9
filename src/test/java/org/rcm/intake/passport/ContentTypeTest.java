package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {

    @Test
    void jpegByItsFirstBytes() {
        assertThat(ContentType.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1}))
                .isEqualTo(ContentType.JPEG);
    }

    @Test
    void pdfMayBeginAfterSomeJunk() {
        assertThat(ContentType.of(bytes("\r\n\r\n%PDF-1.7"))).isEqualTo(ContentType.PDF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1", "avif", "avis"})
    void phoneFormatIsKnown(String brand) {
        assertThat(ContentType.of(bytes("\0\0\0\u0018ftyp" + brand + "\0\0\0\0")))
                .isEqualTo(ContentType.HEIC);
    }

    @Test
    void otherFilesOfTheSameContainerAreVideos() {
        assertThat(ContentType.of(bytes("\0\0\0\u0018ftypisom\0\0\0\0"))).isEqualTo(ContentType.UNKNOWN);
    }

    @Test
    void nothingIsUnknown() {
        assertThat(ContentType.of(new byte[0])).isEqualTo(ContentType.UNKNOWN);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
