package org.rcm.intake.mailbox;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * Fetches mails many at a time, as their bytes, without marking them seen. What is in memory at a time is bounded by
 * bytes and not by mails; a mail larger than that comes in pieces.
 */
final class BulkFetch {
    private static final int MOST_MAILS = 200;
    private static final long MOST_BYTES = 8L << 20;
    private static final int PIECE = 1 << 20;
    private static final int SIZES = 1000;

    private final OpenFolder folder;

    BulkFetch(OpenFolder folder) {
        this.folder = folder;
    }

    /** Sizes in bytes of those that are there; 0 where the server does not tell it. */
    Map<Long, Long> sizes(List<Long> uids) throws MessagingException {
        Map<Long, Long> sizes = new TreeMap<>();
        for (int from = 0; from < uids.size(); from += SIZES) {
            sizes.putAll(told(uids.subList(from, Math.min(uids.size(), from + SIZES))));
        }
        folder.there(uids.stream().filter(uid -> !sizes.containsKey(uid)).toList())
                .forEach(uid -> sizes.put(uid, 0L));
        return sizes;
    }

    /** A server that refuses to tell all because of one is asked about each. */
    private Map<Long, Long> told(List<Long> uids) throws MessagingException {
        Map<Long, Long> sizes = new TreeMap<>();
        try {
            for (FetchResponse response : folder.fetch(uids, "RFC822.SIZE")) {
                UID uid = response.getItem(UID.class);
                RFC822SIZE size = response.getItem(RFC822SIZE.class);
                if (uid != null && size != null) {
                    sizes.put(uid.uid, size.size);
                }
            }
        } catch (MessagingException e) {
            if (!folder.isRefusal(e, uids)) {
                throw e;
            }
            for (long uid : uids.size() == 1 ? List.<Long>of() : uids) {
                sizes.putAll(told(List.of(uid)));
            }
        }
        return sizes;
    }

    /** Mails that are fetched together, in ascending order. */
    static List<List<Long>> batches(List<Long> uids, Map<Long, Long> sizes) {
        List<List<Long>> batches = new ArrayList<>();
        List<Long> batch = new ArrayList<>();
        long bytes = 0;
        for (long uid : uids) {
            long size = sizes.getOrDefault(uid, 0L);
            if (!batch.isEmpty() && (batch.size() == MOST_MAILS || bytes + size > MOST_BYTES)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(uid);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /** The mails of one batch that the server hands over; others are gone, or it cannot. */
    List<FetchedMail> fetch(Collection<Long> batch, Map<Long, Long> sizes) throws MessagingException {
        if (batch.size() == 1) {
            long uid = batch.iterator().next();
            if (sizes.getOrDefault(uid, 0L) > MOST_BYTES) {
                return inPieces(uid, sizes.get(uid));
            }
        }
        List<FetchedMail> mails = new ArrayList<>();
        for (FetchResponse response : folder.fetch(batch, "INTERNALDATE BODY.PEEK[]")) {
            UID uid = response.getItem(UID.class);
            byte[] raw = bytes(response);
            if (uid != null && raw != null) {
                mails.add(new FetchedMail(uid.uid, arrived(response), raw));
            }
        }
        return mails;
    }

    private List<FetchedMail> inPieces(long uid, long size) throws MessagingException {
        java.time.Instant arrived = null;
        ExactBytes all = new ExactBytes(Math.toIntExact(size));
        byte[] piece;
        do {
            piece = null;
            String items = "INTERNALDATE BODY.PEEK[]<" + all.size() + "." + PIECE + ">";
            for (FetchResponse response : folder.fetch(List.of(uid), items)) {
                byte[] bytes = bytes(response);
                if (bytes != null) {
                    piece = bytes;
                    arrived = arrived(response);
                }
            }
            if (piece == null) {
                return List.of(); // somebody took it away, or the server does not hand it over
            }
            all.writeBytes(piece);
        } while (piece.length == PIECE);
        return List.of(new FetchedMail(uid, arrived, all.bytes()));
    }

    private static byte[] bytes(FetchResponse response) {
        BODY body = response.getItem(BODY.class);
        ByteArray array = body == null ? null : body.getByteArray();
        return array == null ? null : array.getNewBytes();
    }

    private static java.time.Instant arrived(FetchResponse response) {
        INTERNALDATE date = response.getItem(INTERNALDATE.class);
        return date == null || date.getDate() == null ? null : date.getDate().toInstant();
    }

    /** Gives its array without a copy where the announced size was right. */
    private static final class ExactBytes extends ByteArrayOutputStream {
        ExactBytes(int size) {
            super(size);
        }

        byte[] bytes() {
            return count == buf.length ? buf : toByteArray();
        }
    }
}
