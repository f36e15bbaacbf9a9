package org.rcm.intake.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadKey;
import com.google.crypto.tink.aead.AeadWrapper;
import com.google.crypto.tink.aead.AesGcmKeyManager;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfKeyManager;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.prf.PrfSetWrapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.concurrent.Callable;

/**
 * The two keysets behind a {@link Vault}: one seals and can be rotated, one makes fingerprints and cannot, because
 * every lookup would have to be made anew. As text: a heading and one Tink JSON keyset a line.
 */
record Keys(KeysetHandle sealingKeys, KeysetHandle fingerprintKeys) {
    private static final String HEADING = "intake-hub keys, version 1. Keep a copy in a safe place: without it stored"
            + " personal data cannot be read.";

    // The two kinds of keys there are, not all that Tink knows: a start waits for this.
    static {
        try {
            AesGcmKeyManager.register(true);
            AeadWrapper.register();
            HmacPrfKeyManager.register(true);
            PrfSetWrapper.register();
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

    /** @param text as {@link #text()} gives it, or its Base64 where only one line fits, as in an environment variable */
    static Keys parse(String text) throws GeneralSecurityException {
        String[] lines = inLines(text.strip()).split("\\R");
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

    private static String inLines(String text) {
        if (text.startsWith(HEADING)) {
            return text;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return text;
        }
    }

    /** With one more key, by which everything is sealed from now on; what the others sealed still opens. */
    Keys withNewKey() {
        var fresh = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
        return building(
                () -> KeysetHandle.newBuilder(sealingKeys).addEntry(fresh).build());
    }

    /** Without the keys that seal no more. */
    Keys withoutOldKeys() {
        var kept = sealingKeys.getPrimary();
        return building(() -> KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(kept.getKey())
                        .withFixedId(kept.getId())
                        .makePrimary())
                .build());
    }

    private Keys building(Callable<KeysetHandle> handle) {
        try {
            return new Keys(handle.call(), fingerprintKeys);
        } catch (Exception e) { // a builder's, whose parts are all our own
            throw new IllegalStateException(e);
        }
    }

    /** How many sealing keys there are. */
    int size() {
        return sealingKeys.size();
    }

    /** What everything begins with that the newest key has sealed. */
    byte[] prefix() {
        return ((AeadKey) sealingKeys.getPrimary().getKey()).getOutputPrefix().toByteArray();
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
