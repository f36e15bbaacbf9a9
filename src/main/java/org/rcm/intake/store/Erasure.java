package org.rcm.intake.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Registration;

/**
 * Removes personal data for ever, in the caller's transaction. Keys, states, seats and counts stay, so that references
 * are not given twice and a mail that still lies in the mailbox is not read again. Thread-safe.
 */
public final class Erasure {
    private static final String NOBODYS = " not exists (select 1 from mail_registration r where r.mail_id = m.id)";
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final Work work;
    private final Vault vault;
    private final Sealer sealer;
    private final MailRows mails;
    private final TicketResponses heard;

    public Erasure(DataSource database, Vault vault) {
        work = new Work(database);
        this.vault = vault;
        sealer = new Sealer(vault);
        mails = new MailRows(work, sealer);
        heard = new TicketResponses(database, vault);
    }

    /** When a registration's person was erased, or null. */
    public Instant erasedAt(String reference) {
        return work.sql("select erased_at from registration where reference = :reference")
                .param("reference", reference)
                .query((row, n) -> java.util.Optional.ofNullable(Times.instant(row, "erased_at")))
                .single()
                .orElse(null);
    }

    /** References of an event whose persons are not erased, or some mail of theirs is not. */
    public List<String> remaining(String event) {
        return work.sql(
                        "select g.reference from registration g where g.event = :event and (g.erased_at is null or exists"
                                + " (select 1 from mail_registration r join mail m on m.id = r.mail_id join mail_content c on"
                                + " c.sha256 = m.sha256 where r.reference = g.reference and c.erased_at is null))"
                                + " order by g.reference")
                .param("event", event)
                .query(String.class)
                .list();
    }

    /**
     * Erases a person: registration, lookups, mails, answers, and ticket messages that have left.
     *
     * @param besides ids of mails that go with those of the registration, see {@link #nobodysFrom}
     */
    public Erased person(Registration person, Collection<Long> besides, Instant at) {
        String reference = person.reference();
        List<Long> own = linked(reference);
        own.addAll(besides);
        List<Long> kept = own.stream().filter(id -> isNeeded(id, reference)).toList();
        List<Long> gone = own.stream().filter(id -> !kept.contains(id)).toList();
        return erase(reference, gone, kept, at);
    }

    /** Mails received before an instant that belong to nobody's registration, in order of id. */
    public List<StoredMail> nobodys(Instant before) {
        return mails.select(
                "join mail_content e on e.sha256 = m.sha256 where e.erased_at is null and m.received_at < :before and"
                        + NOBODYS + " order by m.id",
                Map.of("before", Times.column(before)));
    }

    /** Erases mails that belong to nobody's registration, and what answered them. */
    public Erased mails(List<Long> ids, Instant at) {
        return erase(null, ids, List.of(), at);
    }

    /** Messages of ticketing staff that no person's erasure reaches. */
    public List<StoredResponse> nobodysResponses() {
        return heard.nobodys();
    }

    /** Erases messages of ticketing staff. */
    public Erased responses(List<StoredResponse> messages) {
        messages.forEach(message -> heard.empty(message.key()));
        return new Erased(List.of(), List.of(), List.of(), List.of(), messages.size(), 0, List.of());
    }

    private Erased erase(String reference, List<Long> gone, List<Long> kept, Instant at) {
        List<Long> copies = copies(gone);
        List<Erased.Place> places = places(copies);
        List<Long> answers = answers(reference, copies);
        copies.forEach(id -> mail(id, at));
        List<String> tickets = reference == null ? List.of() : tickets(reference);
        int responses = reference == null ? 0 : responses(reference);
        int fingerprints = reference == null ? 0 : registration(reference, at);
        return new Erased(copies, kept, answers, tickets, responses, fingerprints, places);
    }

    private List<Long> linked(String reference) {
        return new ArrayList<>(work.sql("select r.mail_id from mail_registration r join mail m on m.id = r.mail_id"
                        + " join mail_content c on c.sha256 = m.sha256"
                        + " where r.reference = :reference and c.erased_at is null order by r.mail_id")
                .param("reference", reference)
                .query(Long.class)
                .list());
    }

    /** Mails from some addresses that belong to nobody's registration, such as a question, and bear the address all the same. */
    public List<StoredMail> nobodysFrom(Set<String> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : mails
                        .select(
                                "join mail_content e on e.sha256 = m.sha256 where e.erased_at is null and" + NOBODYS
                                        + " order by m.id",
                                Map.of())
                        .stream()
                        .filter(mail -> mail.isFromAny(addresses))
                        .toList();
    }

    private boolean isNeeded(long mail, String reference) {
        return work.sql("select count(*) from mail_registration r join registration g on g.reference = r.reference"
                                + " where r.mail_id = :mail and r.reference <> :reference"
                                + " and g.state = 'NEEDS_REVIEW' and g.erased_at is null")
                        .param("mail", mail)
                        .param("reference", reference)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The same content may have come several times. */
    private List<Long> copies(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : work.sql(
                                "select id from mail where sha256 in (select sha256 from mail where id in (:ids)) order by id")
                        .param("ids", ids)
                        .query(Long.class)
                        .list();
    }

    private List<Erased.Place> places(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : work.sql(
                                "select mailbox, uid_validity, uid from mail where id in (:ids) and uid is not null order by id")
                        .param("ids", ids)
                        .query((row, n) -> new Erased.Place(
                                row.getString("mailbox"), row.getLong("uid_validity"), row.getLong("uid")))
                        .list();
    }

    private void mail(long id, Instant at) {
        String sha256 = work.sql("select sha256 from mail where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        work.sql("delete from mail_chunk where sha256 = :sha")
                .param("sha", sha256)
                .update();
        work.sql("update mail_content set size_bytes = 0, erased_at = :at where sha256 = :sha")
                .param("at", Times.column(at))
                .param("sha", sha256)
                .update();
        work.sql("delete from waiting_mail where mail_id = :id").param("id", id).update();
        work.sql(
                        "update mail set headers = :headers, findings = null, failure = null, language = null, state = case"
                                + " when state in ('REVIEW', 'FAILED', 'RECEIVED') then 'IGNORED' else state end where id = :id")
                .param("headers", mails.sealErased(sha256))
                .param("id", id)
                .update();
    }

    private List<Long> answers(String reference, List<Long> mailIds) {
        List<Long> ids = new ArrayList<>(work.sql(
                        "select id from outbox o where kind = 'REPLY' and (reference = :reference or exists"
                                + " (select 1 from outbox_besides b where b.outbox_id = o.id and b.reference = :reference))")
                .param("reference", reference)
                .query(Long.class)
                .list());
        if (!mailIds.isEmpty()) {
            ids.addAll(work.sql("select id from outbox where kind = 'REPLY' and mail_id in (:ids)")
                    .param("ids", mailIds)
                    .query(Long.class)
                    .list());
        }
        List<Long> all = ids.stream().distinct().sorted().toList();
        if (!all.isEmpty()) {
            work.sql("delete from outbox where id in (:ids)").param("ids", all).update();
        }
        return all;
    }

    /** One that is still to be sent, such as a cancellation, is emptied when it has gone: see {@link Outbox#sent}. */
    private List<String> tickets(String reference) {
        List<String> keys = work.sql("select promise_key from outbox where kind = 'TICKET' and reference = :reference"
                        + " and state <> 'PENDING' order by id")
                .param("reference", reference)
                .query(String.class)
                .list();
        for (String key : keys) {
            work.sql("update outbox set sealed = :nothing, failure = null where promise_key = :key")
                    .param("nothing", vault.seal(NOTHING, OutboxRows.context(key)))
                    .param("key", key)
                    .update();
        }
        return keys;
    }

    private int responses(String reference) {
        List<String> keys = work.sql("select message_key from ticket_response where reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .list();
        keys.forEach(heard::empty);
        return keys.size();
    }

    private int registration(String reference, Instant at) {
        RegistrationRows.Person nobody =
                new RegistrationRows.Person(Delegate.UNKNOWN, null, List.of(), List.of(), Set.of(), null);
        work.sql("update registration set sealed = :sealed, version = version + 1, erased_at = :at"
                        + " where reference = :reference and erased_at is null")
                .param("sealed", sealer.seal(nobody, RegistrationRows.context(reference)))
                .param("at", Times.column(at))
                .param("reference", reference)
                .update();
        return work.sql("delete from registration_lookup where reference = :reference")
                .param("reference", reference)
                .update();
    }
}
