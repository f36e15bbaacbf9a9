package org.rcm.intake.extraction.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Stated;

/** What is gathered about one person while a mail is read; one mail, one thread. */
public final class Draft {
    private final Map<Field, List<Stated<String>>> values = new EnumMap<>(Field.class);

    public void put(Field field, String value, Evidence evidence) {
        if (field.isOfUse() && value != null && !value.isBlank()) {
            List<Stated<String>> known = values.computeIfAbsent(field, key -> new ArrayList<>(2));
            if (known.size() < 8) {
                known.add(new Stated<>(value.strip(), evidence));
            }
        }
    }

    /** States one value and forgets all others. */
    public void replace(Field field, Stated<String> value) {
        values.put(field, new ArrayList<>(List.of(value)));
    }

    public void remove(Field field) {
        values.remove(field);
    }

    /** The same as one signs with it. */
    public Draft signed() {
        Draft signed = new Draft();
        values.forEach((field, known) -> known.forEach(value -> signed.put(
                field,
                value.value(),
                new Evidence(
                        Evidence.Source.SIGNATURE,
                        value.evidence().part(),
                        value.evidence().place()))));
        return signed;
    }

    /** The value from the most trusted source, the first one where several are equally trusted; or null. */
    public Stated<String> best(Field field) {
        Stated<String> best = null;
        for (Stated<String> value : all(field)) {
            if (best == null
                    || value.evidence().source().compareTo(best.evidence().source()) < 0) {
                best = value;
            }
        }
        return best;
    }

    public String text(Field field) {
        return Stated.valueOf(best(field));
    }

    public List<Stated<String>> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean has(Field field) {
        return values.containsKey(field);
    }

    public boolean hasName() {
        return values.keySet().stream().anyMatch(Field::isName);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** True if nothing is known but where to write or to call. */
    public boolean isContactAlone() {
        return !values.isEmpty() && EnumSet.of(Field.EMAIL, Field.PHONE).containsAll(values.keySet());
    }

    public int size() {
        return values.size();
    }

    /** Takes over what another source says about the same person. */
    public void absorb(Draft other) {
        other.values.forEach((field, list) -> list.forEach(value -> put(field, value.value(), value.evidence())));
    }

    /** Takes over only what is not known of the person yet. */
    public void completeFrom(Draft other) {
        other.values.forEach((field, known) -> {
            if (!has(field) && !field.isName()) {
                values.put(field, new ArrayList<>(known));
            }
        });
    }

    /** Every word that stands in the name, folded; empty where there is no name. */
    public List<String> nameWords() {
        List<String> words = new ArrayList<>();
        boolean parts = has(Field.SURNAMES) || has(Field.FIRST_SURNAME);
        for (Field field : Field.values()) {
            if (field.isName() && (!parts || field != Field.FULL_NAME || !has(Field.GIVEN_NAMES)) && has(field)) {
                Word.of(text(field)).forEach(word -> words.add(word.folded()));
            }
        }
        return words;
    }
}
