package org.rcm.intake.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;

/** Parts that other programs wrap: signed, encrypted, Outlook's own. */
class EnvelopeTest {
    private static final String INNER =
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nConfirmo: Ana Prado.\n--b\n"
                    + "Content-Type: application/pdf; name=pasaporte.pdf\n\n%PDF-1.4\n--b--\n";

    @Test
    void readsTheTextAndFilesWithinAnOpaqueSignature() throws Exception {
        IncomingMail mail = Mails.parse(smime("signed-data", signed(INNER.getBytes(ISO_8859_1))));

        assertThat(mail.passages()).extracting(Passage::text).containsExactly("Confirmo: Ana Prado.");
        assertThat(mail.attachments()).extracting(Part::fileName).containsExactly("pasaporte.pdf");
    }

    @Test
    void saysThatTheContentIsWhatWasSigned() throws Exception {
        assertThat(Mails.parse(smime("signed-data", signed(INNER.getBytes(ISO_8859_1))))
                        .findings())
                .containsExactly(Finding.info(
                        FindingCode.MAIL_SIGNED, "part 1: the content is what was signed; by whom is not checked"));
    }

    @Test
    void saysThatContentSignedInClearIsWhatWasSigned() throws Exception {
        assertThat(Mails.parse(clear("Confirmo.", "Confirmo.")).findings())
                .containsExactly(Finding.info(
                        FindingCode.MAIL_SIGNED, "part 0: the content is what was signed; by whom is not checked"));
    }

    @Test
    void saysThatContentSignedInClearWasAltered() throws Exception {
        assertThat(Mails.parse(clear("Confirmo.", "No confirmo.")).findings())
                .containsExactly(Finding.info(
                        FindingCode.MAIL_SIGNED, "part 0: the content is not what was signed; by whom is not checked"));
    }

    private static String clear(String signed, String sent) throws Exception {
        String head = "Content-Type: text/plain\r\n\r\n";
        return "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=s\n\n--s\n"
                + head.replace("\r", "") + sent + "\n--s\nContent-Type: application/pkcs7-signature\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + base64(signed((head + signed).getBytes(ISO_8859_1), false)) + "\n--s--\n";
    }

    @Test
    void asksForAMailEncryptedWithPgpInClear() {
        String mail = "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=e\n\n--e\n"
                + "Content-Type: application/pgp-encrypted\n\nVersion: 1\n--e\nContent-Type: application/octet-stream\n\n"
                + "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n--e--\n";

        assertThat(Mails.parse(mail).findings())
                .containsExactly(Finding.ask(FindingCode.MAIL_ENCRYPTED, "part 0: PGP"));
    }

    @Test
    void asksForATextEncryptedWithPgpInClear() {
        assertThat(Mails.parse("Subject: x\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n")
                        .findings())
                .containsExactly(Finding.ask(FindingCode.MAIL_ENCRYPTED, "part 1: PGP"));
    }

    @Test
    void readsTheTextBesideADetachedSignature() throws Exception {
        String mail = "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=s\n\n--s\n"
                + INNER + "--s\nContent-Type: application/pkcs7-signature; name=smime.p7s\n"
                + "Content-Transfer-Encoding: base64\n\n" + base64(signed(new byte[0])) + "\n--s--\n";

        assertThat(Mails.parse(mail).passages()).extracting(Passage::text).containsExactly("Confirmo: Ana Prado.");
        assertThat(Mails.parse(mail).attachments())
                .extracting(Part::type)
                .containsExactly("application/pdf", "application/pkcs7-signature");
    }

    @Test
    void saysThatAnEncryptedMailCannotBeRead() throws Exception {
        CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
        KeyPair keys = keys();
        generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(
                new JcaX509CertificateConverter().getCertificate(certificate(keys))));
        byte[] encrypted = generator
                .generate(
                        new CMSProcessableByteArray(INNER.getBytes(ISO_8859_1)),
                        new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES128_CBC).build())
                .getEncoded();

        assertThat(Mails.parse(smime("enveloped-data", encrypted)).findings())
                .singleElement()
                .isEqualTo(Finding.ask(FindingCode.MAIL_ENCRYPTED, "part 1: S/MIME"));
    }

    @Test
    void saysThatABrokenEnvelopeCannotBeRead() {
        assertThat(Mails.parse(smime("signed-data", new byte[] {0x30, 0x03, 1, 2, 3}))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(FindingCode.MAIL_UNREADABLE_PART));
    }

    @Test
    void readsTheFilesInAWinmailDat() {
        IncomingMail mail = Mails.parse("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nConfirmo.\n--b\n"
                + "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
                + base64(tnef("Confirmo en TNEF.", "pasaporte.pdf", "%PDF-1.4\n")) + "\n--b--\n");

        assertThat(mail.passages()).extracting(Passage::text).containsExactly("Confirmo.");
        assertThat(mail.attachments()).singleElement().satisfies(part -> {
            assertThat(part.path()).isEqualTo("2/1");
            assertThat(part.type()).isEqualTo("application/pdf");
            assertThat(part.fileName()).isEqualTo("pasaporte.pdf");
        });
    }

    @Test
    void readsTheTextInAWinmailDatWhereTheMailHasNoOther() {
        IncomingMail mail = Mails.parse("Content-Type: application/ms-tnef; name=winmail.dat\n"
                + "Content-Transfer-Encoding: base64\n\n" + base64(tnef("Confirmo en TNEF.", "a.pdf", "%PDF-1.4\n")));

        assertThat(mail.passages()).extracting(Passage::text).containsExactly("Confirmo en TNEF.");
    }

    @Test
    void saysThatABrokenWinmailDatCannotBeRead() {
        byte[] broken = java.util.Arrays.copyOf(tnef("x", "a.pdf", "%PDF-1.4\n"), 40);

        assertThat(Mails.parse("Content-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n"
                                + base64(broken))
                        .findings())
                .extracting(finding -> finding.code())
                .containsOnly(FindingCode.MAIL_UNREADABLE_PART);
    }

    private static String smime(String kind, byte[] content) {
        return "Subject: x\nContent-Type: application/pkcs7-mime; smime-type=" + kind + "; name=smime.p7m\n"
                + "Content-Transfer-Encoding: base64\n\n" + base64(content) + "\n";
    }

    private static String base64(byte[] content) {
        return Base64.getMimeEncoder().encodeToString(content);
    }

    private static byte[] signed(byte[] content) throws Exception {
        return signed(content, true);
    }

    private static byte[] signed(byte[] content, boolean enclosed) throws Exception {
        KeyPair keys = keys();
        X509CertificateHolder certificate = certificate(keys);
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .build(
                        "SHA256withRSA",
                        keys.getPrivate(),
                        new JcaX509CertificateConverter().getCertificate(certificate)));
        generator.addCertificate(certificate);
        return generator
                .generate(new CMSProcessableByteArray(content), enclosed)
                .getEncoded();
    }

    private static KeyPair keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static X509CertificateHolder certificate(KeyPair keys) throws Exception {
        ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
        X500Name name = new X500Name("CN=Ana Prado");
        Date from = Date.from(Instant.parse("2022-01-01T00:00:00Z"));
        Date to = Date.from(Instant.parse("2032-01-01T00:00:00Z"));
        return new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, to, name, keys.getPublic()).build(signer);
    }

    /** The smallest winmail.dat with a text and one file (MS-OXTNEF, 2.1). */
    private static byte[] tnef(String text, String fileName, String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(little(6).putInt(0x223E9F78).putShort((short) 1).array());
        attribute(out, 1, 0x0002800C, text.getBytes(ISO_8859_1));
        attribute(out, 2, 0x00069002, new byte[14]);
        attribute(out, 2, 0x00018010, (fileName + "\0").getBytes(ISO_8859_1));
        attribute(out, 2, 0x0006800F, content.getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, int level, int id, byte[] data) {
        int sum = 0;
        for (byte b : data) {
            sum += b & 0xFF;
        }
        out.write(level);
        out.writeBytes(little(8).putInt(id).putInt(data.length).array());
        out.writeBytes(data);
        out.writeBytes(little(2).putShort((short) sum).array());
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
