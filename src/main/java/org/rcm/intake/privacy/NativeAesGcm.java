package org.rcm.intake.privacy;

import java.security.Provider;
import java.security.Security;
import org.conscrypt.Conscrypt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the processor do AES-GCM for everybody in this Java: what is sealed, and TLS. Java's own is quick only where its
 * optimising compiler has seen it thousands of times; until then, and always without that compiler, a mail of 40 MB takes
 * it a second. Nothing else of Conscrypt is offered, least of all its TLS.
 */
public final class NativeAesGcm extends Provider {
    private static final Logger LOG = LoggerFactory.getLogger(NativeAesGcm.class);
    private static final String NAME = "IntakeAesGcm";
    private static final String TYPE = "Cipher";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final long serialVersionUID = 1;

    private final transient Service cipher;

    private NativeAesGcm(Service cipher) {
        super(NAME, "1", "AES-GCM of Conscrypt, and nothing else of it");
        this.cipher = cipher;
    }

    /**
     * Loads and offers it, unless that has been done. Ciphers made before stay as they are, so call it before anything is
     * sealed. Where it cannot be loaded, Java's own goes on, which seals the same; the log says why.
     *
     * @return true if it is offered now
     */
    public static synchronized boolean install() {
        if (Security.getProvider(NAME) != null) {
            return true;
        }
        try {
            Service cipher = Conscrypt.newProvider().getService(TYPE, ALGORITHM);
            Security.insertProviderAt(new NativeAesGcm(cipher), 1);
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.info("AES-GCM is Java's own, which is slower: {}", e.toString());
            return false;
        }
    }

    @Override
    public Service getService(String type, String algorithm) {
        return TYPE.equals(type) && ALGORITHM.equalsIgnoreCase(algorithm) ? cipher : null;
    }
}
