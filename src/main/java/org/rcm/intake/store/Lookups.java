package org.rcm.intake.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.Registration;

/** The keyed fingerprints by which a sealed registration is found. */
final class Lookups {
    /** More words than any passport prints; a mail that has more does not grow the index without end. */
    private static final int MOST_WORDS = 10;

    /** What a registration is found by. */
    enum Purpose {
        PASSPORT,
        NAME,
        BIRTH,
        ADDRESS,
        MESSAGE,
        ANSWER
    }

    /** One fingerprint of one purpose. */
    record Lookup(Purpose purpose, String fingerprint) {}

    private final Vault vault;

    Lookups(Vault vault) {
        this.vault = vault;
    }

    /** Everything a registration is found by, but for our answers, which are added one by one. */
    Set<Lookup> of(Registration registration) {
        Set<Lookup> all = new HashSet<>();
        String event = registration.event();
        if (registration.passport() != null) {
            all.add(passport(
                    event,
                    registration.passport().number(),
                    registration.passport().issuingState()));
            if (registration.passport().birthDate() != null) {
                all.add(birth(event, registration.passport().birthDate()));
            }
        }
        all.addAll(names(event, namesOf(registration)));
        registration.addresses().forEach(address -> all.add(address(event, address)));
        registration.mails().forEach(mail -> all.add(message(Purpose.MESSAGE, mail)));
        return all;
    }

    Lookup passport(String event, String number, String issuingState) {
        return lookup(Purpose.PASSPORT, event + "|" + upper(issuingState) + "|" + upper(number));
    }

    Lookup birth(String event, LocalDate day) {
        return lookup(Purpose.BIRTH, event + "|" + day);
    }

    Lookup address(String event, String address) {
        return lookup(Purpose.ADDRESS, event + "|" + address.strip().toLowerCase(Locale.ROOT));
    }

    Lookup message(Purpose purpose, String messageId) {
        return lookup(purpose, messageId.strip());
    }

    /**
     * Every pair of words, and every word alone. A pair is rare where one word is not: among a million registrations
     * many are called María, few María Quirós; and a thief who counts fingerprints learns less from pairs.
     */
    Set<Lookup> names(String event, Set<String> tokens) {
        Set<Lookup> all = pairs(event, tokens);
        tokens.stream().limit(MOST_WORDS).forEach(word -> all.add(lookup(Purpose.NAME, event + "|" + word)));
        return all;
    }

    /** What to look for: pairs, or the word if there is only one. */
    Set<Lookup> nameQuery(String event, Collection<String> words) {
        Set<String> tokens = NameTokens.of(words.toArray(String[]::new));
        return tokens.size() == 1 ? names(event, tokens) : pairs(event, tokens);
    }

    private Set<Lookup> pairs(String event, Set<String> tokens) {
        List<String> words = new ArrayList<>(tokens).subList(0, Math.min(tokens.size(), MOST_WORDS));
        Set<Lookup> pairs = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                pairs.add(lookup(Purpose.NAME, event + "|" + words.get(i) + "|" + words.get(j)));
            }
        }
        return pairs;
    }

    private static Set<String> namesOf(Registration registration) {
        var name = registration.delegate().name();
        var passport = registration.passport();
        return NameTokens.of(
                name.givenNames(),
                name.surnames(),
                passport == null ? null : passport.givenNames(),
                passport == null ? null : passport.surnames());
    }

    private Lookup lookup(Purpose purpose, String value) {
        return new Lookup(purpose, vault.fingerprint(purpose.name(), value));
    }

    private static String upper(String value) {
        return value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
    }
}
