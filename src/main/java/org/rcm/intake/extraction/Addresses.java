package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;

/** Gives addresses that stand alone in running text to the people they belong to. */
final class Addresses {
    private static final int SURNAME = 4;

    private Addresses() {}

    /** By a surname within the address; else only where one person and one address are left. */
    static void give(List<Draft> people, List<Paragraph> paragraphs) {
        Map<String, Evidence> free = new LinkedHashMap<>();
        for (Paragraph paragraph : paragraphs) {
            Evidence evidence = new Evidence(Source.PROSE, paragraph.part(), paragraph.place());
            Values.emails(paragraph.text()).forEach(email -> free.putIfAbsent(email, evidence));
        }
        people.forEach(person -> person.all(Field.EMAIL).forEach(email -> free.remove(email.value())));
        List<Draft> without = new ArrayList<>(people.stream()
                .filter(person -> person.hasName() && !person.has(Field.EMAIL))
                .toList());
        for (String email : List.copyOf(free.keySet())) {
            String local = email.substring(0, email.indexOf('@'));
            List<Draft> named = without.stream()
                    .filter(person -> person.nameWords().stream()
                            .anyMatch(word -> word.length() >= SURNAME && local.contains(word)))
                    .toList();
            if (named.size() == 1) {
                named.get(0).put(Field.EMAIL, email, free.remove(email));
                without.remove(named.get(0));
            }
        }
        if (without.size() == 1 && free.size() == 1) {
            free.forEach((email, evidence) -> without.get(0).put(Field.EMAIL, email, evidence));
        }
    }
}
