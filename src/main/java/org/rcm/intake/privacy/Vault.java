package org.rcm.intake.privacy;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Seals personal data with AES-256-GCM and makes keyed fingerprints (HMAC-SHA-256) by which it can be looked up.
 * Thread-safe. Keys live in one file, {@code intake.key.file}, mode 600.
 */
public final class Vault {

    private Vault() {}

    /**
     * Opens the key file, and makes one at the first start (parent folder too; mode 600).
     *
     * @param keyFile where the keys live
     * @param alreadySealed asked only if the file is missing: true if data sealed by a lost key exists, so that no new
     *     key is made over it
     * @throws KeyException if the file is there but no key file or unreadable, or missing while sealed data exists
     */
    public static Vault open(Path keyFile, BooleanSupplier alreadySealed) {
        throw new UnsupportedOperationException();
    }

    /** A vault whose keys live in memory only and die with it. */
    public static Vault inMemory() {
        throw new UnsupportedOperationException();
    }

    /**
     * Seals bytes so that they open in the same context only.
     *
     * @param context what the bytes are and whose ({@code registration:IMRF22-0007}); authenticated, not secret, not kept
     */
    public byte[] seal(byte[] plain, String context) {
        throw new UnsupportedOperationException();
    }

    /** @throws KeyException if the bytes were changed, sealed in another context, or sealed by another key */
    public byte[] open(byte[] sealed, String context) {
        throw new UnsupportedOperationException();
    }

    /**
     * A stable name for a value that tells nothing about it to whoever lacks the key: equal values of one purpose have
     * equal fingerprints. 43 characters, URL-safe Base64.
     */
    public String fingerprint(String purpose, String value) {
        throw new UnsupportedOperationException();
    }
}
