package org.rcm.intake.event.file;

/**
 * One mistake in an event file.
 *
 * @param file name of the file
 * @param line from 1; 0 if it concerns the whole file
 * @param key path of the key concerned ({@code deadline.before}); empty for the whole file
 * @param what what is wrong
 * @param remedy what to do
 */
public record EventMistake(String file, int line, String key, String what, String remedy) {

    /** One line for a terminal. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (key.isEmpty() ? "" : key + ": ") + what + " — " + remedy;
    }
}
