package org.rcm.intake.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.rcm.intake.privacy.SecretFile;

/**
 * A refresh token. Servers may replace it whenever it is used (RFC 6749, 6); the newest is kept in a file beside the
 * one it came from, and counts until ops set another. Thread-safe.
 */
public final class RefreshToken {
    private final String set;
    private final Path kept;

    /** @param set by ops, or null for none; @param kept file for the newest, readable by its owner alone */
    public RefreshToken(String set, Path kept) {
        this.set = set;
        this.kept = kept;
    }

    /** Null where there is none. */
    String current() {
        if (set == null || !Files.exists(kept)) {
            return set;
        }
        try {
            List<String> lines = Files.readAllLines(kept);
            return lines.size() == 2 && lines.get(0).equals(fingerprint()) ? lines.get(1) : set;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + kept, e);
        }
    }

    void replaceBy(String newer) {
        if (newer != null && set != null && !newer.equals(current())) {
            SecretFile.write(kept, fingerprint() + "\n" + newer + "\n");
        }
    }

    private String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(set.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
