package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives broken is told apart from what is no passport: the delegate is asked to send it again. */
class DamagedDocumentTest extends WithReader {
    @Test
    void garbageIsNoKnownType() {
        assertThat(only("no picture at all".getBytes(StandardCharsets.UTF_8)).reasons())
                .containsExactly(Reason.UNSUPPORTED_FORMAT);
    }

    @Test
    void emptyFileGotLostOnItsWay() {
        assertThat(only(new byte[0]).reasons()).containsExactly(Reason.CORRUPT);
    }

    @Test
    void pictureThatLacksNoMoreThanItsLowestEdgeIsRead() throws IOException {
        byte[] whole = Documents.as("jpg", Documents.picture("passport.jpg"));
        assertThat(only(Arrays.copyOf(whole, whole.length - 200)).mrz()).isNotEmpty();
    }

    @ParameterizedTest(name = "the first {0} bytes")
    @ValueSource(ints = {3, 40, 700, 9000})
    void pictureThatEndsEarlyIsNotAccepted(int length) {
        byte[] start = Arrays.copyOf(Documents.file("passport.jpg"), length);
        PassportReading reading = only(start);
        assertThat(reading.accepted()).isFalse();
        assertThat(reading.reasons()).isNotEmpty();
    }

    @ParameterizedTest(name = "half a {0}")
    @ValueSource(strings = {"jpg", "png"})
    void pictureThatWasCutOffOnItsWayIsNamedSo(String format) throws IOException {
        byte[] whole = Documents.as(format, Documents.picture("passport.jpg"));
        assertThat(only(Arrays.copyOf(whole, whole.length / 2)).reasons()).containsExactly(Reason.CORRUPT);
    }

    /** Bytes that are lost or changed move a part of the page aside. */
    @ParameterizedTest(name = "{0}: {1} bytes, lost: {2}")
    @CsvSource({
        "other-passport.jpg, 40, false",
        "other-passport.jpg, 4000, true",
        "tilted-passport.jpg, 4000, false",
        "tilted-passport.jpg, 4000, true"
    })
    void photographThatWasDamagedInItsMiddleIsNamedSo(String file, int bytes, boolean lost) {
        byte[] whole = Documents.file(file);
        int from = whole.length / 2;
        ByteBuffer damaged = ByteBuffer.allocate(lost ? whole.length - bytes : whole.length);
        damaged.put(whole, 0, from);
        for (int i = 0; i < bytes && !lost; i++) {
            damaged.put((byte) 0x55);
        }
        damaged.put(whole, from + bytes, whole.length - from - bytes);
        assertThat(only(damaged.array())).satisfies(reading -> {
            assertThat(reading.accepted()).isFalse();
            assertThat(reading.reasons()).contains(Reason.CORRUPT);
        });
    }

    @ParameterizedTest(name = "from byte {0} of 100 on")
    @ValueSource(ints = {5, 30, 50, 70})
    void webPictureInWhichBytesWereChangedIsNamedSo(int from) throws IOException {
        byte[] content = Documents.webp(Documents.picture("passport.jpg"), 80);
        int start = content.length * from / 100;
        Arrays.fill(content, start, start + 40, (byte) 0x55);
        assertThat(only(content).reasons()).containsExactly(Reason.CORRUPT);
    }

    @Test
    void strayBytesThatACameraLeavesAreNoDamage() throws IOException {
        byte[] desk = Documents.as("jpg", new BufferedImage(800, 600, BufferedImage.TYPE_BYTE_GRAY));
        ByteBuffer stray = ByteBuffer.allocate(desk.length + 30);
        stray.put(desk, 0, desk.length - 2).put(new byte[30]).put(desk, desk.length - 2, 2);
        assertThat(only(stray.array()).reasons()).doesNotContain(Reason.CORRUPT);
    }

    @ParameterizedTest(name = "a whole {0}")
    @ValueSource(strings = {"jpg", "png"})
    void wholePictureOfSomethingElseIsNotCalledDamaged(String format) throws IOException {
        BufferedImage desk = new BufferedImage(800, 600, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(only(Documents.as(format, desk)).reasons()).doesNotContain(Reason.CORRUPT);
    }

    @ParameterizedTest(name = "quality {0}")
    @ValueSource(ints = {5, 80, 101})
    void wholeWebPictureOfSomethingElseIsNotCalledDamaged(int quality) throws IOException {
        BufferedImage face = Documents.picture("passport.jpg").getSubimage(0, 0, 400, 300);
        assertThat(only(Documents.webp(Documents.scaled(face, 3), quality)).reasons())
                .doesNotContain(Reason.CORRUPT);
    }

    @Test
    void damagedPdfIsNamedSo() {
        assertThat(only("%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8))
                        .reasons())
                .containsExactly(Reason.CORRUPT);
    }
}
