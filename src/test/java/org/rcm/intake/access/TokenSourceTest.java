package org.rcm.intake.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcm.intake.fixtures.StandingClock;
import org.rcm.intake.fixtures.TokenServer;

/** Tokens from a token endpoint on loopback. */
class TokenSourceTest {
    @TempDir
    private Path folder;

    private final StandingClock clock = new StandingClock("2022-02-10T12:00:00Z");
    private TokenServer server;

    @BeforeEach
    void start() throws Exception {
        server = TokenServer.start("crmst");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_application_asks_in_its_own_name() throws Exception {
        source(null).secret();
        assertThat(server.asked().get(0))
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("client_id", TokenServer.CLIENT)
                .containsEntry("client_secret", TokenServer.SECRET)
                .containsEntry("scope", "mail all");
    }

    @Test
    void a_token_is_used_again() throws Exception {
        TokenSource source = source(null);
        assertThat(source.secret()).isEqualTo(source.secret());
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void a_token_is_renewed_before_it_expires() throws Exception {
        TokenSource source = source(null);
        String first = source.secret();
        clock.reach(clock.instant().plus(Duration.ofMinutes(55)));
        assertThat(source.secret()).isNotEqualTo(first);
    }

    @Test
    void while_the_endpoint_is_away_a_token_is_used_to_its_end() throws Exception {
        TokenSource source = source(null);
        String first = source.secret();
        server.close();
        clock.reach(clock.instant().plus(Duration.ofMinutes(57)));
        assertThat(source.secret()).isEqualTo(first);
        clock.reach(clock.instant().plus(Duration.ofMinutes(3)));
        assertThat(refusal(source).isAway()).isTrue();
    }

    @Test
    void a_token_that_was_refused_is_replaced() throws Exception {
        TokenSource source = source(null);
        source.secret();
        source.secret();
        assertThat(source.refused()).isTrue();
        source.secret();
        assertThat(source.refused()).as("made for this very try").isFalse();
    }

    @Test
    void a_refresh_token_is_used_where_there_is_one() throws Exception {
        server.refreshToken("r");
        source("r").secret();
        assertThat(server.asked().get(0))
                .containsEntry("grant_type", "refresh_token")
                .containsEntry("refresh_token", "r");
    }

    @Test
    void a_refresh_token_that_is_replaced_is_kept_across_a_restart() throws Exception {
        server.refreshToken("r");
        source("r").secret();
        source("r").secret();
        assertThat(server.asked().get(1)).containsEntry("refresh_token", "r+");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("kept"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_refresh_token_that_ops_set_anew_counts() throws Exception {
        server.refreshToken("r");
        source("r").secret();
        server.refreshToken("new");
        source("new").secret();
        assertThat(server.asked().get(1)).containsEntry("refresh_token", "new");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            invalid_client      | AADSTS7000215: Invalid client secret provided | intake.mailbox.oauth.client-id and .client-secret
            invalid_client      | AADSTS7000222: The provided client secret keys are expired | put it into intake.mailbox.oauth.client-secret
            invalid_request     | AADSTS90002: Tenant 'x' not found | intake.mailbox.oauth.tenant
            unauthorized_client | AADSTS700016: Application with identifier 'x' was not found | .client-id
            invalid_grant       | AADSTS700082: The refresh token has expired | intake.mailbox.oauth.refresh-token
            invalid_scope       | AADSTS70011: The provided value for scope is not valid | intake.mailbox.oauth.scope
            """)
    void a_refusal_says_which_setting_it_is_about(String error, String description, String remedy) {
        server.refuse(error, description);
        TokenException refusal = refusal(source(null));
        assertThat(refusal.getMessage()).contains(error).contains(description);
        assertThat(refusal.remedy()).contains(remedy);
        assertThat(refusal.isAway()).isFalse();
    }

    @Test
    void what_the_endpoint_quotes_of_a_secret_is_not_repeated() {
        OAuth wrong = new OAuth(
                "k", URI.create(server.tokenUrl()), TokenServer.CLIENT, "wrong-secret", null, refreshToken(null));
        TokenException refusal = refusal(new TokenSource(wrong, null, clock));
        assertThat(refusal.getMessage()).contains("invalid_client").doesNotContain("wrong-secret");
    }

    @Test
    void an_address_that_is_no_token_endpoint_is_named() {
        OAuth elsewhere = new OAuth(
                "k", URI.create(server.infoUrl().replace("info", "none")), "c", "s", null, refreshToken(null));
        assertThat(refusal(new TokenSource(elsewhere, null, clock)).remedy()).contains("k.token-url");
    }

    private TokenException refusal(TokenSource source) {
        return catchThrowableOfType(TokenException.class, source::secret);
    }

    private TokenSource source(String refreshToken) {
        return new TokenSource(
                new OAuth(
                        "intake.mailbox.oauth",
                        URI.create(server.tokenUrl()),
                        TokenServer.CLIENT,
                        TokenServer.SECRET,
                        "mail all",
                        refreshToken(refreshToken)),
                null,
                clock);
    }

    private RefreshToken refreshToken(String token) {
        return new RefreshToken(token, folder.resolve("kept"));
    }
}
