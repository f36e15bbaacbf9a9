package org.rcm.intake.extraction.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Conjugates regular verbs, so that one word of a catalogue stands for all that people write: {@code asistir~} in Spanish,
 * {@code attend~en} in English. Irregular forms are for the catalogue to list.
 */
final class Verbs {
    private static final String SPANISH = "~";
    private static final String ENGLISH = "~en";
    private static final List<String> AR = List.of(
            "o", "as", "a", "amos", "an", "aste", "aron", "aba", "abas", "abamos", "aban", "ara", "aras", "aran",
            "ando", "ado", "ada", "ados", "adas");
    private static final List<String> AR_BEFORE_E = List.of("e", "es", "emos", "en");
    private static final List<String> ER_IR = List.of(
            "o", "es", "e", "emos", "imos", "en", "a", "as", "amos", "an", "i", "iste", "io", "ieron", "ia", "ias",
            "iamos", "ian", "iera", "ieras", "ieran", "iendo", "ido", "ida", "idos", "idas");
    private static final List<String> UIR =
            List.of("yo", "yes", "ye", "yen", "ya", "yas", "yamos", "yan", "yo", "yeron", "yendo", "yera", "yeran");
    private static final List<String> BEHIND_INFINITIVE =
            List.of("", "e", "as", "a", "emos", "an", "ia", "ias", "iamos", "ian");
    private static final List<String> CLITICS = List.of("me", "te", "se", "nos", "lo", "la", "los", "las", "le", "les");

    private Verbs() {}

    static boolean isVerb(String word) {
        return word.endsWith(SPANISH) || word.endsWith(ENGLISH);
    }

    /** Every form, folded, each once. */
    static List<String> forms(String verb) {
        String infinitive = Word.fold(verb.substring(0, verb.lastIndexOf('~')));
        Set<String> forms = new LinkedHashSet<>();
        if (verb.endsWith(ENGLISH)) {
            english(infinitive, forms);
        } else {
            spanish(infinitive, forms);
        }
        return List.copyOf(forms);
    }

    private static void spanish(String infinitive, Set<String> forms) {
        String stem = infinitive.substring(0, infinitive.length() - 2);
        boolean ar = infinitive.endsWith("ar");
        boolean uir = infinitive.endsWith("uir") && !infinitive.endsWith("guir");
        BEHIND_INFINITIVE.forEach(ending -> forms.add(infinitive + ending));
        (ar ? AR : ER_IR).forEach(ending -> forms.add(stem + ending));
        List<String> withClitics = new ArrayList<>(List.of(infinitive, stem + (ar ? "ando" : "iendo")));
        if (ar) {
            AR_BEFORE_E.forEach(ending -> forms.add(beforeE(stem) + ending));
            withClitics.addAll(List.of(beforeE(stem) + "e", beforeE(stem) + "en", stem + "a"));
        } else {
            withClitics.addAll(List.of(stem + (uir ? "ya" : "a"), stem + (uir ? "yan" : "an")));
        }
        if (uir) {
            UIR.forEach(ending -> forms.add(stem + ending));
        }
        withClitics.forEach(form -> CLITICS.forEach(clitic -> forms.add(form + clitic)));
    }

    /** "llegar, llegue", "sacar, saque", "reemplazar, reemplace". */
    private static String beforeE(String stem) {
        String start = stem.substring(0, stem.length() - 1);
        return switch (stem.charAt(stem.length() - 1)) {
            case 'c' -> start + "qu";
            case 'g' -> start + "gu";
            case 'z' -> start + "c";
            default -> stem;
        };
    }

    private static void english(String verb, Set<String> forms) {
        String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
        char last = verb.charAt(verb.length() - 1);
        forms.addAll(List.of(verb, verb + "s", stem + "ed", stem + "ing"));
        if (last == 's' || last == 'h' || last == 'x') {
            forms.add(verb + "es");
        }
        if (last == 'y') {
            forms.addAll(List.of(
                    verb.substring(0, verb.length() - 1) + "ies", verb.substring(0, verb.length() - 1) + "ied"));
        }
        if ("lptbg".indexOf(last) >= 0) {
            forms.addAll(List.of(verb + last + "ed", verb + last + "ing"));
        }
    }
}
