package org.rcm.intake.mail;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code Content-Type} or {@code Content-Disposition} field, read leniently.
 *
 * @param name {@code type/subtype} or the disposition, lower case
 * @param parameters lower-case names; values decoded
 */
record MediaType(String name, Map<String, String> parameters) {
    private static final Pattern TYPE = Pattern.compile("^[\\s\"]*([\\w!#$&^.+-]+)\\s*/\\s*([\\w!#$&^.+-]+)");
    private static final Pattern WORD = Pattern.compile("^\\s*\"?([\\w-]+)\"?\\s*(?:;|$)");

    /** The type a {@code Content-Type} names, or the given one where it names none. */
    static MediaType ofType(String header, String otherwise) {
        if (header == null) {
            return new MediaType(otherwise, Map.of());
        }
        Matcher type = TYPE.matcher(header);
        String name = type.find() ? (type.group(1) + "/" + type.group(2)).toLowerCase(Locale.ROOT) : otherwise;
        return new MediaType(name, Parameters.read(header));
    }

    /** The disposition; its name is empty where there is none. */
    static MediaType ofDisposition(String header) {
        if (header == null) {
            return new MediaType("", Map.of());
        }
        Matcher word = WORD.matcher(header);
        return new MediaType(word.find() ? word.group(1).toLowerCase(Locale.ROOT) : "", Parameters.read(header));
    }

    boolean is(String type) {
        return name.equals(type);
    }

    boolean isMultipart() {
        return name.startsWith("multipart/");
    }

    /** A parameter's value, or an empty string. */
    String parameter(String key) {
        return parameters.getOrDefault(key, "");
    }
}
