package org.rcm.intake.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.rcm.intake.privacy.Vault;

/**
 * Raw mails by the hash of their content, in sealed pieces, so that a 40 MB mail needs one copy and a piece of memory.
 */
final class MailContents {
    /** H2 keeps at most 1 MiB in a binary column; a piece must also fit a pool's worth of parallel writers' memory. */
    static final int CHUNK_BYTES = 256 * 1024;

    private final Work work;
    private final Vault vault;

    MailContents(Work work, Vault vault) {
        this.work = work;
        this.vault = vault;
    }

    static String sha256(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes the caller the first with this content, or tells that another mail was. Waits for a transaction that is
     * about to store the same content, so that of two copies arriving at once exactly one is the original.
     */
    boolean claim(String sha256, long size) {
        return work.sql("insert into mail_content (sha256, size_bytes) values (:sha, :size) on conflict do nothing")
                        .param("sha", sha256)
                        .param("size", size)
                        .update()
                == 1;
    }

    void write(String sha256, long mail, byte[] raw) {
        work.sql("update mail_content set original_mail = :mail where sha256 = :sha")
                .param("mail", mail)
                .param("sha", sha256)
                .update();
        for (int chunk = 0; chunk * (long) CHUNK_BYTES < raw.length; chunk++) {
            int from = chunk * CHUNK_BYTES;
            byte[] piece = Arrays.copyOfRange(raw, from, Math.min(raw.length, from + CHUNK_BYTES));
            work.sql("insert into mail_chunk (sha256, chunk, sealed) values (:sha, :chunk, :sealed)")
                    .param("sha", sha256)
                    .param("chunk", chunk)
                    .param("sealed", vault.seal(piece, context(sha256, chunk)))
                    .update();
        }
    }

    void drop(String sha256) {
        work.sql("delete from mail_content where sha256 = :sha")
                .param("sha", sha256)
                .update();
    }

    long original(String sha256) {
        return work.sql("select original_mail from mail_content where sha256 = :sha")
                .param("sha", sha256)
                .query(Long.class)
                .single();
    }

    boolean isErased(String sha256) {
        return work.sql("select count(*) from mail_content where sha256 = :sha and erased_at is not null")
                        .param("sha", sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    byte[] read(String sha256, long size) {
        byte[] raw = new byte[Math.toIntExact(size)];
        int at = 0;
        for (int chunk = 0; at < raw.length; chunk++) {
            // One statement a piece: a driver would hold all rows of one result at once.
            byte[] sealed = work.sql("select sealed from mail_chunk where sha256 = :sha and chunk = :chunk")
                    .param("sha", sha256)
                    .param("chunk", chunk)
                    .query((row, n) -> row.getBytes("sealed"))
                    .single();
            byte[] piece = vault.open(sealed, context(sha256, chunk));
            System.arraycopy(piece, 0, raw, at, piece.length);
            at += piece.length;
        }
        return raw;
    }

    static String context(String sha256, int chunk) {
        return "mail:" + sha256 + ":" + chunk;
    }
}
