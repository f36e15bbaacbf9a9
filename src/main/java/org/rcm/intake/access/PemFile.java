package org.rcm.intake.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** Certificates and keys as OpenSSL writes them (RFC 7468). */
final class PemFile {
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");

    /** The one identifier that the JDK knows by its name alone (RFC 5480). */
    private static final String ELLIPTIC = "1.2.840.10045.2.1";

    private static final Provider BOUNCY = new BouncyCastleProvider();

    private PemFile() {}

    /** All in their order; what else stands in the file is passed over. */
    static List<X509Certificate> certificates(String setting, Path file) throws TlsException {
        List<X509Certificate> read = new ArrayList<>();
        Matcher found = CERTIFICATE.matcher(text(setting, file));
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            while (found.find()) {
                byte[] bytes = found.group().getBytes(StandardCharsets.US_ASCII);
                Certificate one = factory.generateCertificate(new ByteArrayInputStream(bytes));
                read.add((X509Certificate) one);
            }
            return read;
        } catch (GeneralSecurityException e) {
            throw new TlsException(setting, file + " holds no certificate", "name a PEM file", e);
        }
    }

    /** The first key in the file. @param password if it is encrypted, or null */
    static PrivateKey privateKey(String setting, Path file, String password) throws TlsException {
        try (PEMParser parser = new PEMParser(new StringReader(text(setting, file)))) {
            for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
                PrivateKeyInfo key = key(next, password == null ? new char[0] : password.toCharArray());
                if (key != null) {
                    String algorithm =
                            key.getPrivateKeyAlgorithm().getAlgorithm().getId();
                    return KeyFactory.getInstance(ELLIPTIC.equals(algorithm) ? "EC" : algorithm)
                            .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
                }
            }
        } catch (IOException | GeneralSecurityException | PKCSException | OperatorCreationException e) {
            boolean locked = !(e instanceof PEMException) || password == null;
            throw new TlsException(
                    setting,
                    "the key in " + file + " cannot be opened",
                    locked ? "see " + setting + "-password" : "name a PEM file with a private key",
                    e);
        }
        throw new TlsException(setting, "there is no private key in " + file, "name the PEM file that holds it", null);
    }

    private static PrivateKeyInfo key(Object found, char[] password)
            throws IOException, PKCSException, OperatorCreationException {
        if (found instanceof PrivateKeyInfo key) {
            return key;
        }
        if (found instanceof PEMKeyPair pair) {
            return pair.getPrivateKeyInfo();
        }
        if (found instanceof PEMEncryptedKeyPair pair) {
            return pair.decryptKeyPair(new JcePEMDecryptorProviderBuilder()
                            .setProvider(BOUNCY)
                            .build(password))
                    .getPrivateKeyInfo();
        }
        return found instanceof PKCS8EncryptedPrivateKeyInfo key
                ? key.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                        .setProvider(BOUNCY)
                        .build(password))
                : null;
    }

    private static String text(String setting, Path file) throws TlsException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new TlsException(setting, "cannot read " + file, "name a file that this user may read", e);
        }
    }
}
