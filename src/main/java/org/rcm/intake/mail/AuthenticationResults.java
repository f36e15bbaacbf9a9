package org.rcm.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.mail.Authentication.Result;

/** Reads {@code Authentication-Results} (RFC 8601) of the one server we believe: the one that is named, else the one that took the mail in. */
final class AuthenticationResults {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    private static final Pattern BY = Pattern.compile("\\bby\\s+([A-Za-z0-9.-]{1,255})", Pattern.CASE_INSENSITIVE);

    private AuthenticationResults() {}

    static Authentication read(Headers headers, String authservId) {
        boolean named = authservId != null && !authservId.isBlank();
        String id = named ? authservId : lastHost(headers);
        List<String> fields =
                named ? headers.all("authentication-results") : headers.above("authentication-results", "received");
        for (String field : fields) {
            String bare = COMMENT.matcher(field).replaceAll(" ");
            int semicolon = bare.indexOf(';');
            String whose = (semicolon < 0 ? bare : bare.substring(0, semicolon)).strip();
            if (whose.split("\\s")[0].equalsIgnoreCase(id)) {
                String results = semicolon < 0 ? "" : bare.substring(semicolon);
                return new Authentication(result(results, "spf"), result(results, "dkim"), result(results, "dmarc"));
            }
        }
        return Authentication.UNCHECKED;
    }

    /**
     * The server that took the mail in. What a sender writes stands below its {@code Received}; a verdict above it, under
     * the server's own name, is the server's.
     */
    private static String lastHost(Headers headers) {
        String received = headers.first("received");
        Matcher by = BY.matcher(received == null ? "" : received);
        return by.find() ? by.group(1) : "";
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
