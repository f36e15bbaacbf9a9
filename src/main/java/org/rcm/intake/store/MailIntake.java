package org.rcm.intake.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailState;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Stores each mail once, and tells the first of a content from its copies. */
final class MailIntake {
    private final Work work;
    private final MailContents contents;
    private final MailRows rows;

    MailIntake(Work work, MailContents contents, MailRows rows) {
        this.work = work;
        this.contents = contents;
        this.rows = rows;
    }

    StoreResult store(NewMail mail) {
        String sha256 = MailContents.sha256(mail.raw());
        return work.inTransaction(() -> {
            Optional<Long> there = withKeyOf(mail);
            return there.isPresent() ? new StoreResult.AlreadyThere(there.get()) : storeNew(mail, sha256);
        });
    }

    private StoreResult storeNew(NewMail mail, String sha256) {
        boolean original = contents.claim(sha256, mail.raw().length);
        MailState state = original ? MailState.RECEIVED : MailState.IGNORED;
        // Once more from the mailbox, where it still lies: what was erased does not come back by the headers.
        boolean erased = !original && contents.isErased(sha256);
        byte[] headers = erased ? rows.sealErased(sha256) : rows.sealHeaders(mail, sha256);
        OptionalLong id = insert(mail, sha256, headers, state);
        if (id.isEmpty()) {
            // Another worker stored the same UID in the meantime.
            if (original) {
                contents.drop(sha256);
            }
            return new StoreResult.AlreadyThere(withKeyOf(mail).orElseThrow());
        }
        if (original) {
            contents.write(sha256, id.getAsLong(), mail.raw());
            return new StoreResult.Stored(id.getAsLong());
        }
        long first = contents.original(sha256);
        Finding duplicate = Finding.info(FindingCode.DUPLICATE, "same content as mail " + first);
        work.sql("update mail set findings = :findings where id = :id")
                .param("findings", rows.sealFindings(List.of(duplicate), sha256))
                .param("id", id.getAsLong())
                .update();
        return new StoreResult.Duplicate(id.getAsLong(), first);
    }

    private OptionalLong insert(NewMail mail, String sha256, byte[] headers, MailState state) {
        KeyHolder id = new GeneratedKeyHolder();
        int inserted = work.sql("insert into mail (mailbox, uid_validity, uid, received_at, receipt_proof, sha256,"
                        + " headers, state, replied, attempts) values (:mailbox, :validity, :uid, :received, :proof,"
                        + " :sha, :headers, :state, false, 0) on conflict do nothing")
                .param("mailbox", mail.mailbox())
                .param("validity", mail.uidValidity())
                .param("uid", mail.uid())
                .param("received", Times.column(mail.receivedAt()))
                .param("proof", mail.receiptProof().name())
                .param("sha", sha256)
                .param("headers", headers)
                .param("state", state.name())
                .update(id, "id");
        return inserted == 0 ? OptionalLong.empty() : OptionalLong.of(id.getKeyAs(Long.class));
    }

    private Optional<Long> withKeyOf(NewMail mail) {
        if (mail.uid() == null) {
            return Optional.empty();
        }
        return work.sql("select id from mail where mailbox = :mailbox and uid_validity = :validity and uid = :uid")
                .param("mailbox", mail.mailbox())
                .param("validity", mail.uidValidity())
                .param("uid", mail.uid())
                .query(Long.class)
                .optional();
    }
}
