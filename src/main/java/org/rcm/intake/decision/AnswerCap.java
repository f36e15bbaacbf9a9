package org.rcm.intake.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.store.Meta;

/**
 * Counts answers to an address, so that two machines never write to each other for long. An address is kept as a keyed
 * fingerprint only.
 */
final class AnswerCap {
    /** More than any focal point has ever needed in a day; UTC days. */
    static final int A_DAY = 30;

    private static final String FORGED = "forged ";

    private final Meta meta;
    private final Vault vault;

    AnswerCap(Meta meta, Vault vault) {
        this.meta = meta;
        this.vault = vault;
    }

    /** Counts one more. @return false if that was one too many for the day */
    boolean mayAnswer(String address, Instant at) {
        return count(name(address), at);
    }

    /** The same for mails that somebody else has written in its name: they use up no answer that the address is owed. */
    boolean mayAnswerForged(String address, Instant at) {
        return count(name(FORGED + address), at);
    }

    private boolean count(String name, Instant at) {
        String today = LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
        Optional<String> known = meta.get(name);
        if (known.isEmpty() && meta.putIfAbsent(name, today + " 1")) {
            return true;
        }
        int before = known.filter(value -> value.startsWith(today + " "))
                .map(value -> Integer.parseInt(value.substring(today.length() + 1)))
                .orElse(0);
        if (before >= A_DAY) {
            return false;
        }
        meta.put(name, today + " " + (before + 1));
        return true;
    }

    /** Forgets how often an address was answered. */
    void forget(String address) {
        meta.remove(name(address));
        meta.remove(name(FORGED + address));
    }

    private String name(String address) {
        return "answers:" + vault.fingerprint("answers", address);
    }
}
