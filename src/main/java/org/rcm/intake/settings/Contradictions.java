package org.rcm.intake.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What each setting may say by itself, and not beside another. */
final class Contradictions {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Settings settings;
    private final Function<Key, String> where;
    private final List<Mistake> mistakes = new ArrayList<>();

    private Contradictions(Settings settings, Function<Key, String> where) {
        this.settings = settings;
        this.where = where;
    }

    /** @param where a key stands, or would, for messages */
    static List<Mistake> in(Settings settings, Function<Key, String> where) {
        Contradictions found = new Contradictions(settings, where);
        for (ServerKeys keys : ServerKeys.values()) {
            found.oauth(keys);
            found.tls(keys);
        }
        return found.mistakes;
    }

    private void oauth(ServerKeys keys) {
        Optional<Key> first = keys.oauth().stream().filter(this::isSet).findFirst();
        if (first.isEmpty()) {
            return;
        }
        if (isSet(keys.password())) {
            add(keys.password(), "stands beside " + first.get().key(), "log in by one of them: take the other out");
        }
        if (isSet(keys.tenant()) == isSet(keys.tokenUrl())) {
            boolean both = isSet(keys.tenant());
            add(
                    both ? keys.tokenUrl() : keys.tenant(),
                    both
                            ? "stands beside " + keys.tenant().key()
                            : "is not set, nor " + keys.tokenUrl().key(),
                    "set one: the tenant for Microsoft 365, the token endpoint for all others");
        }
        if (!isSet(keys.clientId())) {
            add(keys.clientId(), "is not set", keys.clientId().remedy());
        }
        if (!isSet(keys.clientSecret()) && !isSet(keys.refreshToken())) {
            add(keys.clientSecret(), "is not set", keys.clientSecret().remedy());
        }
        if (!isSet(keys.username())) {
            add(keys.username(), "is not set", "the mailbox that the token is for, such as CRMST@iom.int");
        }
        inTheClear(keys.tokenUrl(), "http", "write https://: a secret goes there");
        if ("off".equals(settings.get(keys.startTls()))) {
            inTheClear(
                    keys.url(),
                    keys == ServerKeys.MAILBOX ? "imap" : "smtp",
                    "a token must not travel in the clear: set "
                            + keys.startTls().key() + " = required");
        }
    }

    private void inTheClear(Key url, String scheme, String remedy) {
        if (isSet(url)) {
            URI uri = settings.uri(url);
            if (scheme.equalsIgnoreCase(uri.getScheme()) && !LOOPBACK.contains(uri.getHost())) {
                add(url, "is not encrypted", remedy);
            }
        }
    }

    private void tls(ServerKeys keys) {
        for (Key key : List.of(keys.certificateKey(), keys.certificateKeyPassword())) {
            if (isSet(key) && !isSet(keys.certificate())) {
                add(key, "stands without " + keys.certificate().key(), "set that too, or take this out");
            }
        }
    }

    private boolean isSet(Key key) {
        return settings.isSet(key);
    }

    private void add(Key key, String what, String remedy) {
        mistakes.add(new Mistake(where.apply(key), key.key(), what, remedy));
    }
}
