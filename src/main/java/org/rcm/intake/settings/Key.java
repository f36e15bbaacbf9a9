package org.rcm.intake.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting there is. A key that is not here is a mistake. */
public enum Key {
    DATA(
            "intake.data",
            "data",
            Check.ANYTHING,
            "folder of the embedded database, broker journal, key and outgoing mail"),
    MAILBOX_URL("intake.mailbox.url", null, Check.url("imap", "imaps"), "write imaps://host:993 or imap://host:143"),
    MAILBOX_USERNAME("intake.mailbox.username", null, Check.ANYTHING, "login at the mail server"),
    MAILBOX_PASSWORD("intake.mailbox.password", null, Check.ANYTHING, "or intake.mailbox.password-file"),
    MAILBOX_FOLDER("intake.mailbox.folder", "INBOX", Check.ANYTHING, "folder that delegates' mails arrive in"),
    MAILBOX_ADDRESSES(
            "intake.mailbox.addresses", "CRMST@iom.int", Check.ADDRESSES, "our addresses, separated by commas"),
    MAILBOX_AUTHSERV(
            "intake.mailbox.authserv-id", null, Check.ANYTHING, "name our server signs Authentication-Results with"),
    MAILBOX_POLL("intake.mailbox.poll", "15s", Check.DURATION, "pause between polls"),
    MAILBOX_SINCE(
            "intake.mailbox.since",
            "unseen",
            Check.SINCE,
            "which mails that lie there at the first start are taken in: unseen, all, or a day of arrival"),
    MAILBOX_MOVE_TO("intake.mailbox.move-to", null, Check.ANYTHING, "folder for done mails"),
    MAILBOX_MOVE_IGNORED_TO(
            "intake.mailbox.move-ignored-to",
            null,
            Check.ANYTHING,
            "folder for machines' mails and second copies, once they are settled; none: as done ones"),
    MAILBOX_MOVE_FAILED_TO(
            "intake.mailbox.move-failed-to",
            null,
            Check.ANYTHING,
            "folder for mails given up after every attempt; none: as done ones"),
    MAILBOX_OAUTH_TENANT(
            "intake.mailbox.oauth.tenant",
            null,
            Check.TENANT,
            "Microsoft 365: the tenant's id or domain; instead of token-url"),
    MAILBOX_OAUTH_TOKEN_URL(
            "intake.mailbox.oauth.token-url",
            null,
            Check.url("https", "http"),
            "token endpoint of the authorization server, https://…"),
    MAILBOX_OAUTH_CLIENT_ID("intake.mailbox.oauth.client-id", null, Check.ANYTHING, "the application's id"),
    MAILBOX_OAUTH_CLIENT_SECRET(
            "intake.mailbox.oauth.client-secret", null, Check.ANYTHING, "or intake.mailbox.oauth.client-secret-file"),
    MAILBOX_OAUTH_SCOPE(
            "intake.mailbox.oauth.scope",
            null,
            Check.ANYTHING,
            "with a tenant by default https://outlook.office365.com/.default"),
    MAILBOX_OAUTH_REFRESH_TOKEN(
            "intake.mailbox.oauth.refresh-token",
            null,
            Check.ANYTHING,
            "or intake.mailbox.oauth.refresh-token-file; none: client credentials"),
    MAILBOX_STARTTLS(
            "intake.mailbox.tls.starttls",
            "off",
            Check.oneOf("off", "required"),
            "required: imap:// changes over to TLS before the login, or is not used"),
    MAILBOX_TLS_CA("intake.mailbox.tls.ca", null, Check.FILE, "PEM file of the authority of the server's certificate"),
    MAILBOX_TLS_CERTIFICATE(
            "intake.mailbox.tls.certificate",
            null,
            Check.FILE,
            "our own certificate, where the server asks: PEM or PKCS12"),
    MAILBOX_TLS_KEY("intake.mailbox.tls.key", null, Check.FILE, "PEM file of its key; none: it is in the same file"),
    MAILBOX_TLS_KEY_PASSWORD(
            "intake.mailbox.tls.key-password", null, Check.ANYTHING, "or intake.mailbox.tls.key-password-file"),
    SMTP_URL("intake.smtp.url", null, Check.url("smtp", "smtps"), "write smtp://host:25 or smtps://host:465"),
    SMTP_USERNAME("intake.smtp.username", null, Check.ANYTHING, "login at the SMTP server"),
    SMTP_PASSWORD("intake.smtp.password", null, Check.ANYTHING, "or intake.smtp.password-file"),
    SMTP_OAUTH_TENANT(
            "intake.smtp.oauth.tenant",
            null,
            Check.TENANT,
            "Microsoft 365: the tenant's id or domain; instead of token-url"),
    SMTP_OAUTH_TOKEN_URL(
            "intake.smtp.oauth.token-url",
            null,
            Check.url("https", "http"),
            "token endpoint of the authorization server, https://…"),
    SMTP_OAUTH_CLIENT_ID("intake.smtp.oauth.client-id", null, Check.ANYTHING, "the application's id"),
    SMTP_OAUTH_CLIENT_SECRET(
            "intake.smtp.oauth.client-secret", null, Check.ANYTHING, "or intake.smtp.oauth.client-secret-file"),
    SMTP_OAUTH_SCOPE(
            "intake.smtp.oauth.scope",
            null,
            Check.ANYTHING,
            "with a tenant by default https://outlook.office365.com/.default"),
    SMTP_OAUTH_REFRESH_TOKEN(
            "intake.smtp.oauth.refresh-token",
            null,
            Check.ANYTHING,
            "or intake.smtp.oauth.refresh-token-file; none: client credentials"),
    SMTP_STARTTLS(
            "intake.smtp.tls.starttls",
            "off",
            Check.oneOf("off", "required"),
            "required: smtp:// changes over to TLS before the login, or is not used"),
    SMTP_TLS_CA("intake.smtp.tls.ca", null, Check.FILE, "PEM file of the authority of the server's certificate"),
    SMTP_TLS_CERTIFICATE(
            "intake.smtp.tls.certificate",
            null,
            Check.FILE,
            "our own certificate, where the server asks: PEM or PKCS12"),
    SMTP_TLS_KEY("intake.smtp.tls.key", null, Check.FILE, "PEM file of its key; none: it is in the same file"),
    SMTP_TLS_KEY_PASSWORD("intake.smtp.tls.key-password", null, Check.ANYTHING, "or intake.smtp.tls.key-password-file"),
    SMTP_FROM(
            "intake.smtp.from",
            null,
            Check.ADDRESSES,
            "address answers come from; default the first of intake.mailbox.addresses"),
    SMTP_ENVELOPE(
            "intake.smtp.envelope-from",
            null,
            Check.ADDRESSES,
            "envelope sender of answers; default the null sender, which no machine answers"),
    DATABASE_URL(
            "intake.database.url",
            null,
            Check.prefix("jdbc:h2:", "jdbc:postgresql:"),
            "write jdbc:postgresql://host/name, or leave it out for the embedded one"),
    DATABASE_USERNAME("intake.database.username", null, Check.ANYTHING, "login at the database"),
    DATABASE_PASSWORD("intake.database.password", null, Check.ANYTHING, "or intake.database.password-file"),
    BROKER_URL(
            "intake.broker.url",
            "embedded",
            Check.prefix("embedded", "tcp://", "ssl://", "("),
            "write tcp://host:61616, or leave it out for the embedded one"),
    BROKER_USERNAME("intake.broker.username", null, Check.ANYTHING, "login at the broker"),
    BROKER_PASSWORD("intake.broker.password", null, Check.ANYTHING, "or intake.broker.password-file"),
    BROKER_LISTEN("intake.broker.listen", "127.0.0.1:61616", Check.LISTEN, "where ticketing staff connect, or off"),
    TICKETING_USERNAME(
            "intake.broker.ticketing.username",
            "ticketing",
            Check.ANYTHING,
            "login of ticketing staff at the embedded broker"),
    TICKETING_PASSWORD(
            "intake.broker.ticketing.password", null, Check.ANYTHING, "made at first start in DATA/ticketing.password"),
    TICKETING_REPLIES_KEPT(
            "intake.ticketing.replies-kept",
            "30d",
            Check.DURATION,
            "how long what is told to ticketing staff waits on ticketing.replies, such as 30d"),
    MANIFEST_FOLDER(
            "intake.manifest.folder",
            null,
            Check.ANYTHING,
            "folder for the ticket requests of each event as sheets, written every day; none: they are not written"),
    MANIFEST_AT("intake.manifest.at", "06:00", Check.HOUR, "when they are written, in the zone of each event"),
    DISK_FREE(
            "intake.disk.free",
            "500",
            Check.POSITIVE,
            "megabytes that must be free in intake.data; below it health is DOWN"),
    ALERT_WEBHOOK(
            "intake.alert.webhook",
            null,
            Check.url("http", "https"),
            "URL that alerts are posted to as JSON; Slack, Mattermost and the like take it"),
    ALERT_MAIL(
            "intake.alert.mail",
            null,
            Check.ADDRESSES,
            "addresses of operators that alerts are mailed to, separated by commas"),
    ALERT_AFTER(
            "intake.alert.after",
            "30s",
            Check.DURATION,
            "how long something must be wrong to be told, and well to be over"),
    LOG_FORMAT("intake.log.format", "text", Check.oneOf("text", "json"), "text or json, one line an event"),
    TRACE_ENDPOINT(
            "intake.trace.endpoint",
            null,
            Check.url("http", "https"),
            "OpenTelemetry collector (OTLP over HTTP) that is told one trace a mail, such as http://localhost:4318"),
    CLOCK_SOURCE(
            "intake.clock.source",
            null,
            Check.url("http", "https"),
            "a web server that the computer's clock is compared with every minute, such as https://outlook.office365.com"),
    CLOCK("intake.clock", "system", Check.CLOCK, "system, mail, or the instant to start at"),
    MANAGEMENT_LISTEN("intake.management.listen", "127.0.0.1:9876", Check.LISTEN, "health and metrics, or off"),
    WORKERS("intake.workers", null, Check.POSITIVE, "mails read in parallel; default the number of cores"),
    ROUTES("intake.routes", "all", Check.someOf(Steps.ALL), "steps this process runs, separated by commas"),
    KEY_TEXT(
            "intake.key.text",
            null,
            Check.ANYTHING,
            "the key itself, or its Base64, for the environment: INTAKE_KEY_TEXT; instead of a file"),
    KEY_COMMAND(
            "intake.key.command",
            null,
            Check.ANYTHING,
            "a command that prints the key, such as: vault kv get -field=key secret/intake; instead of a file"),
    KEY_FILE("intake.key.file", null, Check.ANYTHING, "key of stored personal data; default DATA/intake.key"),
    REPLY_LANGUAGE(
            "intake.reply.language",
            "en",
            Check.LANGUAGE,
            "a folder of config/replies: language of answers to mails in a language that has none"),
    RETRY_ATTEMPTS(
            "intake.retry.attempts",
            "5",
            Check.POSITIVE,
            "attempts before a mail or an outgoing message is a failure row"),
    RETRY_PAUSE(
            "intake.retry.pause",
            "2s",
            Check.DURATION,
            "pause before the second attempt; doubled for each further one"),
    MAIL_MAX_SIZE(
            "intake.mail.max-size",
            "64",
            Check.POSITIVE,
            "megabytes; a larger mail is stored and shown to a person, not read");

    private static final String OF_MAILBOX = "intake.mailbox.";

    private final String key;
    private final String byDefault;
    private final Check check;
    private final String remedy;
    private final String environmentName;
    private final boolean secret;

    Key(String key, String byDefault, Check check, String remedy) {
        this.key = key;
        this.byDefault = byDefault;
        this.check = check;
        this.remedy = remedy;
        this.environmentName = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        this.secret = key.matches(".*[.-](password|secret|refresh-token)");
    }

    /** As it stands in application.properties. */
    public String key() {
        return key;
    }

    /** {@code intake.mailbox.url} is {@code INTAKE_MAILBOX_URL}. */
    public String environmentName() {
        return environmentName;
    }

    /** What it means, or how to write it. */
    public String remedy() {
        return remedy;
    }

    public Optional<String> byDefault() {
        return Optional.ofNullable(byDefault);
    }

    /** A secret may stand in a file of its own, named by {@code …-file}. */
    public boolean isSecret() {
        return secret || this == KEY_TEXT || this == ALERT_WEBHOOK;
    }

    /** A value as anybody may read it: of a URL without login and parameters, which may be passwords. */
    public String shown(String value) {
        return isSecret() ? "(set)" : value.replaceFirst("//[^/@]*@", "//").replaceFirst("[?;].*", "");
    }

    /** True if each of several mailboxes may have its own. */
    boolean isOfOneMailbox() {
        return key.startsWith(OF_MAILBOX) && this != MAILBOX_ADDRESSES && this != MAILBOX_AUTHSERV;
    }

    /** As it is written for a mailbox of that name; empty for the one without a name. */
    String of(String mailbox) {
        return mailbox.isEmpty() || !isOfOneMailbox()
                ? key
                : OF_MAILBOX + mailbox + "." + key.substring(OF_MAILBOX.length());
    }

    Optional<String> problem(String text) {
        return check.problem(text);
    }

    static Optional<Key> named(String name) {
        return Arrays.stream(values()).filter(k -> k.key.equals(name)).findFirst();
    }
}
