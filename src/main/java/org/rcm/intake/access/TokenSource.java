package org.rcm.intake.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;

/**
 * Tokens of one application. A token is used until shortly before it expires, and then renewed; while the endpoint is
 * away, to its end. Thread-safe.
 */
public final class TokenSource implements Credential {
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final TokenEndpoint endpoint;
    private final RefreshToken refreshToken;
    private final Clock clock;
    private String token;
    private boolean fresh;
    private Instant renewAt = Instant.MIN;
    private Instant until = Instant.MIN;

    /**
     * @param tls which authorities are believed, or null for the JDK's
     * @param clock of the computer
     */
    public TokenSource(OAuth oauth, SSLContext tls, Clock clock) {
        this.endpoint = new TokenEndpoint(oauth, tls);
        this.refreshToken = oauth.refreshToken();
        this.clock = clock;
    }

    @Override
    public synchronized String secret() throws TokenException {
        Instant now = clock.instant();
        fresh = false;
        if (token != null && now.isBefore(renewAt)) {
            return token;
        }
        try {
            renew(now);
        } catch (TokenException e) {
            if (token == null || !now.isBefore(until)) {
                throw e;
            }
            renewAt = now.plus(AGAIN); // the one there is still does
        }
        return token;
    }

    private void renew(Instant now) throws TokenException {
        TokenEndpoint.Granted granted = endpoint.ask(refreshToken.current());
        Duration tenth = granted.lifetime().dividedBy(10);
        token = granted.token();
        fresh = true;
        until = now.plus(granted.lifetime());
        renewAt = until.minus(tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN);
        refreshToken.replaceBy(granted.refreshToken());
    }

    @Override
    public boolean isToken() {
        return true;
    }

    /** Forgets the token. True if it was not made for this very try: a new one may do. */
    @Override
    public synchronized boolean refused() {
        token = null;
        return !fresh;
    }
}
