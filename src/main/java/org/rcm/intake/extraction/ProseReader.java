package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.Phrases.Sense;
import org.rcm.intake.registration.Evidence;

/** Finds people in running text, with what stands behind their names. Thread-safe. */
final class ProseReader {
    private static final int MAX_MENTIONS = 60;
    private static final Set<String> ARTICLES = Set.of(
            "a",
            "al",
            "la",
            "el",
            "los",
            "las",
            "the",
            "de",
            "del",
            "of",
            "que",
            "that",
            "señor",
            "senor",
            "senora",
            "funcionario",
            "funcionaria",
            "delegado",
            "delegada",
            "delegate",
            "official",
            "nuestro",
            "nuestra",
            "our",
            "mr",
            "ms",
            "compañero",
            "companero",
            "companera",
            "colega",
            "colleague",
            "mi",
            "my",
            "titular",
            "suplente",
            "siguiente",
            "persona",
            "y",
            "and");
    private static final Set<String> TRAILING = Set.of(
            "y", "e", "and", "et", "al", "a", "la", "el", "los", "las", "asi", "como", "de", "the", "with", "con");
    private static final Set<String> PLACE_BEFORE =
            Set.of("san", "santa", "santo", "puerto", "ciudad", "calle", "avenida", "hotel");

    private final Catalogue catalogue;
    private final Segments segments;

    ProseReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.segments = new Segments(catalogue);
    }

    List<Mention> read(List<Paragraph> paragraphs) {
        List<Mention> mentions = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (mentions.size() < MAX_MENTIONS) {
                mentions.addAll(read(paragraph));
            }
        }
        return mentions;
    }

    /** The people of one paragraph, in its order; who is only greeted is none. */
    List<Mention> read(Paragraph paragraph) {
        List<int[]> names = names(paragraph);
        List<Mention> mentions = new ArrayList<>();
        boolean chained = false;
        int sentence = 0;
        for (int i = 0; i < names.size(); i++) {
            int[] name = names.get(i);
            int end = tailEnd(
                    paragraph,
                    name[2],
                    i + 1 < names.size()
                            ? names.get(i + 1)[0]
                            : paragraph.words().size());
            if (i > 0 && sentenceEnds(paragraph, names.get(i - 1)[2], name[0])) {
                chained = false;
                sentence = name[0];
            }
            boolean comes = comesBefore(paragraph, name[0])
                    || comesAfter(paragraph, name[2], sentenceEnd(paragraph, name[2]))
                    || (chained && joined(paragraph, name[0]));
            chained |= comes;
            mentions.add(mention(paragraph, name, end, comes));
        }
        return mentions;
    }

    private Mention mention(Paragraph paragraph, int[] name, int end, boolean comes) {
        Evidence evidence = new Evidence(Evidence.Source.PROSE, paragraph.part(), paragraph.place());
        Draft draft = new Draft();
        if (name[1] > name[0]) {
            String title = paragraph
                    .text()
                    .substring(
                            paragraph.words().get(name[0]).start(),
                            paragraph.words().get(name[1]).start());
            draft.put(Field.HONORIFIC, title.replaceAll("[\\s,:]+$", ""), evidence);
        }
        draft.put(Field.FULL_NAME, paragraph.text(name[1], name[2]), evidence);
        String tail = tail(paragraph, name[2], end);
        if (!tail.isBlank()) {
            segments.read(Segments.split(tail), draft, evidence);
        }
        extras(paragraph, name[2], end, draft, evidence);
        if (!draft.has(Field.INSTITUTION) && comes) {
            institutionBefore(paragraph, name[0], draft, evidence);
        }
        return new Mention(paragraph, name[0], name[2], draft, comes, name[1] > name[0]);
    }

    /** Address and document number may stand further behind the name than position and institution. */
    private void extras(Paragraph paragraph, int from, int end, Draft draft, Evidence evidence) {
        if (from >= end) {
            return;
        }
        int start = paragraph.words().get(from - 1).end();
        int stop = end < paragraph.words().size()
                ? paragraph.words().get(end).start()
                : paragraph.text().length();
        String text = paragraph.text().substring(start, stop);
        List<String> emails = Values.emails(text);
        if (!emails.isEmpty() && !draft.has(Field.EMAIL)) {
            draft.put(Field.EMAIL, emails.get(0), evidence);
        }
        for (int i = from; i < end; i++) {
            String word = paragraph.words().get(i).folded();
            if (word.equals("pasaporte") || word.equals("passport")) {
                int to = Math.min(
                        paragraph.text().length(), paragraph.words().get(i).end() + 40);
                draft.put(
                        Field.PASSPORT_NUMBER,
                        Values.documentNumber(paragraph
                                .text()
                                .substring(paragraph.words().get(i).end(), to)),
                        evidence);
                break;
            }
        }
    }

    private String tail(Paragraph paragraph, int from, int end) {
        StringBuilder tail = new StringBuilder();
        int at = from;
        while (at < end) {
            int start = at;
            List<Word> ahead = paragraph.words().subList(at, Math.min(end, at + 8));
            PhraseIndex.Hit<Sense> described = catalogue.phrases().at(Sense.DESCRIBED_AS, ahead);
            if (described != null) {
                at += described.to();
                tail.append(" , ");
            } else if (catalogue.phrases().beginsWith(Sense.TAIL_END, ahead)) {
                break;
            } else {
                at++;
                tail.append(start == from ? "" : paragraph.gap(start)).append(paragraph.text(start, at));
            }
        }
        String text = tail.toString();
        boolean bracket = at > from
                && text.lastIndexOf('(') > text.lastIndexOf(')')
                && paragraph.words().get(at - 1).end() < paragraph.text().length()
                && paragraph.text().charAt(paragraph.words().get(at - 1).end()) == ')';
        return withoutTrailing(bracket ? text + ")" : text);
    }

    private static String withoutTrailing(String tail) {
        String text = tail.strip();
        int space = text.lastIndexOf(' ');
        while (space > 0 && TRAILING.contains(Word.fold(text.substring(space + 1)))) {
            text = text.substring(0, space).strip();
            space = text.lastIndexOf(' ');
        }
        return text;
    }

    /** "La Secretaría de … de México ha designado a …": who sends stands at the beginning of the sentence. */
    private void institutionBefore(Paragraph paragraph, int name, Draft draft, Evidence evidence) {
        List<Word> words = paragraph.words();
        int start = name;
        while (start > 0 && !isSentenceEnd(paragraph, start)) {
            start--;
        }
        while (start < name && (TRAILING.contains(words.get(start).folded()) || isPrelude(paragraph, start))) {
            start++;
        }
        for (int at = start; at < Math.min(name, start + 12); at++) {
            if (words.get(at).isCapitalised(paragraph.text())
                    && catalogue.institutions().beginsAt(words, at)) {
                for (int end = at + 1; end < name; end++) {
                    if (catalogue
                            .phrases()
                            .beginsWith(Sense.INSTITUTION_VERB, words.subList(end, Math.min(name, end + 5)))) {
                        segments.institution(paragraph.text(at, end), draft, evidence);
                        return;
                    }
                }
                return;
            }
        }
    }

    /** Words such as "Dear Sir" before the sentence proper. */
    private boolean isPrelude(Paragraph paragraph, int word) {
        return catalogue.phrases().beginsWith(Sense.GREETING, paragraph.words().subList(word, word + 1));
    }

    private int tailEnd(Paragraph paragraph, int from, int next) {
        int end = Math.min(next, from + 60);
        return Math.min(end, sentenceEnd(paragraph, from));
    }

    /** Index of the first word behind the sentence in which this word stands. */
    private int sentenceEnd(Paragraph paragraph, int from) {
        for (int i = Math.max(from, 1); i < paragraph.words().size(); i++) {
            if (isSentenceEnd(paragraph, i)) {
                return i;
            }
        }
        return paragraph.words().size();
    }

    private boolean isSentenceEnd(Paragraph paragraph, int word) {
        String gap = paragraph.gap(word);
        int dot = gap.indexOf('.');
        if (gap.contains("? ") || gap.contains("! ") || gap.contains("; ") && gap.contains(".")) {
            return true;
        }
        Word before = paragraph.words().get(word - 1);
        return dot >= 0
                && gap.length() > dot + 1
                && Character.isWhitespace(gap.charAt(dot + 1))
                && before.folded().length() > 3
                && paragraph.words().get(word).isCapitalised(paragraph.text())
                && catalogue.honorifics().end(paragraph.text(), paragraph.words(), word - 1) == word - 1;
    }

    private boolean sentenceEnds(Paragraph paragraph, int from, int to) {
        for (int i = Math.max(1, from); i <= to && i < paragraph.words().size(); i++) {
            if (isSentenceEnd(paragraph, i)) {
                return true;
            }
        }
        return false;
    }

    /** Names as {first word, first word behind the titles, end}. */
    private List<int[]> names(Paragraph paragraph) {
        List<int[]> names = new ArrayList<>();
        List<Word> words = paragraph.words();
        int from = greeting(paragraph);
        for (int i = from; i < words.size() && names.size() < MAX_MENTIONS; i++) {
            int name = catalogue.honorifics().end(paragraph.text(), words, i);
            boolean titled = name > i;
            if (name >= words.size()) {
                break;
            }
            boolean known = catalogue.names().isGiven(words.get(name).folded());
            boolean expected = !titled && !known && comesBefore(paragraph, i);
            if (!words.get(name).isCapitalised(paragraph.text()) || !(titled || known || expected)) {
                continue;
            }
            if (!titled && i > 0 && PLACE_BEFORE.contains(words.get(i - 1).folded())) {
                continue;
            }
            int end = nameEnd(paragraph, name);
            if (telling(words, name, end) >= 2 && plausible(paragraph, name, end, titled)) {
                names.add(new int[] {i, name, end});
                i = end - 1;
            } else if (titled) {
                i = name - 1;
            }
        }
        return names;
    }

    private boolean plausible(Paragraph paragraph, int from, int to, boolean titled) {
        String text = paragraph.text(from, to);
        return catalogue.countries().named(text) == null
                && (titled
                        || catalogue.names().isGiven(paragraph.words().get(from).folded())
                        || !(catalogue.institutions().isInstitution(text)
                                || catalogue.institutions().isPosition(text)));
    }

    private int telling(List<Word> words, int from, int to) {
        int telling = 0;
        for (int i = from; i < to; i++) {
            telling += catalogue.names().isParticle(words.get(i).folded()) ? 0 : 1;
        }
        return telling;
    }

    private int nameEnd(Paragraph paragraph, int from) {
        List<Word> words = paragraph.words();
        int end = from + 1;
        int at = from + 1;
        while (at < words.size() && at - from < 10 && joinsName(paragraph, at)) {
            Word word = words.get(at);
            boolean capital = word.isCapitalised(paragraph.text());
            boolean particle = catalogue.names().isParticle(word.folded());
            if (particle && (!capital || at + 1 < words.size())) {
                if (institutionFollows(paragraph, at)
                        || (catalogue.names().isJoining(word.folded()) && personFollows(paragraph, at + 1))) {
                    break;
                }
                at++;
            } else if (capital && !word.isNumber()) {
                at++;
                end = at;
            } else {
                break;
            }
        }
        return end;
    }

    /** Only spaces, a hyphen, an apostrophe, or the dot of an initial stand within a name. */
    private static boolean joinsName(Paragraph paragraph, int at) {
        String gap = paragraph.gap(at);
        boolean initial = paragraph.words().get(at - 1).folded().length() == 1;
        return gap.isBlank()
                || gap.equals("-")
                || gap.equals("'")
                || gap.equals("’")
                || (initial && gap.strip().equals("."));
    }

    private boolean institutionFollows(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        int next = at;
        while (next < words.size()
                && (catalogue.names().isParticle(words.get(next).folded()))
                && !words.get(next).isCapitalised(paragraph.text())) {
            next++;
        }
        if (next >= words.size()) {
            return true;
        }
        if (words.get(next).isCapitalised(paragraph.text())) {
            return catalogue.institutions().beginsAt(words, next)
                    || catalogue.countries().at(words, next) != null;
        }
        return true;
    }

    private boolean personFollows(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        return at < words.size()
                && (catalogue.names().isGiven(words.get(at).folded())
                        || catalogue.honorifics().end(paragraph.text(), words, at) > at);
    }

    private boolean comesBefore(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        int stop = at;
        while (stop > 0
                && ARTICLES.contains(words.get(stop - 1).folded())
                && stop > at - 4
                && noFullStop(paragraph, stop)) {
            if (endsWith(Sense.BEFORE_PERSON, paragraph, stop)) {
                return true;
            }
            stop--;
        }
        return endsWith(Sense.BEFORE_PERSON, paragraph, stop);
    }

    private static boolean noFullStop(Paragraph paragraph, int word) {
        return word >= paragraph.words().size() || !paragraph.gap(word).contains(". ");
    }

    private boolean endsWith(Sense sense, Paragraph paragraph, int end) {
        int from = Math.max(0, end - 5);
        return catalogue.phrases().find(sense, paragraph.words().subList(from, end)).stream()
                .anyMatch(hit -> hit.to() == end - from);
    }

    private boolean comesAfter(Paragraph paragraph, int from, int end) {
        int to = Math.min(end, from + 45);
        return from < to
                && catalogue
                        .phrases()
                        .isIn(Sense.AFTER_PERSON, paragraph.words().subList(from, to));
    }

    private static boolean joined(Paragraph paragraph, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
            String word = paragraph.words().get(i).folded();
            if (word.equals("y")
                    || word.equals("e")
                    || word.equals("and")
                    || word.equals("como")
                    || word.equals("et")) {
                return true;
            }
        }
        String gap = at > 0 ? paragraph.gap(at) : "";
        return gap.contains(",") || gap.contains(";") || gap.contains("•");
    }

    /** Index behind a greeting, which names the one who is written to. */
    private int greeting(Paragraph paragraph) {
        if (!catalogue.phrases().beginsWith(Sense.GREETING, paragraph.words())) {
            return 0;
        }
        for (int i = 1; i < Math.min(paragraph.words().size(), 14); i++) {
            String gap = paragraph.gap(i);
            if (gap.contains(":")
                    || gap.contains(",")
                    || (gap.contains(".")
                            && paragraph.words().get(i - 1).folded().length() > 4)) {
                return i;
            }
        }
        return paragraph.words().size() > 14 ? 1 : paragraph.words().size();
    }
}
