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
import java.util.stream.Collectors;

/**
 * The checked settings of one process; immutable, thread-safe. Made by {@link SettingsReader}, or in a test by
 * {@link #of}.
 */
public final class Settings {
    private final Path config;
    private final Path routes;
    private final Map<Key, String> values;
    private final Map<String, String> camel;

    Settings(Path config, Path routes, Map<Key, String> values, Map<String, String> camel) {
        this.config = config;
        this.routes = routes;
        this.values = new EnumMap<>(Key.class);
        this.values.putAll(values);
        this.camel = Map.copyOf(camel);
    }

    /** Settings with these values and the defaults of all others, unchecked. */
    public static Settings of(Path config, Path routes, Map<Key, String> values) {
        return new Settings(config, routes, values, Map.of());
    }

    /** The same settings, one value changed. */
    public Settings with(Key key, String value) {
        Settings changed = new Settings(config, routes, values, camel);
        changed.values.put(key, value);
        return changed;
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
