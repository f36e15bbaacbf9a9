package org.rcm.intake.parts;

import java.util.regex.Pattern;

/**
 * The root of a failure in a few words for operators. Only for failures of servers, which quote no mail; whom it was to go
 * to they may quote, and so no address is told.
 */
public final class Reason {
    private static final int LONGEST = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(:;,@]+@[^\\s<>\"'):;,@]+");

    private Reason() {}

    /** Its class and first line. */
    public static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String name = root.getClass().getSimpleName();
        if (root.getMessage() == null || root.getMessage().isBlank()) {
            return name;
        }
        String said = root.getMessage().strip().lines().findFirst().orElse("");
        String line = ADDRESS.matcher(said).replaceAll("•••");
        return name + ": " + line.substring(0, Math.min(line.length(), LONGEST));
    }
}
