package org.rcm.intake.privacy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.BooleanSupplier;

/**
 * Seals personal data with AES-256-GCM and makes keyed fingerprints (HMAC-SHA-256) by which it can be looked up.
 * Thread-safe. A rotation of the keys by another process is noticed within seconds.
 */
public final class Vault {
    private static final int FINGERPRINT_BYTES = 32;

    private final KeyRing ring;

    private Vault(KeyRing ring) {
        this.ring = ring;
    }

    /** The keys in a file, see {@link #open(KeySource, BooleanSupplier)}. */
    public static Vault open(Path keyFile, BooleanSupplier alreadySealed) {
        return open(KeySource.file(keyFile), alreadySealed);
    }

    /**
     * Opens the keys, and makes them at the first start where the source can be written.
     *
     * @param alreadySealed asked only if there is no key: true if data sealed by a lost key exists, so that no new key is
     *     made over it
     * @throws KeyException if the source holds no key or is unreadable, or is missing while sealed data exists
     */
    public static Vault open(KeySource source, BooleanSupplier alreadySealed) {
        if (!source.exists() && alreadySealed.getAsBoolean()) {
            throw new KeyException("Key lost: " + source.name() + " is missing, but the database holds data"
                    + " sealed with it. Put it back from your backup. Without it nobody can read that data; to"
                    + " start over without it, let intake.database.url name an empty database.");
        }
        try {
            return new Vault(new KeyRing(source));
        } catch (UncheckedIOException e) {
            throw new KeyException(
                    "Cannot read or make " + source.name() + ": " + e.getCause()
                            + ". Let the file and its folder belong to the user that runs the hub.",
                    e);
        } catch (GeneralSecurityException e) {
            // No cause: a parser's message could quote the key.
            throw new KeyException(
                    source.name() + " is there but damaged, or not a key of the hub. Put it back from your backup; do"
                            + " not delete it while data sealed with it exists.");
        }
    }

    /** A vault whose keys live in memory only and die with it. */
    public static Vault inMemory() {
        return open(KeySource.given("a test", Keys.generate().text()), () -> false);
    }

    /** A new set of keys, for somebody who keeps them elsewhere than in {@code intake.key.file}. */
    public static String newKeys() {
        return Keys.generate().text();
    }

    /** What there is to do to the keys themselves. */
    public Rotation rotation() {
        return new Rotation(ring);
    }

    /**
     * Seals bytes so that they open in the same context only.
     *
     * @param context what the bytes are and whose ({@code registration:IMRF22-0007}); authenticated, not secret, not kept
     */
    public byte[] seal(byte[] plain, String context) {
        try {
            return ring.newest().encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws KeyException if the bytes were changed, sealed in another context, or sealed by another key */
    public byte[] open(byte[] sealed, String context) {
        byte[] associated = context.getBytes(StandardCharsets.UTF_8);
        try {
            return ring.all().decrypt(sealed, associated);
        } catch (GeneralSecurityException first) {
            return openWithNewerKeys(sealed, associated, first);
        }
    }

    private byte[] openWithNewerKeys(byte[] sealed, byte[] associated, GeneralSecurityException why) {
        try {
            if (ring.refresh()) {
                return ring.all().decrypt(sealed, associated);
            }
        } catch (GeneralSecurityException e) {
            why.addSuppressed(e);
        }
        throw new KeyException(
                "Sealed data does not open: it was changed, or sealed with another key than "
                        + ring.source().name(),
                why);
    }

    /**
     * A stable name for a value that tells nothing about it to whoever lacks the key: equal values of one purpose have
     * equal fingerprints. 43 characters, URL-safe Base64.
     */
    public String fingerprint(String purpose, String value) {
        // The purpose's length stands in front, so that no two pairs are written alike.
        byte[] input = (purpose.length() + ":" + purpose + value).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] fingerprint = ring.fingerprints().computePrimary(input, FINGERPRINT_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(fingerprint);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
