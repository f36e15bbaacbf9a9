package org.rcm.intake.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;

/**
 * The two keysets behind a {@link Vault}: one seals and can be rotated, one makes fingerprints and cannot, because
 * every lookup would have to be made anew. As text: a heading and one Tink JSON keyset a line.
 */
record Keys(KeysetHandle sealingKeys, KeysetHandle fingerprintKeys) {
    private static final String HEADING = "intake-hub keys, version 1. Keep a copy in a safe place: without it stored"
            + " personal data cannot be read.";

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static Keys generate() {
        try {
            return new Keys(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Keys parse(String text) throws GeneralSecurityException {
        String[] lines = text.strip().split("\\R");
        if (lines.length != 3 || !lines[0].equals(HEADING)) {
            throw new GeneralSecurityException("not a key file");
        }
        try {
            Keys keys = new Keys(parseLine(lines[1]), parseLine(lines[2]));
            keys.sealing();
            keys.fingerprints();
            return keys;
        } catch (RuntimeException e) {
            throw new GeneralSecurityException("not a keyset", e);
        }
    }

    private static KeysetHandle parseLine(String line) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(line, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    String text() {
        try {
            return HEADING + "\n" + line(sealingKeys) + "\n" + line(fingerprintKeys) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                        keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                .replaceAll("\\s*\\R\\s*", "");
    }

    Aead sealing() throws GeneralSecurityException {
        return sealingKeys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    PrfSet fingerprints() throws GeneralSecurityException {
        return fingerprintKeys.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /** Tells no key. */
    @Override
    public String toString() {
        return "Keys[]";
    }
}
