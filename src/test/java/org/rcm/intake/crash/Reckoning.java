package org.rcm.intake.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rcm.intake.fixtures.MailServer;
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
    private final MailServer server;
    private final List<String> requests;
    private final List<String> wrong = new ArrayList<>();
    private int mails;
    private int registrations;
    private int answers;
    private int answersTwice;

    Reckoning(int kills, Traffic traffic, MailServer server, List<String> requests) {
        this.kills = kills;
        this.traffic = traffic;
        this.server = server;
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
                wrong.add(person + " is registered " + byName.get(Names.fold(person.family())) + " times");
            }
        }
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

    private void answers(Store store) throws Exception {
        Map<String, Integer> delivered = new HashMap<>();
        Set<String> answered = new HashSet<>();
        for (MimeMessage answer : server.answers()) {
            delivered.merge(answer.getMessageID(), 1, Integer::sum);
            answered.add(answer.getHeader("In-Reply-To", null));
        }
        List<Promise> promises = promises(store, OutboxKind.REPLY);
        answers = promises.size();
        if (delivered.size() != answers) {
            wrong.add(answers + " answers were promised, " + delivered.size() + " different ones came");
        }
        for (Traffic.Letter letter : traffic.sent()) {
            if (!answered.contains(letter.messageId())) {
                wrong.add(letter.messageId() + " was not answered");
            }
        }
        answersTwice = delivered.values().stream().mapToInt(n -> n - 1).sum();
        if (answersTwice > kills) {
            wrong.add(answersTwice + " answers came again after " + kills + " kills");
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
