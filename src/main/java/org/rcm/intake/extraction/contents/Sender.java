package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rcm.intake.extraction.names.NameShape;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Tone;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Stated;

/**
 * Who wrote the mail: the name in the header, the signature, and what the writer says about himself.
 *
 * @param draft what the header, the signature and the writer himself tell
 * @param address the header's; empty if it has none
 * @param named true if a person's name is known
 */
public record Sender(Draft draft, String address, boolean named) {

    /** Letters that a nickname has in common with the name. */
    private static final int NICKNAME = 3;

    private static final Pattern BESIDE_NAME = Pattern.compile("\\(([^)]{2,80})\\)|\\s[-–|/]\\s([^-–|/(]{2,80})");

    public static Sender of(IncomingMail mail, Contents contents, Catalogue catalogue) {
        Evidence header = new Evidence(Evidence.Source.SENDER, "0", "From");
        NameShape shape = new NameShape(catalogue);
        String display =
                catalogue.honorifics().split(displayName(mail.from().name())).rest();
        boolean person = shape.of(display) != NameShape.Strength.NONE
                || display.indexOf(',') > 0 && shape.of(turned(display)) != NameShape.Strength.NONE;
        Draft signature = contents.signature();
        Draft own = new Draft();
        if (person) {
            own.put(Field.FULL_NAME, display, header);
            inFull(own, contents)
                    .or(() -> inPassport(own, contents, catalogue))
                    .ifPresent(name -> own.replace(Field.FULL_NAME, name));
        }
        inBrackets(mail.from().name(), catalogue)
                .forEach(institution -> own.put(Field.INSTITUTION, institution, header));
        boolean sameName = !person || !signature.has(Field.FULL_NAME) || sharesName(signature, own);
        if (sameName) {
            own.absorb(signature);
        }
        return new Sender(own, mail.from().address(), person || signature.has(Field.FULL_NAME));
    }

    /** "En el pasaporte estoy como …", whatever he is called in the header, with a surname in common. */
    private static Optional<Stated<String>> inPassport(Draft header, Contents contents, Catalogue catalogue) {
        return contents.mentions().stream()
                .filter(mention -> endsWithPassport(mention, catalogue))
                .map(Mention::draft)
                .filter(said -> sharesName(said, header) && said.nameWords().size() > 2)
                .map(said -> said.best(Field.FULL_NAME))
                .findFirst();
    }

    private static boolean endsWithPassport(Mention mention, Catalogue catalogue) {
        List<Word> before = mention.paragraph().words().subList(Math.max(0, mention.from() - 8), mention.from());
        return catalogue.phrases().find(Sense.NAME_IN_PASSPORT, before).stream()
                .anyMatch(hit -> hit.to() == before.size());
    }

    /** "Angel L." in the header, and one name only in the text that fits: so he is called in full. */
    private static Optional<Stated<String>> inFull(Draft header, Contents contents) {
        List<Draft> fitting = contents.mentions().stream()
                .map(Mention::draft)
                .filter(person -> People.abbreviates(header.nameWords(), person.nameWords()))
                .toList();
        return fitting.size() == 1 ? Optional.ofNullable(fitting.get(0).best(Field.FULL_NAME)) : Optional.empty();
    }

    /** "RUIZ MORA, Ana (IGM)", "Ana Ruiz - Ministerio de Gobernación": what the catalogue knows for an institution. */
    private static List<String> inBrackets(String name, Catalogue catalogue) {
        List<String> found = new ArrayList<>();
        Matcher bracket = BESIDE_NAME.matcher(name);
        while (bracket.find()) {
            String text = (bracket.group(1) == null ? bracket.group(2) : bracket.group(1)).strip();
            if (catalogue.institutions().isAcronym(text)
                    || !catalogue.institutions().countries(text).isEmpty()) {
                found.add(text);
            }
        }
        return found;
    }

    /** At least one word in common that is no particle: accents, a missing second surname or an initial do not matter. */
    private static boolean sharesName(Draft one, Draft other) {
        List<String> words = new ArrayList<>(one.nameWords());
        words.retainAll(other.nameWords());
        return words.stream().filter(word -> word.length() > 2).count() >= 1;
    }

    private static String displayName(String name) {
        return name.replaceAll("\\([^)]*\\)?|\\[[^\\]]*\\]?|\"|(?<!\\p{L})'|'(?!\\p{L})", " ")
                .replaceAll("\\s+[-–|/].*$", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String turned(String name) {
        int comma = name.indexOf(',');
        return name.substring(comma + 1).strip() + " "
                + name.substring(0, comma).strip();
    }

    /** True if this is plainly the writer: the same name, or the same address. */
    public boolean is(Draft person) {
        if (named && person.hasName()) {
            return names().anyMatch(name -> People.sameName(name, person.nameWords()))
                    || sharesName(draft, person) && address.equals(person.text(Field.EMAIL));
        }
        return address.equals(person.text(Field.EMAIL)) && !address.isEmpty();
    }

    private Stream<List<String>> names() {
        return Stream.concat(
                Stream.of(draft.nameWords()),
                draft.all(Field.FULL_NAME).stream().map(Sender::folded));
    }

    /** "Gaby S." or "Alex Ruiz" in the header, of somebody who is Gabriela Salazar, or Alexander Ruiz. */
    public boolean isCalledShort(Draft person) {
        List<String> full = person.nameWords();
        return names().anyMatch(name -> name.size() > 1
                && name.stream().anyMatch(word -> word.length() > 1)
                && name.stream().allMatch(word -> full.stream()
                        .anyMatch(other -> other.startsWith(word)
                                || word.equals(name.get(0)) && other.startsWith(nickname(word)))));
    }

    /** "Gab" of "Gaby", who is Gabriela. */
    private static String nickname(String word) {
        return word.length() <= NICKNAME ? word : word.substring(0, NICKNAME);
    }

    /** The header's name, or the signature's where that says more of the same name; null if none is known. */
    public Stated<String> fullestName() {
        Stated<String> fullest = null;
        for (Stated<String> name : draft.all(Field.FULL_NAME)) {
            List<String> words = folded(name);
            boolean fuller =
                    fullest != null && saysMore(words, folded(fullest)) && People.sameName(words, folded(fullest));
            fullest = fullest == null || fuller ? name : fullest;
        }
        return fullest;
    }

    /** More words, or an initial written out. */
    private static boolean saysMore(List<String> name, List<String> other) {
        return name.size() > other.size() || name.size() == other.size() && initials(name) < initials(other);
    }

    private static long initials(List<String> name) {
        return name.stream().filter(word -> word.length() == 1).count();
    }

    /** An address in the signature that has a word of the writer's name: whoever writes from elsewhere means that one. */
    public Optional<Stated<String>> ownAddress() {
        List<String> words = draft.nameWords();
        return draft.all(Field.EMAIL).stream()
                .filter(email -> email.evidence().source() == Source.SIGNATURE)
                .filter(email -> words.stream()
                        .anyMatch(word -> word.length() > 3
                                && email.value()
                                        .substring(0, email.value().indexOf('@'))
                                        .contains(word)))
                .findFirst();
    }

    public static List<String> folded(Stated<String> name) {
        return Word.of(name.value()).stream().map(Word::folded).toList();
    }

    public static boolean speaksForHimself(Tone tone) {
        return tone.own().contains(Sense.FIRST_PERSON) && !tone.own().contains(Sense.FOR_OTHERS);
    }
}
