package org.rcm.intake.access;

import java.io.IOException;
import org.rcm.intake.parts.Reason;

/** Words for operators where a token endpoint gives no token (RFC 6749, 5.2; Microsoft's AADSTS numbers). */
final class TokenRefusal {
    private static final int LONGEST = 200;

    private TokenRefusal() {}

    static TokenException away(OAuth oauth, IOException failure) {
        String reason = "the token endpoint " + oauth.endpoint() + " does not answer: " + Reason.of(failure);
        boolean certificate = failure instanceof javax.net.ssl.SSLException;
        return new TokenException(
                reason,
                certificate
                        ? "if its certificate is of an authority of your own, name that in "
                                + oauth.keys().replaceFirst("\\.oauth$", ".tls.ca")
                        : "see " + oauth.keys() + ".token-url or .tenant, and whether this machine may reach it (proxy,"
                                + " firewall)",
                true);
    }

    /** @param error as in RFC 6749, 5.2, or empty; @param description what else it said */
    static TokenException of(OAuth oauth, int status, String error, String description) {
        String said = oauth.clean(description.strip().lines().findFirst().orElse(""));
        String reason = "the token endpoint " + oauth.endpoint() + " answers " + status
                + (error.isEmpty() ? "" : " " + error)
                + (said.isEmpty() ? "" : ": " + said.substring(0, Math.min(said.length(), LONGEST)));
        boolean busy = status == 429 || status >= 500;
        return new TokenException(reason, remedy(oauth.keys(), status, error, said), busy);
    }

    private static String remedy(String keys, int status, String error, String said) {
        if (status == 429 || status >= 500) {
            return "nothing to mend here: it is asked again";
        }
        if (said.contains("AADSTS90002") || said.contains("AADSTS900023") || said.contains("AADSTS700016")) {
            return "the tenant, or the application in it, is not known: see " + keys + ".tenant and .client-id";
        }
        if (said.contains("AADSTS7000222")) {
            return "the client secret has expired: make a new one and put it into " + keys + ".client-secret";
        }
        return switch (error) {
            case "invalid_client" ->
                "see " + keys + ".client-id and .client-secret: the secret's value, not its id, and not expired";
            case "invalid_grant" ->
                "the refresh token has expired or was revoked: log in anew and put the new one into " + keys
                        + ".refresh-token";
            case "unauthorized_client" ->
                "let the application use this grant at the authorization server; see " + keys + ".client-id";
            case "invalid_scope" -> "see " + keys + ".scope";
            default -> "see " + keys + ".token-url or .tenant: no token endpoint answers so";
        };
    }
}
