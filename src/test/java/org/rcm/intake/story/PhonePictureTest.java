package org.rcm.intake.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.cli.HubCommand;

/** A picture as newer phones save it cannot be read here; the delegate learns how to send it. */
class PhonePictureTest {
    private static final String MAIL = """
            Received: from a by b; Thu, 10 Feb 2022 12:00:00 +0000
            From: Dalys Batista <dbatista@migracion.gob.pa.example>
            To: CRMST@iom.int
            Subject: Registro al taller de IMRF
            Message-ID: <phone@migracion.gob.pa.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Buenos días:

            Nombres: Dalys Ivette
            Apellidos: Batista Sanjur
            Institución: Servicio Nacional de Migración
            País: Panamá
            Correo electrónico: dbatista@migracion.gob.pa.example

            Adjunto copia de mi pasaporte.
            --b
            Content-Type: TYPE; name=IMG_0412.HEIC
            Content-Disposition: attachment; filename=IMG_0412.HEIC
            Content-Transfer-Encoding: base64

            PICTURE
            --b--
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "declared as {0}")
    @ValueSource(strings = {"image/heic", "application/octet-stream"})
    void the_answer_asks_for_jpeg_or_pdf(String type) throws Exception {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        Path mail = Files.writeString(
                folder.resolve("phone.eml"),
                MAIL.replace("TYPE", type)
                        .replace("PICTURE", Base64.getEncoder().encodeToString(heic)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HubCommand.commandLine(out, out)
                .execute(
                        "ingest",
                        mail.toString(),
                        "--data",
                        folder.resolve("data").toString());
        assertThat(answer()).contains("HEIC", "JPEG o PDF");
    }

    private String answer() throws Exception {
        try (Stream<Path> answers = Files.list(folder.resolve("data/outgoing"))) {
            List<Path> all = answers.toList();
            assertThat(all).hasSize(1);
            return Files.readString(all.get(0));
        }
    }
}
