package org.rcm.intake.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** Asks an authorization server for a token (RFC 6749, 4.4 and 6). Thread-safe. */
final class TokenEndpoint {
    private static final Duration CONNECT = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OAuth oauth;
    private final SSLContext tls;
    private HttpClient http;

    /**
     * A token and what came with it.
     *
     * @param lifetime the server's word, or ten minutes where it gives none
     * @param refreshToken one that takes the place of ours, or null
     */
    record Granted(String token, Duration lifetime, String refreshToken) {
        /** Tells nothing secret. */
        @Override
        public String toString() {
            return "Granted[" + lifetime + "]";
        }
    }

    /** @param tls which authorities are believed, or null for the JDK's */
    TokenEndpoint(OAuth oauth, SSLContext tls) {
        this.oauth = oauth;
        this.tls = tls;
    }

    /** Made when it is first needed: it costs a thread. */
    private synchronized HttpClient http() {
        if (http != null) {
            return http;
        }
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .proxy(ProxySelector.getDefault())
                .followRedirects(HttpClient.Redirect.NEVER); // a secret goes nowhere else
        http = (tls == null ? builder : builder.sslContext(tls)).build();
        return http;
    }

    /** @param refreshToken the one that counts now, or null for client credentials */
    Granted ask(String refreshToken) throws TokenException {
        HttpRequest request = HttpRequest.newBuilder(oauth.endpoint())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form(refreshToken)))
                .build();
        try {
            HttpResponse<InputStream> response = http().send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return granted(response.statusCode(), body.readNBytes(LONGEST_ANSWER));
            }
        } catch (IOException e) {
            throw TokenRefusal.away(oauth, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TokenRefusal.away(oauth, new IOException("interrupted"));
        }
    }

    private String form(String refreshToken) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("client_id", oauth.clientId());
        fields.put("client_secret", oauth.clientSecret());
        fields.put("scope", oauth.scope());
        fields.put("grant_type", refreshToken == null ? "client_credentials" : "refresh_token");
        fields.put("refresh_token", refreshToken);
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Granted granted(int status, byte[] body) throws TokenException {
        JsonNode answer = json(body);
        String token = answer.path("access_token").asText("");
        if (status != 200 || token.isEmpty()) {
            throw TokenRefusal.of(
                    oauth,
                    status,
                    answer.path("error").asText(""),
                    answer.path("error_description").asText(""));
        }
        String next = answer.path("refresh_token").asText("");
        return new Granted(
                token, Duration.ofSeconds(answer.path("expires_in").asLong(600)), next.isEmpty() ? null : next);
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? JSON.createObjectNode() : read;
        } catch (IOException e) {
            return JSON.createObjectNode(); // a web page: the status tells
        }
    }
}
