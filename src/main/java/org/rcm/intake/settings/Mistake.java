package org.rcm.intake.settings;

/**
 * One mistake in what ops wrote.
 *
 * @param where file and line, environment variable or option it stands in
 * @param key the key concerned
 * @param what what is wrong, never with a secret in it
 * @param remedy what to do
 */
public record Mistake(String where, String key, String what, String remedy) {

    /** One line for a terminal. */
    @Override
    public String toString() {
        return where + ": " + key + ": " + what + " — " + remedy;
    }
}
