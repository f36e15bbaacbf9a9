package org.rcm.intake.extraction.contents;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.names.NameShape;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Honorifics;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * A labelled value, put under the field it belongs to: people write their title under "Título" and their country under
 * "Delegado".
 */
record LabelledValue(Field field, String value) {
    /** Words of an institution that is written in small letters. */
    private static final int MOST_WITHOUT_CAPITAL = 6;

    private static final int LONGEST = 60;

    private static final Set<Field> FREE = Set.of(
            Field.REPLACES,
            Field.POSITION,
            Field.INSTITUTION,
            Field.UNIT,
            Field.DELEGATION,
            Field.NATIONALITY,
            Field.PASSPORT_ISSUER);

    /** "Secretaría de Bienestar Social. El pasaporte lo mando …": what the writer goes on to say in the same line. */
    private static final String SENTENCE_BEHIND = "(?<=\\p{L}{4})\\. +\\p{Lu}\\p{Ll}*+ \\p{L}.*";

    private static final Pattern NAME_END = Pattern.compile("(?<=\\p{L}{3})\\. +(?=\\p{Lu}\\p{Ll}++ ?+[\\p{Ll}])");

    /** "Bonó (solo uno)", "Ana (Anita)": what stands in brackets is said about the name. */
    private static final Pattern REMARK = Pattern.compile("\\s*(?:\\([^()]*\\)?|\\[[^\\[\\]]*]?)\\s*");

    /** Null where the value cannot be what the label says. */
    static LabelledValue of(Field field, String value, Catalogue catalogue) {
        if (!field.isOfUse() || value.isEmpty()) {
            return null;
        }
        if (field.isName()) {
            return name(field, value, catalogue);
        }
        if (field == Field.POSITION) {
            Honorifics.Titled titled = catalogue.honorifics().split(value + " x y");
            return titled.honorific() != null && titled.rest().equals("x y")
                    ? new LabelledValue(Field.HONORIFIC, value)
                    : new LabelledValue(field, value);
        }
        if (field == Field.EMAIL) {
            String email = Values.email(value);
            return email == null ? null : new LabelledValue(field, email);
        }
        if (field == Field.PHONE) {
            String phone = Values.phone(value);
            return phone == null ? null : new LabelledValue(field, phone);
        }
        if (field == Field.PASSPORT_NUMBER) {
            String number = Values.documentNumber(value);
            return number == null ? null : new LabelledValue(field, number);
        }
        if (field == Field.INSTITUTION) {
            String whole = catalogue.institutions().abbreviations().writtenOut(value);
            return isSentence(whole, catalogue)
                    ? null
                    : new LabelledValue(field, whole.replaceFirst(SENTENCE_BEHIND, ""));
        }
        if (field == Field.BIRTH_DATE || field == Field.EXPIRY_DATE) {
            String date = catalogue.numbers().inDigits(value);
            return date.length() <= LONGEST ? new LabelledValue(field, date) : null;
        }
        return FREE.contains(field) || value.length() <= LONGEST ? new LabelledValue(field, value) : null;
    }

    private static String withoutRemarks(String name) {
        String bare = REMARK.matcher(name).replaceAll(" ").strip();
        return bare.isEmpty() ? name : bare;
    }

    /** "Ana Ruiz Mora. Favor corregirlo": what the writer goes on to say in the same line, and not "Licda. Ana Ruiz Mora". */
    private static String withoutSentence(String name, Catalogue catalogue) {
        Matcher end = NAME_END.matcher(name);
        String first = end.find() ? name.substring(0, end.start()) : name;
        boolean titles = catalogue.honorifics().split(first + " x y").rest().equals("x y");
        return titles || new NameShape(catalogue).of(first) == NameShape.Strength.NONE ? name : first;
    }

    /**
     * "Secretaría: completamos el expediente de …" greets an office and names none; "Va el pasaporte. Gracias!!" below a label
     * without a value is what the writer goes on to say.
     */
    private static boolean isSentence(String value, Catalogue catalogue) {
        List<Word> words = Word.of(value);
        boolean goesOn = Character.isLowerCase(value.codePointAt(0)) && words.size() > MOST_WITHOUT_CAPITAL;
        boolean speaks = words.size() > 1
                && (value.matches(".*[!?]+\\s*")
                        || catalogue.phrases().isIn(Sense.THANKS, words)
                        || catalogue.phrases().isIn(Sense.PASSPORT, words));
        return (goesOn || speaks) && !catalogue.offices().isInstitution(value);
    }

    /** "Asistente", with "Ministerio de …" in the line below: so one signs, and the office is nobody's name. */
    private static boolean isOffice(String value, Catalogue catalogue) {
        List<Word> words = Word.of(value);
        return words.size() > 2
                && catalogue.offices().beginsAt(words, 0)
                && !catalogue.names().isGiven(words.get(0).folded())
                && new NameShape(catalogue).of(value) == NameShape.Strength.NONE;
    }

    private static LabelledValue name(Field field, String written, Catalogue catalogue) {
        String value = withoutSentence(withoutRemarks(written), catalogue);
        if (field == Field.FULL_NAME && catalogue.countries().named(value) != null) {
            return new LabelledValue(Field.DELEGATION, value);
        }
        if (field == Field.FULL_NAME && isOffice(value, catalogue)) {
            return null;
        }
        String bare = catalogue.honorifics().split(value).rest();
        boolean letters = bare.chars().noneMatch(c -> Character.isDigit(c) || c == '@');
        boolean possible = field != Field.FULL_NAME
                || new NameShape(catalogue).of(value) != NameShape.Strength.NONE
                || Word.of(bare).size() <= 4 && !catalogue.offices().isInstitution(bare);
        if (field == Field.FULL_NAME && bare.indexOf(',') > 0) {
            String behind = bare.substring(bare.indexOf(',') + 1).strip();
            possible &= !catalogue.positions().isPosition(behind)
                    && !catalogue.offices().isInstitution(behind);
        }
        return letters
                        && possible
                        && Word.of(bare).size() <= 10
                        && !Word.of(bare).isEmpty()
                ? new LabelledValue(field, value)
                : null;
    }
}
