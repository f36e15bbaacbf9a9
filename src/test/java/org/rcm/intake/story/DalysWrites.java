package org.rcm.intake.story;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** A delegate's mail with everything that a registration needs; the passport is number PA7410226, born 19 July 1984. */
final class DalysWrites {
    private static final String MAIL = """
            From: Dalys Batista <dbatista@migracion.gob.pa.example>\r
            To: CRMST@iom.int\r
            Subject: Registro al taller\r
            Message-ID: <story-1@migracion.gob.pa.example>\r
            MIME-Version: 1.0\r
            Content-Type: multipart/mixed; boundary=b\r
            \r
            --b\r
            Content-Type: text/plain; charset=utf-8\r
            Content-Transfer-Encoding: 8bit\r
            \r
            Buenos días:\r
            \r
            Nombres: Dalys Ivette\r
            Apellidos: Batista Sanjur\r
            Cargo: Jefa de Asuntos Internacionales\r
            Institución: Servicio Nacional de Migración\r
            País: Panamá\r
            Correo electrónico: dbatista@migracion.gob.pa.example\r
            \r
            Adjunto copia de mi pasaporte.\r
            --b\r
            Content-Type: image/jpeg; name=pasaporte.jpg\r
            Content-Disposition: attachment; filename=pasaporte.jpg\r
            Content-Transfer-Encoding: base64\r
            \r
            PASSPORT\r
            --b--\r
            """;

    private DalysWrites() {}

    static String mail() throws IOException {
        try (InputStream picture = DalysWrites.class.getResourceAsStream("passport.jpg")) {
            return MAIL.replace("PASSPORT", Base64.getMimeEncoder().encodeToString(picture.readAllBytes()));
        }
    }
}
