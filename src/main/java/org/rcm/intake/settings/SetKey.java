package org.rcm.intake.settings;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as ops wrote it.
 *
 * @param mailbox which of several mailboxes it is for, empty for the one without a name and for all other keys
 * @param isFile true if its value is the name of a file that holds the secret
 */
record SetKey(String mailbox, Key key, boolean isFile) {
    private static final Pattern NAMED = Pattern.compile("intake\\.mailbox\\.([a-z][a-z0-9]*)\\.(.+)");
    private static final Pattern NAMED_IN_ENVIRONMENT = Pattern.compile("INTAKE_MAILBOX_([A-Z][A-Z0-9]*)_(.+)");
    private static final Set<String> NO_NAMES = Set.of("oauth", "tls");

    /** @param text {@code intake.mailbox.url}, {@code intake.mailbox.visas.url}, {@code intake.smtp.password-file} */
    static Optional<SetKey> of(String text) {
        Optional<SetKey> plain = plain(text);
        Matcher named = NAMED.matcher(text);
        if (plain.isPresent() || !named.matches() || NO_NAMES.contains(named.group(1))) {
            return plain;
        }
        return plain("intake.mailbox." + named.group(2))
                .filter(k -> k.key().isOfOneMailbox())
                .map(k -> new SetKey(named.group(1), k.key(), k.isFile()));
    }

    /** {@code INTAKE_MAILBOX_VISAS_URL} as {@code intake.mailbox.visas.url}; empty if it is no such key. */
    static Optional<String> ofEnvironment(String variable) {
        for (Key key : Key.values()) {
            if (variable.equals(key.environmentName())) {
                return Optional.of(key.key());
            }
            if (key.isSecret() && variable.equals(key.environmentName() + "_FILE")) {
                return Optional.of(key.key() + "-file");
            }
        }
        Matcher named = NAMED_IN_ENVIRONMENT.matcher(variable);
        if (!named.matches()) {
            return Optional.empty();
        }
        String mailbox = named.group(1).toLowerCase(java.util.Locale.ROOT);
        return ofEnvironment("INTAKE_MAILBOX_" + named.group(2))
                .map(text -> "intake.mailbox." + mailbox + text.substring("intake.mailbox".length()))
                .filter(text -> of(text).isPresent());
    }

    private static Optional<SetKey> plain(String text) {
        Optional<SetKey> whole = Key.named(text).map(key -> new SetKey("", key, false));
        return whole.isPresent() || !text.endsWith("-file")
                ? whole
                : Key.named(text.substring(0, text.length() - "-file".length()))
                        .filter(Key::isSecret)
                        .map(key -> new SetKey("", key, true));
    }
}
