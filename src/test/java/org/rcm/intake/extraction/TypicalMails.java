package org.rcm.intake.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.rcm.intake.extraction.document.FormReaderTest;

/** Mails as offices send them, with all that Outlook adds: for measuring. Everybody in them is invented. */
final class TypicalMails {
    private static final String[] GIVEN = {"Ana Lucía", "José", "María Fernanda", "Óscar René", "Rosa", "Luis Alberto"};
    private static final String[] SURNAMES = {"Ruiz Mora", "de León Paz", "Núñez", "Quiel Batista", "Téllez Cruz"};
    private static final String[] OFFICES = {
        "Servicio Nacional de Migración", "Instituto Guatemalteco de Migración", "Ministerio de Gobernación"
    };
    private static final String DISCLAIMER =
            "Este mensaje y sus anexos son confidenciales y se dirigen exclusivamente a"
                    + " su destinatario. Si lo recibió por error, bórrelo y avise al remitente.";

    private final Random random = new Random(1);
    private String given;
    private String surnames;
    private String office;
    private String address;

    /** An answer in two forms above the quoted invitation, with the picture of a passport attached. */
    List<byte[]> answers(int count) {
        List<byte[]> mails = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            somebody(i);
            String[] fields = fields();
            String plain = i % 3 == 0 ? prose() : lines(fields);
            String html = i % 3 == 0 ? paragraphs(prose()) : i % 3 == 1 ? table(fields) : paragraphs(lines(fields));
            mails.add(mail(plain, html, "pasaporte.jpg", picture(120_000)));
        }
        return mails;
    }

    /** The same with the data in an attached form or list. */
    List<byte[]> documents(int count) {
        List<byte[]> mails = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            somebody(i);
            String cover = "Estimados señores:\n\nAdjunto la ficha de inscripción.\n";
            String[] fields = fields();
            try {
                mails.add(
                        switch (i % 4) {
                            case 0 -> mail(cover, paragraphs(cover), "lista.xlsx", xlsx(fields));
                            case 1 -> mail(cover, paragraphs(cover), "ficha.docx", docx(fields));
                            case 2 -> mail(cover, paragraphs(cover), "ficha.pdf", FormReaderTest.pdf(fields));
                            default -> mail(cover, paragraphs(cover), "lista.csv", csv(fields));
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return mails;
    }

    private void somebody(int number) {
        given = GIVEN[random.nextInt(GIVEN.length)];
        surnames = SURNAMES[random.nextInt(SURNAMES.length)];
        office = OFFICES[random.nextInt(OFFICES.length)];
        address = "persona" + number + "@migracion.example";
    }

    private String[] fields() {
        return new String[] {
            "Nombres: " + given,
            "Apellidos: " + surnames,
            "Cargo: Directora de Cooperación",
            "Institución: " + office,
            "País: Panamá",
            "Correo: " + address,
            "Pasaporte: PA0123456",
            "Fecha de vencimiento: 06/10/2026"
        };
    }

    private String prose() {
        return "Estimada Secretaría:\n\nPor instrucciones del Director General, tengo a bien comunicar que se ha designado a"
                + " la Licda. " + given + " " + surnames + ", Directora de Cooperación del " + office + " (" + address
                + "), para participar en el taller. Adjunto copia de su pasaporte.\n";
    }

    private String lines(String[] fields) {
        return "Estimados señores:\n\nConfirmo la participación de la siguiente persona:\n\n"
                + String.join("\n", fields) + "\n";
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            html.append("<p class=MsoNormal><span lang=ES style='font-family:\"Calibri\",sans-serif'>")
                    .append(line.isEmpty() ? "&nbsp;" : line)
                    .append("<o:p></o:p></span></p>\r\n");
        }
        return html.toString();
    }

    private static String table(String[] fields) {
        StringBuilder html = new StringBuilder(paragraphs("Estimados señores:\n\nSe inscribe:"));
        html.append("<table class=MsoNormalTable border=1>");
        for (String field : fields) {
            html.append("<tr style='mso-yfti-irow:0'><td width=200><p class=MsoNormal><b>")
                    .append(field.replaceFirst(": ", "<o:p></o:p></b></p></td><td width=300><p class=MsoNormal>"))
                    .append("<o:p></o:p></p></td></tr>");
        }
        return html.append("</table>").toString();
    }

    private byte[] mail(String plain, String html, String file, byte[] content) {
        String quoted = "De: Secretaría <registro@crm.example>\nEnviado el: lunes, 7 de febrero de 2022 10:00\n"
                + "Para: " + address + "\nAsunto: Invitación al taller\n\n"
                + "Estimados delegados:\n\nTenemos el agrado de invitarles al taller. Para inscribirse envíen su nombre completo, institución, correo y copia del pasaporte.\n\n"
                        .repeat(6);
        String signature = "\nAtentamente,\n\n" + given + " " + surnames + "\nDirectora de Cooperación\n" + office
                + "\nTel. +507 507-1800\n" + address + "\n\n" + DISCLAIMER + "\n\n";
        String style =
                "<style>" + "p.MsoNormal{margin:0cm;font-size:11.0pt;font-family:\"Calibri\",sans-serif}\n".repeat(60)
                        + "</style>";
        String text = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head>" + style
                + "</head><body lang=ES><div class=WordSection1>" + html + paragraphs(signature)
                + "<div style='border:none;border-top:solid #E1E1E1 1.0pt'>" + paragraphs(quoted)
                + "</div></div></body></html>";
        return String.join(
                        "\r\n",
                        "Return-Path: <" + address + ">",
                        "Received: from mail.migracion.example by mx.crm.example; Tue, 8 Feb 2022 09:03:00 -0600",
                        "DKIM-Signature: v=1; a=rsa-sha256; b=" + "x".repeat(300),
                        "From: \"" + surnames + ", " + given + "\" <" + address + ">",
                        "To: Registro <registro@crm.example>",
                        "Subject: =?utf-8?Q?RE:_Invitaci=C3=B3n_al_taller?=",
                        "Message-ID: <" + address + ">",
                        "In-Reply-To: <invitacion@crm.example>",
                        "Date: Tue, 8 Feb 2022 09:02:58 -0600",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/mixed; boundary=\"=_mixed\"",
                        "",
                        "--=_mixed",
                        "Content-Type: multipart/alternative; boundary=\"=_both\"",
                        "",
                        "--=_both",
                        "Content-Type: text/plain; charset=\"utf-8\"",
                        "Content-Transfer-Encoding: base64",
                        "",
                        base64((plain + signature + quoted).getBytes(StandardCharsets.UTF_8)),
                        "--=_both",
                        "Content-Type: text/html; charset=\"utf-8\"",
                        "Content-Transfer-Encoding: base64",
                        "",
                        base64(text.getBytes(StandardCharsets.UTF_8)),
                        "--=_both--",
                        "--=_mixed",
                        "Content-Type: application/octet-stream; name=\"" + file + "\"",
                        "Content-Disposition: attachment; filename=\"" + file + "\"",
                        "Content-Transfer-Encoding: base64",
                        "",
                        base64(content),
                        "--=_mixed--",
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] content) {
        return Base64.getMimeEncoder().encodeToString(content);
    }

    /** What says that it is a JPEG of 2,000 by 1,400 pixels, and is none. */
    private byte[] picture(int size) {
        byte[] jpeg = new byte[size];
        random.nextBytes(jpeg);
        int[] head = {0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 1400 >> 8, 1400 & 0xFF, 2000 >> 8, 2000 & 0xFF, 3};
        for (int i = 0; i < head.length; i++) {
            jpeg[i] = (byte) head[i];
        }
        return jpeg;
    }

    private static byte[] csv(String[] fields) {
        StringBuilder names = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (String field : fields) {
            names.append(field, 0, field.indexOf(':')).append(';');
            values.append(field.substring(field.indexOf(':') + 2)).append(';');
        }
        return (names + "\r\n" + values + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(String[] fields) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            var names = sheet.createRow(0);
            var values = sheet.createRow(1);
            for (int i = 0; i < fields.length; i++) {
                names.createCell(i).setCellValue(fields[i].substring(0, fields[i].indexOf(':')));
                values.createCell(i).setCellValue(fields[i].substring(fields[i].indexOf(':') + 2));
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] docx(String[] fields) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("FICHA DE INSCRIPCIÓN");
            XWPFTable table = document.createTable(fields.length, 2);
            for (int i = 0; i < fields.length; i++) {
                table.getRow(i).getCell(0).setText(fields[i].substring(0, fields[i].indexOf(':')));
                table.getRow(i).getCell(1).setText(fields[i].substring(fields[i].indexOf(':') + 2));
            }
            document.write(out);
        }
        return out.toByteArray();
    }
}
