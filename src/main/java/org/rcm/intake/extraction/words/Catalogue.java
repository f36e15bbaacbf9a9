package org.rcm.intake.extraction.words;

import java.nio.file.Path;

/** All words the reader knows, as read from the YAML files of {@code config/catalogue}. Immutable. */
public final class Catalogue {
    private final Labels labels;
    private final Countries countries;
    private final Institutions institutions;
    private final OfficeWords offices;
    private final Positions positions;
    private final Honorifics honorifics;
    private final GivenNames names;
    private final Phrases phrases;
    private final Withdrawals withdrawals;
    private final Senses senses;
    private final Languages languages;
    private final Numbers numbers;
    private final Grammar grammar;
    private final Negation negation;

    private Catalogue(Path folder) {
        grammar = Grammar.read(CatalogueFile.read(folder.resolve("grammar.yaml")));
        negation = new Negation(grammar);
        numbers = Numbers.read(CatalogueFile.read(folder.resolve("numbers.yaml")), grammar);
        labels = Labels.read(CatalogueFile.read(folder.resolve("labels.yaml")), grammar);
        countries = Countries.read(CatalogueFile.read(folder.resolve("countries.yaml")));
        CatalogueFile named = CatalogueFile.read(folder.resolve("institutions.yaml"));
        institutions = Institutions.read(named, countries, grammar);
        offices = OfficeWords.read(named, institutions, grammar);
        positions = Positions.read(named, institutions, offices, grammar);
        honorifics = Honorifics.read(CatalogueFile.read(folder.resolve("honorifics.yaml")), grammar);
        names = GivenNames.read(CatalogueFile.read(folder.resolve("names.yaml")));
        phrases = Phrases.read(CatalogueFile.read(folder.resolve("phrases.yaml")));
        withdrawals = new Withdrawals(phrases, negation, grammar);
        senses = new Senses(phrases, withdrawals, negation);
        languages = Languages.read(CatalogueFile.read(folder.resolve("languages.yaml")));
    }

    /**
     * Reads the catalogue strictly.
     *
     * @param folder holds the YAML files
     * @throws CatalogueException naming file, line and reason of the first mistake
     */
    public static Catalogue read(Path folder) {
        return new Catalogue(folder);
    }

    public Labels labels() {
        return labels;
    }

    public Countries countries() {
        return countries;
    }

    public Institutions institutions() {
        return institutions;
    }

    public OfficeWords offices() {
        return offices;
    }

    public Positions positions() {
        return positions;
    }

    public Honorifics honorifics() {
        return honorifics;
    }

    public GivenNames names() {
        return names;
    }

    public Phrases phrases() {
        return phrases;
    }

    public Withdrawals withdrawals() {
        return withdrawals;
    }

    public Senses senses() {
        return senses;
    }

    public Languages languages() {
        return languages;
    }

    public Numbers numbers() {
        return numbers;
    }

    public Grammar grammar() {
        return grammar;
    }

    public Negation negation() {
        return negation;
    }
}
