package org.rcm.intake.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.reply.content.Fixtures.PASSPORT_NUMBER;
import static org.rcm.intake.reply.content.Fixtures.aMail;
import static org.rcm.intake.reply.content.Fixtures.confirmed;
import static org.rcm.intake.reply.content.Fixtures.newly;
import static org.rcm.intake.reply.content.Fixtures.workshop;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.RegistrationBuilder;
import org.rcm.intake.reply.content.Answer;
import org.rcm.intake.reply.content.AnswerContent;
import org.rcm.intake.reply.content.AnswerRequest;
import org.rcm.intake.reply.content.Besides;
import org.rcm.intake.reply.content.Fixtures;
import org.rcm.intake.reply.content.Occasion;

/** The invitation letter on paper. */
class LetterTemplatesTest {
    private final LetterTemplates letters = new LetterTemplates(Path.of("config/letters"), "us@example.org");

    @Test
    void every_letter_can_be_written() {
        assertThat(letters.mistakes(Set.of("es", "en"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"es, cuanto antes", "en, as soon as you can"})
    void a_letter_that_goes_out_after_its_date_asks_to_come_back_soon(String language, String soon) throws IOException {
        Clock after = Clock.fixed(Instant.parse("2030-06-01T05:00:00Z"), ZoneOffset.UTC);
        Answer answer = answer(confirmed(), language, after);
        byte[] pdf = letters.letter(answer.people().get(0), answer.event(), language, LocalDate.of(2030, 6, 2))
                .content();
        assertThat(text(pdf)).contains(soon);
        assertThat(text(letter(confirmed(), language))).doesNotContain(soon);
    }

    @Test
    void a_language_without_a_letter_is_a_mistake() {
        assertThat(letters.mistakes(Set.of("fr"))).singleElement().asString().contains("fr", "invitation.ftl");
    }

    @Test
    void a_wrong_template_is_a_mistake_by_line(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("es"));
        Files.writeString(folder.resolve("es/invitation.ftl"), "Hola\n${nobody}\n");
        assertThat(new LetterTemplates(folder, "us@example.org").mistakes(Set.of("es")))
                .singleElement()
                .asString()
                .contains("line 2");
    }

    @ParameterizedTest
    @CsvSource({"es, Carta de invitación", "en, Invitation letter"})
    void it_names_the_person_the_event_and_the_reference(String language, String title) throws IOException {
        assertThat(text(letter(confirmed(), language)))
                .contains(title, "María Luisa Ana Soto de León", "Directora", "WSP30-0007", "us@example.org");
    }

    @Test
    void it_holds_no_passport_number_and_no_birth_date() throws IOException {
        assertThat(text(letter(confirmed(), "es"))).doesNotContain(PASSPORT_NUMBER, "1974");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ñandú Łukasz", "Žofie Ørsted", "Đặng Ngọc", "Ümit Şahin", "Zoë Ōta"})
    void every_latin_letter_is_printed(String name) throws IOException {
        assertThat(text(letter(named(name), "es"))).contains(name);
    }

    @Test
    void a_letter_that_the_font_lacks_does_not_keep_the_letter_from_being_printed() throws IOException {
        assertThat(text(letter(named("Ana 王"), "es"))).contains("Ana ?");
    }

    @Test
    void its_font_is_embedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(letter(confirmed(), "es"))) {
            PDPage page = document.getPage(0);
            for (COSName font : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void its_code_says_the_reference() throws Exception {
        try (PDDocument document = Loader.loadPDF(letter(confirmed(), "es"))) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 100);
            int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)));
            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo("WSP30-0007");
        }
    }

    @Test
    void a_long_letter_goes_on_on_the_next_page(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("es"));
        Files.writeString(folder.resolve("es/invitation.ftl"), "# Carta\n" + "Una línea más.\n".repeat(60));
        LetterTemplates longer = new LetterTemplates(folder, "us@example.org");
        Answer answer = answer(confirmed(), "es", Fixtures.CLOCK);
        Attachment letter = longer.letter(answer.people().get(0), answer.event(), "es", LocalDate.of(2030, 5, 14));
        try (PDDocument document = Loader.loadPDF(letter.content())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(text(letter.content())).contains("1 / 2", "2 / 2");
    }

    private byte[] letter(RegistrationBuilder registration, String language) {
        Answer answer = answer(registration, language, Fixtures.CLOCK);
        return letters.letter(answer.people().get(0), answer.event(), language, LocalDate.of(2030, 5, 14))
                .content();
    }

    private static Answer answer(RegistrationBuilder registration, String language, Clock clock) {
        return new AnswerContent(Fixtures.LANGUAGES, clock)
                .of(new AnswerRequest(
                        Occasion.MAIL,
                        aMail(language),
                        List.of(newly(registration)),
                        List.of(),
                        workshop(),
                        new Besides(Set.of("WSP30-0007"), false, Set.of(), Set.of(), null)));
    }

    private static RegistrationBuilder named(String name) {
        return confirmed().delegate(new Delegate(null, new PersonName(name, "Soto"), null, null, null, null));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
