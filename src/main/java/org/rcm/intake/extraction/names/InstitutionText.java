package org.rcm.intake.extraction.names;

import java.util.List;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.OfficeWords.Part;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/** Reads a text that is an institution's name, with whatever country stands in it or behind it. Thread-safe. */
final class InstitutionText {
    private final Catalogue catalogue;
    private final InstitutionNames names;

    InstitutionText(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.names = new InstitutionNames(catalogue);
    }

    /** An institution, and the country that often follows it ({@code … de El Salvador}). */
    void put(String text, Draft draft, Evidence evidence) {
        String name = nameAlone(catalogue.grammar().withoutArticles(withoutPlace(closed(text), draft, evidence)));
        name = name.lastIndexOf('(') > name.lastIndexOf(')') ? name + ")" : name;
        List<Word> words = Word.of(name);
        List<PhraseIndex.Hit<String>> countries = catalogue.countries().in(words);
        if (!countries.isEmpty() && catalogue.offices().isAbroad(words)) {
            PhraseIndex.Hit<String> whose = countries.get(0);
            Segments.putOnce(draft, Field.DELEGATION, Segments.piece(name, words, whose.from(), whose.to()), evidence);
            Segments.putOnce(draft, Field.INSTITUTION, name, evidence);
            return;
        }
        for (PhraseIndex.Hit<String> hit : countries) {
            if (hit.to() == words.size() && hit.from() > 1) {
                Segments.putOnce(draft, Field.DELEGATION, Segments.piece(name, words, hit.from(), hit.to()), evidence);
                Word link = words.get(hit.from() - 1);
                String shorter = Segments.piece(name, words, 0, nameEnd(words, hit.from()));
                boolean known = !catalogue.institutions().countries(shorter).isEmpty();
                boolean whole = catalogue.institutions().knownEnd(words, 0) == words.size();
                boolean plain = is(Role.FOR_COUNTRY, link)
                        || is(Role.OF_COUNTRY, link) && hit.from() > 2
                        || is(Role.OF_KNOWN_COUNTRY, link)
                                && hit.from() > 2
                                && catalogue.offices().is(Part.LAST, words, hit.from() - 2);
                if (!whole && hit.from() > 2 && !is(Role.OFFICE_LINK, link)) {
                    name = Segments.piece(name, words, 0, hit.from());
                    break;
                }
                if (plain || known && is(Role.OF_KNOWN_COUNTRY, link)) {
                    name = shorter;
                    break;
                }
            }
        }
        Segments.putOnce(draft, Field.INSTITUTION, name, evidence);
    }

    /** "Comisión Nacional de los Derechos Humanos (México), Quinta Visitaduría": the country in brackets ends the name. */
    private String withoutPlace(String text, Draft draft, Evidence evidence) {
        int open = text.indexOf('(');
        int end = text.indexOf(')', open + 1);
        String inside = open > 0 && end > open ? text.substring(open + 1, end).strip() : "";
        if (inside.isEmpty() || catalogue.countries().named(inside) == null) {
            return text;
        }
        Segments.putOnce(draft, Field.DELEGATION, inside, evidence);
        return text.substring(0, open).strip();
    }

    /** Without the bracket that ends what began with the name, as in "(Ministerio de …)", and the colon before an address. */
    private static String closed(String text) {
        String bare = text.strip().replaceAll("[\\s:]+$", "");
        return bare.endsWith(")") && bare.indexOf('(') < 0
                ? bare.substring(0, bare.length() - 1).strip()
                : bare;
    }

    /**
     * Where the name before a country ends: "… de la República de El Salvador" has no more of it than "… de El Salvador". A
     * word that is left alone is no name: "Ministerio de Gobierno de Panamá".
     */
    private int nameEnd(List<Word> words, int country) {
        int end = Math.max(1, country - 1);
        if (end <= 2 || !is(Role.REALM, words.get(end - 1))) {
            return end;
        }
        int before = end - 1;
        while (before > 1 && is(Role.OFFICE_LINK, words.get(before - 1))) {
            before--;
        }
        return before > 1 ? before : end;
    }

    /** "Ministry of Human Development in Belmopan", "Instituto de Migración y recibe …": a name ends before small words. */
    private String nameAlone(String text) {
        Paragraph whole = Paragraph.of("", "", text);
        List<InstitutionNames.Found> found = names.in(whole, 0, whole.words().size());
        boolean goesOn = !found.isEmpty()
                && found.get(0).from() == 0
                && found.get(0).to() < whole.words().size()
                && !whole.words().get(found.get(0).to()).isCapitalised(text)
                && catalogue.countries().in(whole.words()).stream()
                        .noneMatch(hit -> hit.from() >= found.get(0).to()
                                && hit.from() <= found.get(0).to() + 2)
                && !Character.isDigit(
                        whole.words().get(found.get(0).to()).folded().charAt(0));
        return goesOn ? found.get(0).text() : text;
    }

    private boolean is(Role role, Word word) {
        return catalogue.grammar().is(role, word);
    }
}
