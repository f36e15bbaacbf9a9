package org.rcm.intake.extraction.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows which field a label names ({@code labels.yaml}). Immutable. */
public final class Labels {
    /** No label is longer; keeps the search in long lines short. */
    public static final int MAX_WORDS = 9;

    private static final Pattern PLURAL = Pattern.compile("\\((e?s|a|as|o|os)\\)|/(s|as|a|os|o)\\b");
    private static final Pattern ALTERNATIVES = Pattern.compile("[/|()\\[\\]\\n;]");

    private static final Pattern OR = Pattern.compile("\\s(?:o|u|or|y|and|y/o)\\s", Pattern.CASE_INSENSITIVE);

    private final Map<String, Field> fields = new HashMap<>();
    /** The same by their sound, however their words are parted: "E-mail", "email"; of no use where two of them sound alike. */
    private final Map<String, Field> sounds = new HashMap<>();

    private final List<Qualifier> qualifiers = new ArrayList<>();
    private final Set<String> personHeadings = new HashSet<>();

    private final Grammar grammar;

    private record Qualifier(String before, String after) {
        Qualifier(String text) {
            this(text + " ", " " + text);
        }
    }

    private Labels(Grammar grammar) {
        this.grammar = grammar;
    }

    static Labels read(CatalogueFile file, Grammar grammar) {
        Labels labels = new Labels(grammar);
        file.entries(Set.of("labels", "qualifiers", "person-headings"));
        Map<String, Field> byKey = new HashMap<>();
        for (Field field : Field.values()) {
            byKey.put(field.key(), field);
        }
        file.get("labels").entries(byKey.keySet()).forEach((key, list) -> {
            for (CatalogueFile item : list.items()) {
                Field known = labels.fields.putIfAbsent(Word.fold(item.text()), byKey.get(key));
                if (known != null && known != byKey.get(key)) {
                    throw item.wrong("\"" + item.text() + "\" stands under " + known.key() + " already");
                }
            }
        });
        labels.fields.forEach((label, field) ->
                labels.sounds.merge(sound(label), field, (one, other) -> one == other ? one : Field.NONE));
        file.get("qualifiers").texts().forEach(text -> labels.qualifiers.add(new Qualifier(Word.fold(text))));
        file.get("person-headings").texts().forEach(text -> labels.personHeadings.add(Word.fold(text)));
        return labels;
    }

    /** The field that a text names if it is a label and nothing else, or null. */
    public Field of(String label) {
        if (label.length() > 90 || label.indexOf('@') >= 0) {
            return null;
        }
        boolean plain = label.indexOf('(') < 0 && label.indexOf('/') < 0;
        String singular = plain ? label : PLURAL.matcher(label).replaceAll(" ");
        Field whole = plain ? null : ofFolded(Word.fold(PLURAL.matcher(label).replaceAll("$1$2")));
        whole = whole == null ? ofFolded(Word.fold(singular)) : whole;
        if (whole == null && !plain) {
            whole = ofFolded(Word.fold(label.replace("(", "").replace(")", "")));
        }
        if (whole != null) {
            return whole;
        }
        String[] alternatives = ALTERNATIVES.split(singular);
        if (alternatives.length < 2) {
            return joined(label);
        }
        Field found = null;
        for (String alternative : alternatives) {
            String folded = Word.fold(alternative);
            if (!folded.isEmpty()) {
                Field field = ofFolded(folded);
                if (field != null && (found == null || !found.isOfUse())) {
                    found = field;
                } else if (field == null && found == null) {
                    return null;
                }
            }
        }
        return found;
    }

    /** "Dependencia o entidad": each a label, and the first of them tells the field; "Grado y nombre" is the name with its rank. */
    private Field joined(String label) {
        String[] alternatives = OR.split(label);
        Field first = null;
        for (String alternative : alternatives.length < 2 ? new String[0] : alternatives) {
            Field field = ofFolded(Word.fold(alternative));
            if (field == null) {
                return null;
            }
            first = first == null || field == Field.FULL_NAME ? field : first;
        }
        return first;
    }

    Field ofFolded(String folded) {
        Field field = fields.get(folded);
        if (field != null || folded.isEmpty()) {
            return field;
        }
        String bare = withoutNumber(folded);
        field = fields.get(bare);
        for (int i = 0; field == null && i < qualifiers.size(); i++) {
            Qualifier qualifier = qualifiers.get(i);
            if (bare.endsWith(qualifier.after)) {
                field = fields.get(bare.substring(0, bare.length() - qualifier.after.length()));
            } else if (bare.startsWith(qualifier.before)) {
                field = fields.get(bare.substring(qualifier.before.length()));
            }
        }
        return field == null && bare.length() >= Sound.SHORTEST ? sounds.get(sound(bare)) : field;
    }

    private static String sound(String folded) {
        return Sound.of(folded.replace(" ", ""));
    }

    /** True for "Delegado 2" and the like: what follows is about another person. */
    public boolean isPersonHeading(String text) {
        if (text.length() > 60) {
            return false;
        }
        String folded = Word.fold(text);
        return personHeadings.contains(withoutNumber(folded)) && !folded.isEmpty();
    }

    private String withoutNumber(String folded) {
        int from = 0;
        int to = folded.length();
        while (from < to && (Character.isDigit(folded.charAt(from)) || folded.charAt(from) == ' ')) {
            from++;
        }
        while (to > from && (Character.isDigit(folded.charAt(to - 1)) || folded.charAt(to - 1) == ' ')) {
            to--;
        }
        String bare = folded.substring(from, to);
        if (to < folded.length() && (bare.endsWith(" no") || bare.endsWith(" n") || bare.endsWith(" nro"))) {
            String cut = bare.substring(0, bare.lastIndexOf(' '));
            return grammar.is(Grammar.Role.PASSPORT, cut) ? bare : cut;
        }
        return bare;
    }
}
