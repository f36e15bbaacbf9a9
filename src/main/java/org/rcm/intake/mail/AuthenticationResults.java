package org.rcm.intake.mail;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.mail.Authentication.Result;

/** Reads {@code Authentication-Results} (RFC 8601) of the one server we believe. */
final class AuthenticationResults {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    private AuthenticationResults() {}

    static Authentication read(Headers headers, String authservId) {
        if (authservId == null || authservId.isBlank()) {
            return Authentication.UNCHECKED;
        }
        for (String field : headers.all("authentication-results")) {
            String bare = COMMENT.matcher(field).replaceAll(" ");
            int semicolon = bare.indexOf(';');
            String id = (semicolon < 0 ? bare : bare.substring(0, semicolon)).strip();
            if (id.split("\\s")[0].equalsIgnoreCase(authservId)) {
                String results = semicolon < 0 ? "" : bare.substring(semicolon);
                return new Authentication(result(results, "spf"), result(results, "dkim"), result(results, "dmarc"));
            }
        }
        return Authentication.UNCHECKED;
    }

    /** The method's result; of several signatures one that passes is enough. */
    private static Result result(String results, String method) {
        Result result = Result.NONE;
        Matcher found = Pattern.compile(";\\s*" + method + "(?:/\\d)?\\s*=\\s*(\\w+)", Pattern.CASE_INSENSITIVE)
                .matcher(results);
        while (found.find()) {
            Result next = result(found.group(1));
            result = result == Result.NONE || next == Result.PASS ? next : result;
        }
        return result;
    }

    private static Result result(String word) {
        try {
            return Result.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Result.NONE;
        }
    }
}
