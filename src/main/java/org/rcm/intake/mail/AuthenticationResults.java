package org.rcm.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.mail.Authentication.Result;

/** Reads {@code Authentication-Results} (RFC 8601) of the one server we believe: the one that is named, else the one that took the mail in. */
final class AuthenticationResults {
    private static final String NAME = "authentication-results";
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    private static final Pattern BY = Pattern.compile("\\bby\\s+([A-Za-z0-9.-]{1,255})", Pattern.CASE_INSENSITIVE);

    private AuthenticationResults() {}

    /**
     * What is found, method by method. Programs of one server write a header each (one for SPF and DKIM, one for DMARC):
     * those above the topmost {@code Received} are all the server's own, and the topmost verdict counts. Below it stands
     * what a sender may have written under our server's name: of that the first header counts where there is none above,
     * and of the others nothing but a failure, which no forger claims.
     */
    static Authentication read(Headers headers, String authservId) {
        boolean named = authservId != null && !authservId.isBlank();
        String id = named ? authservId : lastHost(headers);
        List<Authentication> own = by(id, headers.above(NAME, "received"));
        List<Authentication> all = named ? by(id, headers.all(NAME)) : own;
        int believed = own.isEmpty() ? Math.min(1, all.size()) : own.size();
        Authentication found = Authentication.UNCHECKED;
        for (Authentication next : all.subList(0, believed)) {
            found = found.or(next);
        }
        for (Authentication next : all.subList(believed, all.size())) {
            found = found.or(next.failures());
        }
        return found;
    }

    private static List<Authentication> by(String id, List<String> fields) {
        List<Authentication> found = new ArrayList<>();
        for (String field : fields) {
            String bare = COMMENT.matcher(field).replaceAll(" ");
            int semicolon = bare.indexOf(';');
            String whose = (semicolon < 0 ? bare : bare.substring(0, semicolon)).strip();
            if (whose.split("\\s")[0].equalsIgnoreCase(id)) {
                String results = semicolon < 0 ? "" : bare.substring(semicolon);
                found.add(
                        new Authentication(result(results, "spf"), result(results, "dkim"), result(results, "dmarc")));
            }
        }
        return found;
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
