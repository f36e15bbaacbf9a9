package org.rcm.intake.settings;

import java.util.List;
import java.util.stream.Stream;

/** The keys of a mail server that are the same for the mailbox and for the server answers go out through. */
public enum ServerKeys {
    MAILBOX("intake.mailbox"),
    SMTP("intake.smtp");

    private final String prefix;

    ServerKeys(String prefix) {
        this.prefix = prefix;
    }

    public Key url() {
        return key("url");
    }

    public Key username() {
        return key("username");
    }

    public Key password() {
        return key("password");
    }

    public Key tenant() {
        return key("oauth.tenant");
    }

    public Key tokenUrl() {
        return key("oauth.token-url");
    }

    public Key clientId() {
        return key("oauth.client-id");
    }

    public Key clientSecret() {
        return key("oauth.client-secret");
    }

    public Key scope() {
        return key("oauth.scope");
    }

    public Key refreshToken() {
        return key("oauth.refresh-token");
    }

    public Key startTls() {
        return key("tls.starttls");
    }

    public Key ca() {
        return key("tls.ca");
    }

    public Key certificate() {
        return key("tls.certificate");
    }

    public Key certificateKey() {
        return key("tls.key");
    }

    public Key certificateKeyPassword() {
        return key("tls.key-password");
    }

    /** Those that say that the login is by OAuth 2.0. */
    List<Key> oauth() {
        return List.of(tenant(), tokenUrl(), clientId(), clientSecret(), scope(), refreshToken());
    }

    /** All that a login is made of. */
    List<Key> logins() {
        return Stream.concat(Stream.of(password()), oauth().stream()).toList();
    }

    private Key key(String rest) {
        return Key.named(prefix + "." + rest).orElseThrow();
    }
}
