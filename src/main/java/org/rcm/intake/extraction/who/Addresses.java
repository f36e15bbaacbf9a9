package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Stated;

/** Gives addresses that stand alone in running text to the people they belong to. */
final class Addresses {
    private static final int SURNAME = 4;
    /** Words between what announces an address and the address. */
    private static final int NEAR = 14;

    private static final Pattern WRITER = Pattern.compile(
            "(?im)^[>\\s*]{0,10}(?:de|from)\\s?:\\**\\s?([^<>\\[\\]\\n]{3,80})[<\\[]([^<>\\[\\]\\s]{3,254})[>\\]]");

    private Addresses() {}

    /** From the header lines of a forwarded mail, to whoever has the name beside the address. */
    static void ofForwarded(List<Draft> people, List<Passage> passages) {
        for (Passage passage : passages) {
            Matcher matcher = WRITER.matcher(passage.role() == Passage.Role.FORWARDED ? passage.text() : "");
            while (matcher.find()) {
                Evidence evidence = new Evidence(Source.PROSE, passage.part(), "forwarded header");
                Draft writer = new Draft();
                writer.put(Field.FULL_NAME, matcher.group(1), evidence);
                Values.emails(matcher.group(2)).stream().limit(1).forEach(email -> people.stream()
                        .filter(person -> person.hasName() && !person.has(Field.EMAIL))
                        .filter(person -> People.sameName(writer.nameWords(), person.nameWords()))
                        .forEach(person -> person.put(Field.EMAIL, email, evidence)));
            }
        }
    }

    /**
     * By a surname within the address; else only where one person and one address are left.
     *
     * @param others addresses that are known to be somebody else's
     */
    static void give(List<Draft> people, List<Paragraph> paragraphs, Set<String> others, Catalogue catalogue) {
        Map<String, Evidence> free = new LinkedHashMap<>();
        Set<String> announced = new HashSet<>();
        for (Paragraph paragraph : paragraphs) {
            Evidence evidence = new Evidence(Source.PROSE, paragraph.part(), paragraph.place());
            for (String email : Values.emails(paragraph.text())) {
                free.putIfAbsent(email, evidence);
                if (isOfAnother(paragraph, email, catalogue)) {
                    announced.add(email);
                }
            }
        }
        inOrder(people, paragraphs, catalogue);
        lent(people, paragraphs, catalogue);
        people.forEach(person -> person.all(Field.EMAIL).forEach(email -> free.remove(email.value())));
        others.forEach(free::remove);
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
        announced.forEach(free::remove);
        if (without.size() == 1 && free.size() == 1) {
            free.forEach((email, evidence) -> without.get(0).put(Field.EMAIL, email, evidence));
        }
    }

    /** "Correos: a@… y b@…, en ese orden", "son respectivamente a@… y b@…": as many as there are people, and no other than these was given to any of them. */
    private static void inOrder(List<Draft> people, List<Paragraph> paragraphs, Catalogue catalogue) {
        List<Draft> named = people.stream().filter(Draft::hasName).toList();
        Sentences sentences = new Sentences(catalogue);
        for (Paragraph paragraph : paragraphs) {
            for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.IN_ORDER, paragraph.words())) {
                int from = sentences.startOf(paragraph, hit.from());
                List<String> before = Values.emails(paragraph.text(from, hit.to()));
                List<String> emails = before.isEmpty()
                        ? Values.emails(paragraph.text(hit.from(), sentences.endOf(paragraph, hit.from())))
                        : before;
                boolean theirs = named.stream()
                        .allMatch(person -> !person.has(Field.EMAIL) || emails.contains(person.text(Field.EMAIL)));
                if (emails.size() > 1 && emails.size() == named.size() && theirs) {
                    Evidence evidence = new Evidence(Source.PROSE, paragraph.part(), paragraph.place());
                    for (int i = 0; i < emails.size(); i++) {
                        named.get(i).replace(Field.EMAIL, new Stated<>(emails.get(i), evidence));
                    }
                }
            }
        }
    }

    /** "Para él pongan mi correo …", behind his name: the writer's address is to stand for him. */
    private static void lent(List<Draft> people, List<Paragraph> paragraphs, Catalogue catalogue) {
        Sentences sentences = new Sentences(catalogue);
        for (Paragraph paragraph : paragraphs) {
            for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.LENT_ADDRESS, paragraph.words())) {
                String before = paragraph.text(0, hit.from());
                List<Draft> named = people.stream()
                        .filter(person -> person.has(Field.FULL_NAME) && before.contains(person.text(Field.FULL_NAME)))
                        .toList();
                List<String> emails = Values.emails(paragraph.text(hit.to(), sentences.endOf(paragraph, hit.to())));
                if (named.size() == 1 && !named.get(0).has(Field.EMAIL) && emails.size() == 1) {
                    Evidence evidence = new Evidence(Source.PROSE, paragraph.part(), paragraph.place());
                    named.get(0).put(Field.EMAIL, emails.get(0), evidence);
                }
            }
        }
    }

    /** "Cualquier duda a mi correo …", "su asistente: …": said in the same sentence, before the address. */
    private static boolean isOfAnother(Paragraph paragraph, String email, Catalogue catalogue) {
        int at = paragraph.text().toLowerCase(Locale.ROOT).indexOf(email);
        List<Word> words = paragraph.words();
        int first = 0;
        while (first < words.size() && words.get(first).start() < at) {
            first++;
        }
        return first < words.size() && isAnnounced(paragraph, first, catalogue);
    }

    /** True if the words before this one, in its sentence, say that an address of somebody else follows. */
    static boolean isAnnounced(Paragraph paragraph, int word, Catalogue catalogue) {
        int start = Math.max(word - NEAR, new Sentences(catalogue).startOf(paragraph, word));
        return catalogue.phrases().isIn(Sense.OTHERS_ADDRESS, paragraph.words().subList(start, word));
    }
}
