package org.rcm.intake.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The checked settings of one process; immutable, thread-safe. Made by {@link SettingsReader}, or in a test by
 * {@link #of}.
 */
public final class Settings {
    private final Path config;
    private final Path routes;
    private final Map<Key, String> values;
    private final Map<String, Map<Key, String>> mailboxes;
    private final Map<String, String> camel;
    private final String mailbox;

    Settings(
            Path config,
            Path routes,
            Map<Key, String> values,
            Map<String, Map<Key, String>> mailboxes,
            Map<String, String> camel) {
        this(config, routes, values, mailboxes, camel, "");
    }

    private Settings(
            Path config,
            Path routes,
            Map<Key, String> values,
            Map<String, Map<Key, String>> mailboxes,
            Map<String, String> camel,
            String mailbox) {
        this.config = config;
        this.routes = routes;
        this.values = new EnumMap<>(Key.class);
        this.values.putAll(values);
        this.mailboxes = Map.copyOf(mailboxes);
        this.camel = Map.copyOf(camel);
        this.mailbox = mailbox;
    }

    /** Settings with these values and the defaults of all others, unchecked. */
    public static Settings of(Path config, Path routes, Map<Key, String> values) {
        return new Settings(config, routes, values, Map.of(), Map.of());
    }

    /** The same settings, one value changed. */
    public Settings with(Key key, String value) {
        Settings changed = new Settings(config, routes, values, mailboxes, camel, mailbox);
        changed.values.put(key, value);
        return changed;
    }

    /**
     * The settings as each mailbox has them, by its name: empty for the one without. What a named one leaves out is as
     * in the one without a name; its login is one whole, so that no password meets another's token.
     */
    public SortedMap<String, Settings> mailboxes() {
        SortedMap<String, Settings> all = new TreeMap<>();
        if (isSet(Key.MAILBOX_URL)) {
            all.put("", this);
        }
        mailboxes.forEach((name, own) -> {
            Map<Key, String> whole = new EnumMap<>(values);
            if (ServerKeys.MAILBOX.logins().stream().anyMatch(own::containsKey)) {
                whole.keySet().removeAll(ServerKeys.MAILBOX.logins());
            }
            whole.putAll(own);
            all.put(name, new Settings(config, routes, whole, Map.of(), camel, name));
        });
        return all;
    }

    /** Which of {@link #mailboxes} these are for; empty for the one without a name. */
    public String mailbox() {
        return mailbox;
    }

    /** A key as it is written for {@link #mailbox}. */
    public String written(Key key) {
        return key.of(mailbox);
    }

    /** What the keys of a server begin with, without the last dot. */
    public String prefix(ServerKeys keys) {
        String url = written(keys.url());
        return url.substring(0, url.lastIndexOf('.'));
    }

    /** The folder that {@code --config} names. */
    public Path config() {
        return config;
    }

    /** The folder that {@code --routes} names. */
    public Path routes() {
        return routes;
    }

    /** Keys {@code camel.*} that ops set, handed to Camel as they are. */
    public Map<String, String> camel() {
        return camel;
    }

    public Optional<String> find(Key key) {
        return Optional.ofNullable(values.get(key)).or(key::byDefault);
    }

    /** True if ops set it; its default does not count. */
    public boolean isSet(Key key) {
        return values.containsKey(key);
    }

    /** True if the login there is by OAuth 2.0. */
    public boolean isOAuth(ServerKeys keys) {
        return keys.oauth().stream().anyMatch(this::isSet);
    }

    /** @throws IllegalStateException if the key has neither value nor default; callers ask only for what was checked */
    public String get(Key key) {
        return find(key).orElseThrow(() -> new IllegalStateException("not set: " + key.key()));
    }

    public Duration duration(Key key) {
        return Check.Durations.parse(get(key));
    }

    public int number(Key key) {
        return Integer.parseInt(get(key));
    }

    public URI uri(Key key) {
        return URI.create(get(key));
    }

    /** The items of a comma-separated value. */
    public List<String> list(Key key) {
        return Arrays.stream(get(key).split(",")).map(String::strip).toList();
    }

    public Path data() {
        return Path.of(get(Key.DATA));
    }

    /** Address answers come from. */
    public String replyFrom() {
        return find(Key.SMTP_FROM).orElseGet(() -> list(Key.MAILBOX_ADDRESSES).get(0));
    }

    public Path keyFile() {
        return find(Key.KEY_FILE).map(Path::of).orElseGet(() -> data().resolve("intake.key"));
    }

    public int workers() {
        return find(Key.WORKERS).map(Integer::parseInt).orElseGet(() -> Runtime.getRuntime()
                .availableProcessors());
    }

    public boolean embeddedBroker() {
        return "embedded".equals(get(Key.BROKER_URL));
    }

    /** The steps this process runs. */
    public Set<String> steps() {
        List<String> named = list(Key.ROUTES);
        return named.contains("all") ? Steps.ALL : named.stream().collect(Collectors.toUnmodifiableSet());
    }
}
