package org.rcm.intake.access;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * What TLS takes from files. They are read when the hub starts.
 *
 * @param keys what the settings begin with: {@code intake.mailbox.tls}
 * @param ca PEM file of authorities that are believed instead of the JDK's, or null
 * @param certificate our own: PEM, the chain behind it, or PKCS12; or null
 * @param key its key as PEM; null if it is in the same file
 * @param password of the key, or null
 */
public record TlsFiles(String keys, Path ca, Path certificate, Path key, String password) {

    /** For a mail server; null where the JDK's own will do. @throws TlsException naming the file that cannot be used */
    public SSLContext context() throws TlsException {
        return ca == null && certificate == null
                ? null
                : made(certificate == null ? null : own(), ca == null ? null : trusting(authorities()));
    }

    /** For an authorization server, which may be anybody's: the JDK's authorities are believed as well. */
    public SSLContext besides() throws TlsException {
        if (ca == null) {
            return null;
        }
        try {
            List<X509Certificate> all = new ArrayList<>(authorities());
            TrustManagerFactory jdk = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            jdk.init((KeyStore) null);
            for (TrustManager manager : jdk.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    all.addAll(List.of(x509.getAcceptedIssuers()));
                }
            }
            return made(null, trusting(all));
        } catch (GeneralSecurityException e) {
            throw new TlsException(keys + ".ca", "the JDK's authorities cannot be read", "mend the JDK", e);
        }
    }

    private List<X509Certificate> authorities() throws TlsException {
        List<X509Certificate> read = PemFile.certificates(keys + ".ca", ca);
        if (read.isEmpty()) {
            throw new TlsException(
                    keys + ".ca", "there is no certificate in " + ca, "name a PEM file: BEGIN CERTIFICATE", null);
        }
        return read;
    }

    private TrustManager[] trusting(List<X509Certificate> authorities) throws TlsException {
        try {
            KeyStore store = empty();
            for (X509Certificate authority : authorities) {
                store.setCertificateEntry("ca-" + store.size(), authority);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new TlsException(keys + ".ca", "cannot be used: " + e.getMessage(), "name a PEM file", e);
        }
    }

    private KeyManager[] own() throws TlsException {
        char[] secret = password == null ? new char[0] : password.toCharArray();
        try {
            KeyStore store = Pkcs12.is(certificate) ? Pkcs12.read(certificate, secret) : fromPem(secret);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, secret);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new TlsException(
                    keys + ".certificate",
                    certificate + " cannot be opened: " + e.getMessage(),
                    "name a PEM or PKCS12 file, and its password in " + keys + ".key-password",
                    e);
        }
    }

    private KeyStore fromPem(char[] secret) throws TlsException, GeneralSecurityException, IOException {
        List<X509Certificate> chain = PemFile.certificates(keys + ".certificate", certificate);
        if (chain.isEmpty()) {
            throw new TlsException(
                    keys + ".certificate",
                    "there is no certificate in " + certificate,
                    "name a PEM or PKCS12 file",
                    null);
        }
        Path file = key == null ? certificate : key;
        KeyStore store = empty();
        store.setKeyEntry(
                "own",
                PemFile.privateKey(keys + ".key", file, password),
                secret,
                chain.toArray(X509Certificate[]::new));
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private SSLContext made(KeyManager[] own, TrustManager[] trusted) throws TlsException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own, trusted, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new TlsException(keys + ".certificate", e.getMessage(), "mend the JDK", e);
        }
    }

    /** Tells nothing secret. */
    @Override
    public String toString() {
        return "TlsFiles[" + ca + ", " + certificate + "]";
    }
}
