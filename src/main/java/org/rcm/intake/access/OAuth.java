package org.rcm.intake.access;

import java.net.URI;

/**
 * An application that an authorization server knows (RFC 6749).
 *
 * @param keys what the settings concerned begin with, for messages: {@code intake.mailbox.oauth}
 * @param endpoint its token endpoint
 * @param clientSecret or null for a public client with a refresh token
 * @param scope or null
 * @param refreshToken holds none where the application acts in its own name (client credentials)
 */
public record OAuth(
        String keys, URI endpoint, String clientId, String clientSecret, String scope, RefreshToken refreshToken) {
    /** Microsoft 365: everything that was granted to the application at Exchange Online. */
    public static final String MICROSOFT_SCOPE = "https://outlook.office365.com/.default";

    /** The token endpoint of Microsoft Entra ID. @param tenant its id or domain */
    public static URI microsoft(String tenant) {
        return URI.create("https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token");
    }

    /** Without anything secret in it, should somebody quote us. */
    String clean(String text) {
        String clean = clientSecret == null ? text : text.replace(clientSecret, "…");
        String token = refreshToken.current();
        return token == null ? clean : clean.replace(token, "…");
    }

    /** Tells nothing secret. */
    @Override
    public String toString() {
        return "OAuth[" + endpoint + ", " + clientId + "]";
    }
}
