package org.rcm.intake.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.rcm.intake.access.Credential;
import org.rcm.intake.access.MailAccess;
import org.rcm.intake.access.OAuth;
import org.rcm.intake.access.RefreshToken;
import org.rcm.intake.access.Tls;
import org.rcm.intake.access.TlsException;
import org.rcm.intake.access.TlsFiles;
import org.rcm.intake.access.TokenSource;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.ServerKeys;
import org.rcm.intake.settings.Settings;

/** The ways into mail servers that the settings describe. */
final class MailAccesses {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private MailAccesses() {}

    /** Empty where no URL is set. */
    static Optional<MailAccess> of(Settings settings, ServerKeys keys) {
        return settings.find(keys.url()).map(url -> {
            try {
                return new MailAccess(
                        settings.prefix(keys),
                        URI.create(url),
                        settings.find(keys.username()).orElse(""),
                        credential(settings, keys),
                        tls(settings, keys),
                        PATIENCE);
            } catch (TlsException e) {
                throw new IllegalStateException(e.key() + ": " + e.getMessage() + " — " + e.remedy(), e);
            }
        });
    }

    /** @throws TlsException naming the file that cannot be used */
    static Tls tls(Settings settings, ServerKeys keys) throws TlsException {
        return new Tls(
                "required".equals(settings.get(keys.startTls())),
                files(settings, keys).context());
    }

    private static TlsFiles files(Settings settings, ServerKeys keys) {
        return new TlsFiles(
                settings.prefix(keys) + ".tls",
                path(settings, keys.ca()),
                path(settings, keys.certificate()),
                path(settings, keys.certificateKey()),
                settings.find(keys.certificateKeyPassword()).orElse(null));
    }

    private static Path path(Settings settings, Key key) {
        return settings.find(key).map(Path::of).orElse(null);
    }

    /** Answers go out by the mailbox's application unless they have a login of their own. */
    private static Credential credential(Settings settings, ServerKeys keys) throws TlsException {
        if (settings.isOAuth(keys)) {
            return new TokenSource(oauth(settings, keys), files(settings, keys).besides(), Clock.systemUTC());
        }
        boolean byMailbox = keys == ServerKeys.SMTP
                && settings.isSet(keys.username())
                && !settings.isSet(keys.password())
                && settings.isOAuth(ServerKeys.MAILBOX);
        return byMailbox
                ? credential(settings, ServerKeys.MAILBOX)
                : Credential.password(settings.find(keys.password()).orElse(""));
    }

    /** Where tokens come from; empty where a password does. */
    static Optional<URI> tokenEndpoint(Settings settings, ServerKeys keys) {
        return settings.isOAuth(keys) ? Optional.of(oauth(settings, keys).endpoint()) : Optional.empty();
    }

    private static OAuth oauth(Settings settings, ServerKeys keys) {
        Optional<String> tenant = settings.find(keys.tenant());
        return new OAuth(
                settings.prefix(keys) + ".oauth",
                tenant.map(OAuth::microsoft).orElseGet(() -> settings.uri(keys.tokenUrl())),
                settings.get(keys.clientId()),
                settings.find(keys.clientSecret()).orElse(null),
                settings.find(keys.scope())
                        .or(() -> tenant.map(t -> OAuth.MICROSOFT_SCOPE))
                        .orElse(null),
                new RefreshToken(
                        settings.find(keys.refreshToken()).orElse(null),
                        settings.data()
                                .resolve(settings.prefix(keys).replaceFirst("intake\\.", "") + ".refresh-token")));
    }
}
