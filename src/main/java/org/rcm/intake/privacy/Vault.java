package org.rcm.intake.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.BooleanSupplier;

/**
 * Seals personal data with AES-256-GCM and makes keyed fingerprints (HMAC-SHA-256) by which it can be looked up.
 * Thread-safe. Keys live in one file, {@code intake.key.file}, mode 600.
 */
public final class Vault {
    private static final int FINGERPRINT_BYTES = 32;

    private final Aead sealing;
    private final PrfSet fingerprints;

    private Vault(Keys keys) throws GeneralSecurityException {
        sealing = keys.sealing();
        fingerprints = keys.fingerprints();
    }

    /**
     * Opens the key file, and makes one at the first start (parent folder too; mode 600).
     *
     * @param keyFile where the keys live
     * @param alreadySealed asked only if the file is missing: true if data sealed by a lost key exists, so that no new
     *     key is made over it
     * @throws KeyException if the file is there but no key file or unreadable, or missing while sealed data exists
     */
    public static Vault open(Path keyFile, BooleanSupplier alreadySealed) {
        if (!Files.exists(keyFile) && alreadySealed.getAsBoolean()) {
            throw new KeyException("Key lost: " + keyFile + " (intake.key.file) is missing, but the database holds data"
                    + " sealed with it. Put the file back from your backup. Without it nobody can read that data; to"
                    + " start over without it, let intake.database.url name an empty database.");
        }
        try {
            return new Vault(Keys.parse(
                    SecretFile.readOrCreate(keyFile, () -> Keys.generate().text())));
        } catch (UncheckedIOException e) {
            throw new KeyException(
                    "The key file " + keyFile + " (intake.key.file) cannot be read or made: " + e.getCause()
                            + ". Let it and its folder belong to the user that runs the hub.",
                    e);
        } catch (GeneralSecurityException e) {
            // No cause: a parser's message could quote the key.
            throw new KeyException(
                    "The key file " + keyFile + " (intake.key.file) is there but damaged, or not a key"
                            + " file of the hub. Put it back from your backup; do not delete it while data sealed with it exists.");
        }
    }

    /** A vault whose keys live in memory only and die with it. */
    public static Vault inMemory() {
        try {
            return new Vault(Keys.generate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Seals bytes so that they open in the same context only.
     *
     * @param context what the bytes are and whose ({@code registration:IMRF22-0007}); authenticated, not secret, not kept
     */
    public byte[] seal(byte[] plain, String context) {
        try {
            return sealing.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws KeyException if the bytes were changed, sealed in another context, or sealed by another key */
    public byte[] open(byte[] sealed, String context) {
        try {
            return sealing.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new KeyException(
                    "Sealed data does not open: it was changed, or sealed with another key than that of"
                            + " intake.key.file",
                    e);
        }
    }

    /**
     * A stable name for a value that tells nothing about it to whoever lacks the key: equal values of one purpose have
     * equal fingerprints. 43 characters, URL-safe Base64.
     */
    public String fingerprint(String purpose, String value) {
        // The purpose's length stands in front, so that no two pairs are written alike.
        byte[] input = (purpose.length() + ":" + purpose + value).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] fingerprint = fingerprints.computePrimary(input, FINGERPRINT_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(fingerprint);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
