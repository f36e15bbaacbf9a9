package org.rcm.intake.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.registration.names.Names;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.OutboxState;
import org.rcm.intake.store.Promise;
import org.rcm.intake.store.SeatUse;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.StoredMail;

/** Compares what was written to the hub with what came of it, after a round. */
final class Reckoning {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int kills;
    private final Traffic traffic;
    private final List<Post> posts;
    private final List<String> requests;
    private final List<String> wrong = new ArrayList<>();
    private int mails;
    private int registrations;
    private int answers;
    private int answersTwice;

    Reckoning(int kills, Traffic traffic, List<Post> posts, List<String> requests) {
        this.kills = kills;
        this.traffic = traffic;
        this.posts = posts;
        this.requests = requests;
    }

    Reckoning of(Store store) throws Exception {
        mails(store);
        registrations(store);
        seats(store);
        tickets(store);
        answers(store);
        if (!store.audit().verify().intact()) {
            wrong.add("the audit trail is broken");
        }
        return this;
    }

    int kills() {
        return kills;
    }

    /** Empty if all is well. */
    List<String> wrong() {
        return wrong;
    }

    private void mails(Store store) {
        Set<Long> uids = new HashSet<>();
        Map<String, Integer> decided = new HashMap<>();
        store.mails().forEach((StoredMail mail) -> {
            mails++;
            if (!uids.add(mail.uid())) {
                wrong.add("UID " + mail.uid() + " is stored twice");
            }
            if (mail.state() == MailState.RECEIVED || mail.state() == MailState.FAILED) {
                wrong.add("mail " + mail.id() + " is " + mail.state() + " " + mail.failure());
            }
            if (mail.findings().stream().noneMatch(f -> f.code().name().equals("DUPLICATE"))) {
                decided.merge(mail.messageId(), 1, Integer::sum);
            }
        });
        if (mails != traffic.sent().size()) {
            wrong.add(traffic.sent().size() + " mails were sent, " + mails + " are accounted for");
        }
        for (Traffic.Letter letter : traffic.sent()) {
            if (decided.getOrDefault(letter.messageId(), 0) != 1) {
                wrong.add(letter.messageId() + " was decided " + decided.get(letter.messageId()) + " times");
            }
        }
    }

    private void registrations(Store store) {
        Map<String, Integer> byName = new HashMap<>();
        store.registrations().forEach((Registration one) -> {
            registrations++;
            byName.merge(Names.fold(one.delegate().name().surnames()), 1, Integer::sum);
        });
        for (Person person : traffic.everybody()) {
            if (byName.getOrDefault(Names.fold(person.family()), 0) != 1) {
                wrong.add(person + " is registered " + byName.get(Names.fold(person.family())) + " times; "
                        + story(store, person));
            }
        }
    }

    /** What became of each letter of somebody, in the order of receipt: without it a wrong round tells nothing. */
    private static String story(Store store, Person person) {
        List<StoredMail> his = new ArrayList<>();
        store.mails().forEach((StoredMail mail) -> {
            if (mail.from().contains(person.address())) {
                his.add(mail);
            }
        });
        his.sort(Comparator.comparing(StoredMail::receivedAt).thenComparing(StoredMail::id));
        return his.stream()
                .map(mail -> mail.receivedAt() + " UID " + mail.uid() + " mail " + mail.id() + " " + mail.kind() + " "
                        + mail.state() + " " + mail.registrations() + " "
                        + mail.findings().stream().map(Finding::code).toList() + " " + mail.attempts() + " attempts")
                .collect(Collectors.joining("; "));
    }

    private void seats(Store store) {
        Map<String, Integer> confirmed = new HashMap<>();
        store.registrations().forEach((Registration one) -> {
            if (one.state() == State.CONFIRMED) {
                confirmed.merge(one.delegation() + "/MAXIMUM", 1, Integer::sum);
            }
            if (one.entitlement().ticket()) {
                confirmed.merge(one.delegation() + "/TICKET", 1, Integer::sum);
            }
        });
        for (SeatUse use : store.seats().used()) {
            if (use.used() > use.max()) {
                wrong.add(use + " is oversold");
            }
            String ledger = use.delegation() + "/" + use.ledger();
            boolean counted = !use.ledger().name().equals("COURTESIES");
            if (counted && use.used() != confirmed.getOrDefault(ledger, 0)) {
                wrong.add(use + " but " + confirmed.get(ledger) + " hold one");
            }
        }
    }

    private void tickets(Store store) throws Exception {
        Map<String, Integer> onQueue = new HashMap<>();
        for (String request : requests) {
            JsonNode json = JSON.readTree(request);
            onQueue.merge(
                    "ticket:" + json.path("reference").asText() + ":"
                            + json.path("version").asText(),
                    1,
                    Integer::sum);
        }
        onQueue.forEach((key, times) -> {
            if (times > 1) {
                wrong.add(key + " is on the queue " + times + " times");
            }
        });
        Set<String> promised = keys(promises(store, OutboxKind.TICKET));
        if (!promised.equals(onQueue.keySet())) {
            wrong.add("promised " + new TreeSet<>(promised) + ", on the queue " + new TreeSet<>(onQueue.keySet()));
        }
        Map<String, Long> versions =
                promised.stream().collect(Collectors.groupingBy(k -> k.split(":")[1], Collectors.counting()));
        versions.forEach((reference, count) -> {
            if (!promised.contains("ticket:" + reference + ":" + count)) {
                wrong.add("the versions of " + reference + " have a gap");
            }
        });
    }

    private void answers(Store store) {
        Map<String, List<Instant>> taken = new HashMap<>();
        Set<String> answered = new HashSet<>();
        for (Post.Copy copy :
                posts.stream().flatMap(post -> post.copies().stream()).toList()) {
            taken.computeIfAbsent(copy.messageId(), id -> new ArrayList<>()).add(copy.at());
            answered.add(copy.inReplyTo());
        }
        List<Promise> promises = promises(store, OutboxKind.REPLY);
        answers = promises.size();
        if (taken.size() != answers) {
            wrong.add(answers + " answers were promised, " + taken.size() + " different ones came");
        }
        for (Traffic.Letter letter : traffic.sent()) {
            if (!answered.contains(letter.messageId())) {
                wrong.add(letter.messageId() + " was not answered");
            }
        }
        taken.forEach((id, times) -> cameAgain(id, times.size() - 1));
        promises.forEach(promise -> cameAfterItWasNoted(promise, taken));
    }

    /** Only what a hub had said last when it was killed may come again, and once for each such death. */
    private void cameAgain(String messageId, int times) {
        answersTwice += times;
        long excused = posts.stream()
                .flatMap(post -> post.unanswered().stream())
                .filter(messageId::equals)
                .count();
        if (times > excused) {
            wrong.add("answer " + messageId + " came again " + times + " times, for which there is reason " + excused
                    + " times");
        }
    }

    private void cameAfterItWasNoted(Promise promise, Map<String, List<Instant>> taken) {
        String id = Post.Copy.of(new String(promise.payload(), StandardCharsets.ISO_8859_1))
                .messageId();
        if (promise.sentAt() != null
                && taken.getOrDefault(id, List.of()).stream().anyMatch(promise.sentAt()::isBefore)) {
            wrong.add("answer " + id + " came after it was noted as sent at " + promise.sentAt());
        }
    }

    private List<Promise> promises(Store store, OutboxKind kind) {
        List<Promise> all = new ArrayList<>();
        store.outbox().forEach(kind, all::add);
        all.stream()
                .filter(one -> one.state() != OutboxState.SENT)
                .forEach(one -> wrong.add(one + " " + one.failure()));
        return all;
    }

    private static Set<String> keys(List<Promise> promises) {
        return promises.stream().map(Promise::key).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "%d kills, %d mails, %d registrations, %d ticket requests, %d answers (%d came twice), wrong: %s"
                .formatted(kills, mails, registrations, requests.size(), answers, answersTwice, wrong);
    }
}
