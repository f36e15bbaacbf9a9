package org.rcm.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypesTest {

    /** Whatever the mail calls it: phones send their pictures as application/octet-stream. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "heic, image/heic",
        "heim, image/heic",
        "hevc, image/heic",
        "hevx, image/heic",
        "mif1, image/heic",
        "msf1, image/heic",
        "avif, image/avif",
        "avis, image/avif",
        "isom, video/mp4"
    })
    void pictureAndFilmOfOneContainerAreToldApartByTheirBrand(String brand, String type) {
        byte[] file = ("\0\0\0\u0018ftyp" + brand + "\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ContentTypes.detect(file)).isEqualTo(type);
    }
}
