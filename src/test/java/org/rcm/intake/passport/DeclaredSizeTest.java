package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredSizeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"png,PNG", "jpg,JPEG", "gif,GIF", "bmp,BMP", "tiff,TIFF"})
    void isWhatTheHeaderSays(String format, ContentType type) throws IOException {
        assertThat(DeclaredSize.pagesOf(type, picture(format))).containsExactly(new DeclaredSize(123, 45));
    }

    @Test
    void webpInItsThreeKinds() {
        assertThat(DeclaredSize.pagesOf(ContentType.WEBP, webp("VP8 ", "00000000 00000000 9d012a 2003 5802")))
                .containsExactly(new DeclaredSize(800, 600));
        assertThat(DeclaredSize.pagesOf(ContentType.WEBP, webp("VP8X", "0a000000 00000000 1f0300 570200 0000")))
                .containsExactly(new DeclaredSize(800, 600));
        assertThat(DeclaredSize.pagesOf(ContentType.WEBP, webp("VP8L", "0a000000 2f 1fc39500 0000000000")))
                .containsExactly(new DeclaredSize(800, 600));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"png,PNG", "jpg,JPEG", "gif,GIF", "bmp,BMP", "tiff,TIFF"})
    void headerCutOffHasNone(String format, ContentType type) throws IOException {
        byte[] start = Arrays.copyOf(picture(format), 7);
        assertThat(DeclaredSize.pagesOf(type, start)).isEmpty();
    }

    @Test
    void tiffWhoseDirectoriesGoRoundInCirclesEnds() {
        byte[] circle = HexFormat.of()
                .parseHex(
                        "49492a00080000000200" + "000103000100000005000000" + "010103000100000005000000" + "08000000");
        assertThat(DeclaredSize.pagesOf(ContentType.TIFF, circle)).hasSizeLessThanOrEqualTo(64);
    }

    private static byte[] webp(String kind, String rest) {
        byte[] head = ("RIFF\0\0\0\0WEBP" + kind).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] tail = HexFormat.of().parseHex(rest.replace(" ", ""));
        byte[] all = Arrays.copyOf(head, 40);
        System.arraycopy(tail, 0, all, 16, tail.length);
        if (kind.equals("VP8 ")) {
            // frame tag, then the start code at 23
            System.arraycopy(HexFormat.of().parseHex("9d012a20035802"), 0, all, 23, 7);
        }
        return all;
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(123, 45, BufferedImage.TYPE_BYTE_GRAY), format, out);
        return out.toByteArray();
    }
}
