package org.rcm.intake.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What each setting may say by itself, and not beside another. */
final class Contradictions {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Settings settings;
    private final UnaryOperator<String> where;
    private final List<Mistake> mistakes = new ArrayList<>();

    private Contradictions(Settings settings, UnaryOperator<String> where) {
        this.settings = settings;
        this.where = where;
    }

    /** @param where a key stands, or would, for messages */
    static List<Mistake> in(Settings settings, UnaryOperator<String> where) {
        List<Mistake> all = new ArrayList<>();
        Map<String, String> keys = new HashMap<>();
        settings.mailboxes().forEach((name, own) -> {
            Contradictions found = new Contradictions(own, where);
            found.server(ServerKeys.MAILBOX);
            found.once(keys);
            found.filing();
            all.addAll(found.mistakes);
        });
        Contradictions found = new Contradictions(settings, where);
        if (!settings.isSet(Key.MAILBOX_URL)) {
            found.server(ServerKeys.MAILBOX);
        }
        found.server(ServerKeys.SMTP);
        found.alerts();
        all.addAll(found.mistakes);
        return all;
    }

    private void alerts() {
        if (isSet(Key.ALERT_MAIL) && !isSet(Key.SMTP_URL)) {
            add(Key.ALERT_MAIL, "is set, and intake.smtp.url is not", "alerts are mailed through that server: set it");
        }
    }

    private void server(ServerKeys keys) {
        oauth(keys);
        tls(keys);
    }

    /** A mail that is moved to where it lies would arrive anew. */
    private void filing() {
        for (Key key : List.of(Key.MAILBOX_MOVE_TO, Key.MAILBOX_MOVE_IGNORED_TO, Key.MAILBOX_MOVE_FAILED_TO)) {
            if (isSet(key) && settings.get(key).equalsIgnoreCase(settings.get(Key.MAILBOX_FOLDER))) {
                add(key, "is the folder that mails arrive in", "name another folder, or take it out");
            }
        }
    }

    /** Two readers of one folder would share its account. @param seen places of mailboxes, and the key of each */
    private void once(Map<String, String> seen) {
        if (isSet(Key.MAILBOX_URL) && isSet(Key.MAILBOX_USERNAME)) {
            String place = settings.get(Key.MAILBOX_USERNAME) + "@" + settings.get(Key.MAILBOX_URL) + "/"
                    + settings.get(Key.MAILBOX_FOLDER);
            String other = seen.putIfAbsent(place, settings.written(Key.MAILBOX_FOLDER));
            if (other != null) {
                add(Key.MAILBOX_FOLDER, "is the one of " + other, "name another folder, or take one of them out");
            }
        }
    }

    private void oauth(ServerKeys keys) {
        Optional<Key> first = keys.oauth().stream().filter(this::isSet).findFirst();
        if (first.isEmpty()) {
            return;
        }
        if (isSet(keys.password())) {
            add(keys.password(), "stands beside " + written(first.get()), "log in by one of them: take the other out");
        }
        if (isSet(keys.tenant()) == isSet(keys.tokenUrl())) {
            boolean both = isSet(keys.tenant());
            add(
                    both ? keys.tokenUrl() : keys.tenant(),
                    both ? "stands beside " + written(keys.tenant()) : "is not set, nor " + written(keys.tokenUrl()),
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
                    "a token must not travel in the clear: set " + written(keys.startTls()) + " = required");
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
                add(key, "stands without " + written(keys.certificate()), "set that too, or take this out");
            }
        }
    }

    private String written(Key key) {
        return settings.written(key);
    }

    private boolean isSet(Key key) {
        return settings.isSet(key);
    }

    private void add(Key key, String what, String remedy) {
        mistakes.add(new Mistake(where.apply(written(key)), written(key), what, remedy));
    }
}
