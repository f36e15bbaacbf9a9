package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.names.NameShape;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.names.SurnamesFirst;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Honorifics;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/**
 * Reads people out of lines without labels: {@code 1. Ana Ruiz Mora, Ministerio de …, ana@…}, or a name with position,
 * institution and address in the lines below it. Thread-safe.
 */
final class ListReader {
    private static final int MAX_PEOPLE = 200;
    private static final int LONGEST = 400;
    private static final int MOST_TITLED = 4;

    private static final int WRAPPED = 45;
    private static final int LONGEST_REACH = 80;
    private static final int MOST_IN_POSITION = 10;
    private static final Pattern GREETING_END = Pattern.compile("(?<=^.{2,40})[.!:]\\s+(?=\\p{Lu})");
    private static final Pattern NICKNAME = Pattern.compile(
            "(?<=^\\W{0,6}\\p{Lu}\\p{L}{1,20} (?:\\p{Lu}\\p{L}{1,20} )?)[\"“”«'‘(]+(?<called>\\p{Lu}\\p{Ll}{1,13})[\"“”»'’)]+ (?=\\p{Lu}\\p{Ll})");
    private static final Pattern NAME_END = Pattern.compile("\\s[(<\\[]|\\s[^\\s@]{1,64}@");

    private final Catalogue catalogue;
    private final Segments segments;
    private final NameShape shape;
    private final SurnamesFirst surnamesFirst;
    private final Predicate<String> particles;

    ListReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.segments = new Segments(catalogue);
        this.shape = new NameShape(catalogue);
        this.surnamesFirst = new SurnamesFirst(catalogue);
        this.particles = catalogue.names()::isParticle;
    }

    /**
     * What was found.
     *
     * @param people one draft a person
     * @param cards those of them whose name stands in a line alone
     * @param blocks those that stand as people sign: cards that nothing introduces, and a last line by itself
     * @param last the one of the blocks with which the text ends, or null
     * @param rest lines that belong to nobody, blank ones included
     */
    record Reading(List<Draft> people, List<Draft> cards, List<Draft> blocks, Draft last, List<Block.Line> rest) {}

    Reading read(String part, List<Block.Line> lines) {
        return read(part, lines, lines);
    }

    /** @param whole the text whose lines these are, with those that somebody else has understood already */
    Reading read(String part, List<Block.Line> lines, List<Block.Line> whole) {
        List<Draft> people = new ArrayList<>();
        List<Draft> cards = new ArrayList<>();
        List<Draft> blocks = new ArrayList<>();
        List<Block.Line> rest = new ArrayList<>();
        Draft last = null;
        for (int i = 0; i < lines.size(); ) {
            int next = people.size() < MAX_PEOPLE ? item(part, lines, i, people) : i;
            boolean below = last != null && i > 0 && !lines.get(i - 1).isBlank() && isReach(lines.get(i));
            last = next > i || !(lines.get(i).isBlank() || below) ? null : last;
            if (next > i) {
                Draft person = people.get(people.size() - 1);
                boolean alone = isNameAlone(lines.get(i).text());
                if (alone) {
                    cards.add(person);
                }
                if (alone && !isIntroduced(lines.get(i), whole) || signsInOneLine(lines, i, next)) {
                    blocks.add(person);
                    last = person;
                }
            }
            if (next == i) {
                rest.add(lines.get(i));
                next = i + 1;
            }
            i = next;
        }
        return new Reading(people, cards, blocks, last, rest);
    }

    /** "2a. Avenida 4-17, zona 10", "PBX (502) 2410-0000": where somebody sits, and no sentence. */
    private boolean isReach(Block.Line line) {
        String text = line.text().strip();
        return text.length() <= LONGEST_REACH
                && text.chars().anyMatch(Character::isDigit)
                && !catalogue.phrases().isIn(Sense.PASSPORT, Word.of(text));
    }

    private static boolean isNameAlone(String text) {
        return !LabelPairs.hasBullet(text) && Segments.split(text).size() == 1;
    }

    /** "Va por Nicaragua:", right above: what follows is told, and not signed with. */
    private boolean isIntroduced(Block.Line line, List<Block.Line> lines) {
        int above = lines.size() - 1;
        while (above >= 0 && !lines.get(above).place().equals(line.place())) {
            above--;
        }
        do {
            above--;
        } while (above >= 0 && lines.get(above).isBlank());
        return above >= 0
                && lines.get(above).text().strip().endsWith(":")
                && !catalogue
                        .phrases()
                        .beginsWith(Sense.CLOSING, Word.of(lines.get(above).text()))
                && !catalogue
                        .phrases()
                        .beginsWith(Sense.GREETING, Word.of(lines.get(above).text()));
    }

    /** "Eunice Tábora, SRECI", last of all and by itself: so one signs. */
    private static boolean signsInOneLine(List<Block.Line> lines, int at, int next) {
        boolean last = lines.subList(next, lines.size()).stream().allMatch(Block.Line::isBlank);
        String text = lines.get(at).text();
        return last
                && next == at + 1
                && at > 0
                && lines.get(at - 1).isBlank()
                && !LabelPairs.hasBullet(text)
                && Values.emails(text).isEmpty();
    }

    /** True if the line is a whole entry: a name, and an e-mail address behind it. */
    boolean isPersonWithAddress(String text) {
        List<String> pieces = Segments.split(LabelPairs.withoutBullet(text));
        return pieces.size() >= 2
                && text.length() <= LONGEST
                && shape.of(pieces.get(0)) != NameShape.Strength.NONE
                && !Values.emails(text).isEmpty();
    }

    /** "… tiene a bien designar a la", "… en compañía de la señora": a line of running text that was wrapped. */
    private boolean goesOn(String line) {
        List<Word> words = Word.of(line);
        if (line.length() < WRAPPED || words.isEmpty()) {
            return false;
        }
        Word last = words.get(words.size() - 1);
        boolean open = last.end() == line.stripTrailing().length()
                && words.size() > 1
                && Character.isWhitespace(line.charAt(last.start() - 1))
                && !last.isCapitalised(line);
        return open && (particles.test(last.folded()) || catalogue.grammar().is(Role.ARTICLE, last))
                || open
                        && shape.of(Segments.split(LabelPairs.withoutBullet(line))
                                        .get(0))
                                == NameShape.Strength.NONE
                || endsInTitle(line, words);
    }

    /** "… will be represented by the Hon. Dr. Ana": behind the title there is nothing, or the name begins. */
    private boolean endsInTitle(String line, List<Word> words) {
        for (int i = Math.max(1, words.size() - MOST_TITLED); i < words.size(); i++) {
            int name = catalogue.honorifics().end(line, words, i);
            boolean named = name > i
                    && words.subList(name, words.size()).stream().allMatch(word -> word.isCapitalised(line))
                    && line.substring(words.get(i).start()).indexOf(',') < 0;
            if (named) {
                return true;
            }
        }
        return false;
    }

    /** Index after the item that begins here; the same index if none does. */
    private int item(String part, List<Block.Line> lines, int at, List<Draft> people) {
        String text = withoutNickname(withoutGreeting(lines.get(at).text()));
        if (text.isBlank()
                || text.length() > LONGEST
                || isOfSeveral(text)
                || namesContact(text)
                || catalogue.phrases().isIn(Sense.NOT_TO_REGISTER, Word.of(text))
                || tellsWhoStandsIn(text)
                || at > 0
                        && !LabelPairs.hasBullet(text)
                        && goesOn(lines.get(at - 1).text())) {
            return at;
        }
        boolean bullet = LabelPairs.hasBullet(text);
        List<String> pieces = pieces(LabelPairs.withoutBullet(text));
        if (pieces.isEmpty()) {
            return at;
        }
        pieces = withSurnamesFirst(pieces, !people.isEmpty() && hasSurnamesFirst(people.get(people.size() - 1)));
        NameShape.Strength strength = shape.of(pieces.get(0).replace(",", ""));
        if (strength == NameShape.Strength.NONE) {
            return at;
        }
        Evidence evidence =
                new Evidence(Evidence.Source.LABEL, part, lines.get(at).place());
        Draft draft = new Draft();
        putName(pieces.get(0), draft, evidence);
        boolean more = segments.read(pieces.subList(1, pieces.size()), draft, evidence);
        int next = at + 1;
        while (next < lines.size()
                && !(more && isAnother(lines.get(next).text(), draft))
                && (continues(lines.get(next).text())
                        || bullet && tellsMore(lines.get(next).text()))) {
            Evidence place =
                    new Evidence(Evidence.Source.LABEL, part, lines.get(next).place());
            if (!segments.read(
                    Segments.split(LabelPairs.withoutBullet(lines.get(next).text())), draft, place)) {
                if (next > at + 1 || strength != NameShape.Strength.LIKELY || !isUnknownPosition(lines, next)) {
                    break;
                }
                draft.put(Field.POSITION, lines.get(next).text(), place);
            }
            more = true;
            next++;
        }
        if (!more && !(bullet && strength == NameShape.Strength.LIKELY)) {
            return at;
        }
        boolean telling = draft.has(Field.EMAIL) || draft.has(Field.INSTITUTION) || draft.has(Field.POSITION);
        if ((pieces.size() > 1 && !more) || (strength == NameShape.Strength.POSSIBLE && !telling)) {
            return at;
        }
        people.add(draft);
        return next;
    }

    /** "Zunilda Fondeur (Oficina Nacional de Estadística), correo por confirmar": a rare name, told like the one above it. */
    private boolean isAnother(String text, Draft known) {
        List<String> whole = Segments.split(LabelPairs.withoutBullet(text));
        if (known.has(Field.EMAIL) && isPersonWithAddress(text)
                || withSurnamesFirst(whole, hasSurnamesFirst(known)) != whole) {
            return true;
        }
        List<String> pieces = text.indexOf('(') < 0 ? List.of() : pieces(LabelPairs.withoutBullet(text));
        Draft said = new Draft();
        return pieces.size() > 1
                && shape.of(pieces.get(0)) != NameShape.Strength.NONE
                && segments.read(pieces.subList(1, pieces.size()), said, new Evidence(Evidence.Source.LABEL, "", ""))
                && said.has(Field.INSTITUTION);
    }

    /** Right below a name, and above what is understood: whatever it says is what he is. */
    private boolean isUnknownPosition(List<Block.Line> lines, int at) {
        String text = lines.get(at).text();
        boolean plain = text.indexOf('@') < 0
                && text.chars().noneMatch(Character::isDigit)
                && !text.strip().endsWith(".")
                && Word.of(text).size() >= 2
                && Word.of(text).size() <= MOST_IN_POSITION;
        return plain
                && at + 1 < lines.size()
                && continues(lines.get(at + 1).text())
                && segments.read(
                        Segments.split(lines.get(at + 1).text()),
                        new Draft(),
                        new Evidence(Evidence.Source.LABEL, "", ""));
    }

    private void putName(String name, Draft draft, Evidence evidence) {
        Honorifics.Titled split = catalogue.honorifics().split(name);
        boolean alone = split.rest().isBlank();
        draft.put(Field.FULL_NAME, alone ? name : split.rest(), evidence);
        if (!alone && split.honorific() != null) {
            draft.put(Field.HONORIFIC, split.honorific(), evidence);
        }
    }

    /** "Morning. Everaldo Cocom, …": a greeting in the same line. */
    private String withoutGreeting(String text) {
        Matcher end = GREETING_END.matcher(text);
        return end.find() && catalogue.phrases().is(Sense.GREETING, text.substring(0, end.start()))
                ? text.substring(end.end())
                : text;
    }

    /** "Fernanda "Fer" Toledo", "William (Bill) Arana": how friends call somebody is no part of the name. */
    private String withoutNickname(String text) {
        Matcher nickname = NICKNAME.matcher(text);
        return nickname.find() && catalogue.countries().named(nickname.group("called")) == null
                ? nickname.replaceFirst("")
                : text;
    }

    /** "The Hon. X confirms his participation. His point of contact is Ms. Y (y@…)": running text. */
    private boolean namesContact(String text) {
        List<Word> words = Word.of(text);
        return words.size() > 1
                && catalogue.phrases().find(Sense.BEFORE_CONTACT, words).stream()
                        .anyMatch(hit -> hit.from() > 1);
    }

    /** "El Lic. X, Director, se disculpa. En su representación irá Y (y@…)": running text, and the address is not X's. */
    private boolean tellsWhoStandsIn(String text) {
        List<Word> words = Word.of(text);
        return catalogue.phrases().isIn(Sense.STANDS_FOR, words)
                || catalogue.phrases().isIn(Sense.ALREADY_ASKED, words);
    }

    /** "Ana Ruiz (…, ana@…) y este servidor, José Mora (…, jose@…)": two people in running text. */
    private boolean isOfSeveral(String text) {
        List<String> emails = Values.emails(text);
        if (emails.size() < 2 || emails.get(0).equals(emails.get(1))) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int first = lower.indexOf(emails.get(0)) + emails.get(0).length();
        int second = lower.indexOf(emails.get(1), first);
        List<Word> between = second > first ? Word.of(text.substring(first, second)) : List.of();
        return between.size() > 4 || between.size() > 2 && catalogue.grammar().is(Role.AND, between.get(0));
    }

    /** A person told point by point: "- Ana Ruiz", "- Directora, Ministerio de …", "- ana@…". */
    private boolean tellsMore(String text) {
        if (!LabelPairs.hasBullet(text) || text.length() > LONGEST) {
            return false;
        }
        List<String> pieces = Segments.split(LabelPairs.withoutBullet(text));
        return !pieces.isEmpty() && shape.of(pieces.get(0)) == NameShape.Strength.NONE;
    }

    /** What commas part; also "Ana Ruiz (SRE) ana@…", where brackets or an address end the name. */
    private List<String> pieces(String text) {
        List<String> pieces = Segments.split(text);
        if (pieces.isEmpty() || shape.of(pieces.get(0)) != NameShape.Strength.NONE) {
            return pieces;
        }
        Matcher end = NAME_END.matcher(pieces.get(0));
        if (!end.find() || shape.of(pieces.get(0).substring(0, end.start()).strip()) == NameShape.Strength.NONE) {
            return pieces;
        }
        List<String> apart = apart(pieces.get(0), end.start());
        apart.addAll(pieces.subList(1, pieces.size()));
        return apart;
    }

    private static List<String> apart(String text, int nameEnd) {
        List<String> apart = new ArrayList<>();
        apart.add(text.substring(0, nameEnd).strip());
        for (String piece : text.substring(nameEnd).split("[()<>\\[\\]]")) {
            if (!piece.isBlank()) {
                apart.add(piece.strip());
            }
        }
        return apart;
    }

    /** "DE LEÓN BARRIENTOS, Irma Yolanda", "Usher, Natalie": the comma parts surnames from given names. */
    private List<String> withSurnamesFirst(List<String> pieces, boolean alike) {
        if (pieces.size() < 2) {
            return pieces;
        }
        List<String> apart = new ArrayList<>(pieces.subList(0, 1));
        Matcher end = NAME_END.matcher(pieces.get(1));
        apart.addAll(end.find() ? apart(pieces.get(1), end.start()) : pieces.subList(1, 2));
        apart.addAll(pieces.subList(2, pieces.size()));
        if (!surnamesFirst.parts(apart, alike)) {
            return pieces;
        }
        apart.set(0, apart.get(0) + ", " + apart.remove(1));
        return apart;
    }

    private static boolean hasSurnamesFirst(Draft known) {
        return known.hasName() && known.text(Field.FULL_NAME).indexOf(',') > 0;
    }

    private boolean continues(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && !LabelPairs.hasBullet(text)
                && shape.of(Segments.split(text).get(0)) != NameShape.Strength.LIKELY;
    }
}
