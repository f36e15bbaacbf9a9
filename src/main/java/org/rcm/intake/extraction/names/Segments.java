package org.rcm.intake.extraction.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.OfficeWords.Part;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Stated;

/**
 * Understands what stands around a name without labels: {@code Directora de Asuntos Internacionales del Ministerio de
 * …, Panamá, ana@…}. Thread-safe.
 */
public final class Segments {
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;|\\t•]|\\s[–—~=>-]{1,4}\\s|\\n)\\s*|\\s/\\s");
    private static final Pattern ADDRESS =
            Pattern.compile("[(<\\[]?(?:mailto:)?[^\\s(<\\[]{1,64}@[^\\s)>\\]]{1,255}[)>\\]]?");
    private static final Pattern SENTENCE_END = Pattern.compile("(?:(?<=\\p{L}{4}|\\s)|^)\\.\\s+(?=\\p{Lu})");
    private static final int MOST_CONTINUED = 9;

    private final Catalogue catalogue;
    private final SegmentKind kinds;
    private final InstitutionNames names;
    private final InstitutionText institutions;
    private final PositionText positions;
    private final PlaceName places;

    public Segments(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.kinds = new SegmentKind(catalogue);
        this.names = new InstitutionNames(catalogue);
        this.institutions = new InstitutionText(catalogue);
        this.positions = new PositionText(catalogue);
        this.places = new PlaceName(catalogue);
    }

    public static List<String> split(String text) {
        List<String> segments = new ArrayList<>();
        for (String segment : BETWEEN.split(text.length() > 1500 ? text.substring(0, 1500) : text)) {
            String clean = segment.strip();
            if (!clean.isEmpty()) {
                segments.add(clean);
            }
        }
        return segments;
    }

    /** Puts what the segments say into the draft; true if any of them said anything. */
    public boolean read(List<String> segments, Draft draft, Evidence evidence) {
        int before = draft.size();
        Field last = null;
        StringBuilder open = new StringBuilder();
        for (String each : joined(segments)) {
            String bare = withoutEmails(each, draft, evidence);
            String segment = firstSentence(bare, each);
            if (!bare.equals(each)) {
                flush(draft, last, open, evidence);
                last = null;
            }
            if (segment.isEmpty()) {
                continue;
            }
            Field field = kinds.of(segment, draft, last);
            if (field == null && (last == Field.INSTITUTION || last == Field.POSITION) && mayContinue(segment)) {
                open.append(", ").append(segment);
                continue;
            }
            flush(draft, last, open, evidence);
            last = null;
            if (field == Field.INSTITUTION || field == Field.POSITION) {
                last = field;
                open.append(segment);
            } else if (field != null) {
                put(draft, field, segment, evidence);
            }
        }
        flush(draft, last, open, evidence);
        return draft.size() > before;
    }

    /** Puts together what a comma within a known institution's name has parted. */
    private List<String> joined(List<String> segments) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            for (int more = Math.min(3, segments.size() - i - 1); more > 0; more--) {
                String longer = String.join(", ", segments.subList(i, i + more + 1));
                if (catalogue.institutions().knownLength(longer)
                        > Word.of(String.join(" ", segments.subList(i, i + more)))
                                .size()) {
                    segment = longer;
                    i += more;
                    break;
                }
            }
            joined.add(segment);
        }
        return joined;
    }

    /** Takes addresses out of a segment, with the brackets around them, and puts them where they belong. */
    private static String withoutEmails(String segment, Draft draft, Evidence evidence) {
        List<String> emails = Values.emails(segment);
        if (emails.isEmpty()) {
            return segment;
        }
        emails.forEach(email -> draft.put(Field.EMAIL, email, evidence));
        return ADDRESS.matcher(segment).replaceAll(" ").strip();
    }

    /** What stands before the first sentence ends: behind an address nothing of it belongs to the person. */
    private static String firstSentence(String bare, String whole) {
        Matcher end = SENTENCE_END.matcher(bare);
        String first = end.find() ? bare.substring(0, end.start() + 1) : bare;
        boolean addressFirst = !bare.equals(whole) && Word.of(first).isEmpty();
        return addressFirst || first.startsWith(".")
                ? ""
                : first.replaceAll("[.\\s]+$", first.matches(".*\\b\\p{L}{1,4}\\.") ? "." : "");
    }

    private boolean mayContinue(String segment) {
        if (Word.of(segment).size() > MOST_CONTINUED || places.is(segment)) {
            return false;
        }
        int c = segment.codePointAt(0);
        return Character.isUpperCase(c)
                || segment.startsWith("(")
                || segment.startsWith("and ")
                || segment.startsWith("y ");
    }

    private void flush(Draft draft, Field field, StringBuilder open, Evidence evidence) {
        if (field == Field.POSITION) {
            position(open.toString(), draft, evidence);
        } else if (field == Field.INSTITUTION) {
            parted(draft);
            larger(open.toString(), draft);
            institution(withoutRest(withoutPreface(open.toString()), draft, evidence), draft, evidence);
        }
        open.setLength(0);
    }

    /**
     * "Director de la Policía de Fronteras, Ministerio de Seguridad Pública": whatever the position was taken to be of belongs
     * to it again, as an institution of its own follows; unless the catalogue knows it for one.
     */
    public void parted(Draft draft) {
        Stated<String> institution = draft.best(Field.INSTITUTION);
        Stated<String> position = draft.best(Field.POSITION);
        boolean embedded = institution != null
                && position != null
                && draft.has(Field.DESCRIPTION)
                && draft.text(Field.DESCRIPTION).endsWith(institution.value())
                && draft.text(Field.DESCRIPTION).startsWith(position.value());
        if (embedded && catalogue.institutions().knownLength(institution.value()) == 0) {
            draft.replace(Field.POSITION, draft.best(Field.DESCRIPTION));
            draft.remove(Field.INSTITUTION);
        }
        if (embedded) {
            draft.remove(Field.DESCRIPTION);
        }
    }

    /** "del Departamento de Migraciones Laborales, Ministerio de Trabajo": a part, and the whole that follows it. */
    private void larger(String text, Draft draft) {
        List<Word> before = draft.has(Field.INSTITUTION) ? Word.of(draft.text(Field.INSTITUTION)) : List.of();
        List<Word> words = Word.of(catalogue.grammar().withoutArticles(text));
        if (!before.isEmpty()
                && !words.isEmpty()
                && (catalogue.offices().isUnitAt(before, 0) || isOfUnits(draft.text(Field.INSTITUTION)))
                && !catalogue.offices().is(Part.UNIT, words, 0)) {
            draft.remove(Field.INSTITUTION);
        }
    }

    /** "PRM/ECA": initials of a part of a part. */
    private static boolean isOfUnits(String text) {
        return text.indexOf('/') > 0 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** "both of the Ministry of …" is about the ministry, "coordino la organización Manos Amigas y voy …" about Manos Amigas. */
    private String withoutPreface(String text) {
        Paragraph whole = Paragraph.of("", "", catalogue.grammar().withoutArticles(text));
        List<InstitutionNames.Found> found = names.in(whole, 0, whole.words().size());
        boolean called = !found.isEmpty()
                && names.isCalled(whole, found.get(0).from())
                && !whole.words().get(0).isCapitalised(whole.text());
        if (called) {
            return found.get(0).text();
        }
        boolean preface = found.size() == 1
                && found.get(0).from() > 0
                && !whole.words().get(0).isCapitalised(whole.text());
        return preface
                ? whole.text().substring(whole.words().get(found.get(0).from()).start())
                : text;
    }

    /** "Ministerio de Salud de Panamá como Asesora": the name ends before "como", what follows may be the position. */
    private String withoutRest(String text, Draft draft, Evidence evidence) {
        List<Word> words = Word.of(text);
        List<InstitutionNames.Found> found = names.in(Paragraph.of("", "", text), 0, words.size());
        int named =
                found.isEmpty() || found.get(0).from() > 0 ? 0 : found.get(0).to();
        for (int i = Math.max(2, named); i < words.size() - 1; i++) {
            PhraseIndex.Hit<Sense> hit = words.get(i).isCapitalised(text)
                    ? null
                    : catalogue.phrases().at(Sense.INSTITUTION_END, words.subList(i, words.size()));
            if (hit != null && i + hit.to() < words.size()) {
                String rest = catalogue
                        .grammar()
                        .withoutArticles(text.substring(words.get(i + hit.to()).start()));
                if (catalogue.positions().isPosition(rest)) {
                    putOnce(draft, Field.POSITION, rest, evidence);
                }
                return text.substring(0, words.get(i - 1).end());
            }
        }
        return text;
    }

    private void put(Draft draft, Field field, String segment, Evidence evidence) {
        String value =
                switch (field) {
                    case PHONE -> Values.phone(segment);
                    case PASSPORT_NUMBER -> Values.documentNumber(segment);
                    case DELEGATION -> catalogue.grammar().withoutArticles(segment);
                    default -> segment;
                };
        if (!draft.has(field)) {
            draft.put(field, Values.clean(value), evidence);
        }
    }

    /** A position, and the institution that often follows it without a comma. */
    public void position(String text, Draft draft, Evidence evidence) {
        positions.put(text, draft, evidence);
    }

    /** An institution, and the country that often follows it ({@code … de El Salvador}). */
    public void institution(String text, Draft draft, Evidence evidence) {
        institutions.put(text, draft, evidence);
    }

    static String piece(String text, List<Word> words, int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    static void putOnce(Draft draft, Field field, String value, Evidence evidence) {
        if (!draft.has(field)) {
            draft.put(field, Values.clean(value), evidence);
        }
    }
}
