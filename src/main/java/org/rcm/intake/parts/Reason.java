package org.rcm.intake.parts;

/** The root of a failure in a few words for operators. Only for failures of servers, which quote no mail. */
public final class Reason {
    private static final int LONGEST = 200;

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
        String line = root.getMessage().strip().lines().findFirst().orElse("");
        return name + ": " + line.substring(0, Math.min(line.length(), LONGEST));
    }
}
