package org.rcm.intake.cli.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rcm.intake.wiring.ConfigurationFiles;

/**
 * One value that differs between the files and what the hub runs by.
 *
 * @param file name in the config folder, or {@code settings}
 * @param key what differs
 * @param before null if it was not there
 * @param after null if it is not there any more
 */
record Changed(String file, String key, String before, String after) {

    /** True if a running hub takes it over by itself. */
    boolean whileRunning() {
        return !ConfigurationFiles.SETTINGS.equals(file);
    }

    /** Everything that differs, file by file. */
    static List<Changed> between(Map<String, String> running, Map<String, String> files) {
        Set<String> names = new TreeSet<>(running.keySet());
        names.addAll(files.keySet());
        List<Changed> all = new ArrayList<>();
        for (String name : names) {
            String before = running.getOrDefault(name, "");
            String after = files.getOrDefault(name, "");
            if (!before.equals(after)) {
                all.addAll(inFile(name, Values.of(name, before), Values.of(name, after)));
            }
        }
        return all;
    }

    private static List<Changed> inFile(String name, Map<String, String> before, Map<String, String> after) {
        if (name.endsWith(".ftl") || name.endsWith(".txt")) { // a line that moved is no change of words
            return inText(name, before, after);
        }
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Changed> all = new ArrayList<>();
        for (String key : keys) {
            String was = before.get(key);
            String is = after.get(key);
            if (was == null || !was.equals(is)) {
                all.add(new Changed(name, key, told(was), told(is)));
            }
        }
        return all;
    }

    private static List<Changed> inText(String name, Map<String, String> before, Map<String, String> after) {
        List<Changed> all = new ArrayList<>();
        before.forEach((line, words) -> {
            if (!after.containsValue(words)) {
                all.add(new Changed(name, line, words, null));
            }
        });
        after.forEach((line, words) -> {
            if (!before.containsValue(words)) {
                all.add(new Changed(name, line, null, words));
            }
        });
        return all;
    }

    private static String told(String value) {
        return value == null ? null : value.replaceFirst("\\(secret\\) \\S+$", "(secret)");
    }
}
