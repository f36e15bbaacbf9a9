package org.rcm.intake.registration.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.names.NameMatch.Verdict;

/** Mail name (given names / surnames, either side may be empty) against the machine-readable zone. */
class NameMatchTest {

    @ParameterizedTest(name = "{0} / {1} = {2} / {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "José Luis, Solórzano Ulloa, JOSE LUIS, SOLORZANO ULLOA",
                "JOSE LUIS, SOLORZANO ULLOA, JOSE LUIS, SOLORZANO ULLOA",
                "María José, Argüello Chacón, MARIA JOSE, ARGUELLO CHACON",
                "María José, Argüello Chacón, MARIA JOSE, ARGUEELLO CHACON",
                "María José, Argüello Chacón, MARIA JOSE, ARGUXXELLO CHACON",
                "Ana, Muñoz Peña, ANA, MUNXXOZ PENA",
                "Ana, Munoz Pena, ANA, MUNXXOZ PENA",
                "Seán, O'Neill-Díaz, SEAN, ONEILL DIAZ",
                "Karla Patricia, de la Cruz Chacón, KARLA PATRICIA, DE LA CRUZ CHACON",
                "Karla Patricia, Delacruz Chacón, KARLA PATRICIA, DE LA CRUZ CHACON",
                "Rosa del Carmen, de León, ROSA DEL CARMEN, DELEON",
                // not split, in either order
                "José Luis Solórzano Ulloa, -, JOSE LUIS, SOLORZANO ULLOA",
                "-, José Luis Solórzano Ulloa, JOSE LUIS, SOLORZANO ULLOA",
                "-, 'SOLÓRZANO ULLOA, José Luis', JOSE LUIS, SOLORZANO ULLOA",
                // split elsewhere, the same letters
                "José, Luis Solórzano Ulloa, JOSE LUIS, SOLORZANO ULLOA",
                // a holder with one name
                "Sukarno, -, -, SUKARNO"
            })
    void namesOfTheSameLettersAreTheSame(String given, String surnames, String zoneGiven, String zoneSurnames) {
        assertMatch(given, surnames, zoneGiven, zoneSurnames, Verdict.SAME, true);
    }

    @ParameterizedTest(name = "{0} / {1} ⊂ {2} / {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "José, Solórzano Ulloa, JOSE LUIS, SOLORZANO ULLOA",
                "José Luis, Solórzano, JOSE LUIS, SOLORZANO ULLOA",
                "Luis, Solórzano, JOSE LUIS, SOLORZANO ULLOA",
                "José Luis, Solórzano Ulloa, JOSE, SOLORZANO ULLOA",
                "José L., Solórzano U., JOSE LUIS, SOLORZANO ULLOA",
                "Ma. José, Alfaro Vásquez, MARIA JOSE, ALFARO VASQUEZ",
                "José Solórzano, -, JOSE LUIS, SOLORZANO ULLOA",
                "-, 'Solórzano, José', JOSE LUIS, SOLORZANO ULLOA",
                "José, Luis Solórzano, JOSE LUIS, SOLORZANO ULLOA",
                "Karla, Cruz Chacón, KARLA PATRICIA, DE LA CRUZ CHACON",
                "María José, Alfaro Vásquez, MARIA JOSE, ALFARO VASQUEZ DE HERNANDEZ",
                // the zone is full: 39 positions
                "Maximiliana Guadalupe, Fernández-Montenegro Castellanos, MAXIMILIANA GUA, FERNANDEZ MONTENEGRO C",
                "Maximiliana Guadalupe, Fernández-Montenegro Castellanos, M GUA, FERNANDEZ MONTENEGRO CASTELLANOS"
            })
    void aNameThatLeavesOutOrAbbreviatesIsShortened(
            String given, String surnames, String zoneGiven, String zoneSurnames) {
        assertMatch(given, surnames, zoneGiven, zoneSurnames, Verdict.SHORTENED, true);
    }

    @ParameterizedTest(name = "{0} / {1} ~ {2} / {3}")
    @CsvSource({
        "José Luis, Ulloa Solórzano, JOSE LUIS, SOLORZANO ULLOA",
        "Karla Patricia, Chacón de la Cruz, KARLA PATRICIA, DE LA CRUZ CHACON",
        "José, Ulloa Solórzano, JOSE LUIS, SOLORZANO ULLOA",
        "José Luis Ulloa Solórzano, '', JOSE LUIS, SOLORZANO ULLOA"
    })
    void twoSurnamesInTheOtherOrderSuffice(String given, String surnames, String zoneGiven, String zoneSurnames) {
        assertMatch(given, surnames, zoneGiven, zoneSurnames, Verdict.OTHER_ORDER, true);
    }

    @Test
    void givenNamesInPlaceOfSurnamesAreADoubt() {
        assertMatch("Solórzano Ulloa", "José Luis", "JOSE LUIS", "SOLORZANO ULLOA", Verdict.OTHER_ORDER, false);
    }

    @ParameterizedTest(name = "{0} / {1} married {2} / {3}")
    @CsvSource({
        "María José, Alfaro de Hernández, MARIA JOSE, ALFARO VASQUEZ",
        "María, Alfaro de Hernández, MARIA JOSE, ALFARO VASQUEZ",
        "María José, Alfaro vda. de Hernández, MARIA JOSE, ALFARO VASQUEZ",
        "María José, Alfaro Vásquez de Hernández, MARIA JOSE, ALFARO VASQUEZ",
        "María José, Alfaro de Hernández, MARIA JOSE, ALFARO",
        "María José, Alfaro Vásquez, MARIA JOSE, ALFARO DE HERNANDEZ",
        "María José Alfaro de Hernández, '', MARIA JOSE, ALFARO VASQUEZ"
    })
    void aSpousesSurnameIsAMarriedName(String given, String surnames, String zoneGiven, String zoneSurnames) {
        assertMatch(given, surnames, zoneGiven, zoneSurnames, Verdict.MARRIED_NAME, false);
    }

    @ParameterizedTest(name = "{0} / {1} ≠ {2} / {3}")
    @CsvSource({
        "José Luis, Solórzano Ulloa, JOSE LUIS, SOLORZANA ULLOA",
        "José Luis, Solórzano Ulloa, JOSE LUIZ, SOLORZANO ULLOA",
        "Jose, Solorzano, JOSEFA, SOLORZANO ULLOA",
        "Juan., Pérez, JUANA, PEREZ",
        "Ana, Nuñez, ANA, NUXEZ",
        "José Luis, Ulloa, JOSE LUIS, SOLORZANO ULLOA",
        "J. L., Solórzano Ulloa, JOSE LUIS, SOLORZANO ULLOA",
        "'', 'Muñoz Rivas, Ma.', MARIANA, MUNOZ RIVAS",
        "Carlos del Carmen, Argüello Vega Soto, CARLOS DEL CARMEN, VEGA SOTO SAN MARTIN",
        "Óscar Armando, Argüello Ordóñez, OSCAR ARMANDO, ORDONEZ RIVAS",
        "Óscar Armando Argüello Ordóñez, '', OSCAR ARMANDO, ORDONEZ RIVAS",
        "Óscar Armando Argüello Ordóñez, '', OSCAR ARMANDO, ORDONEZ",
        "Ana, Müller, ANA, MILLER",
        "Ana, Muller, ANA, MUELLER",
        "Pedro, Solórzano Ulloa, JOSE LUIS, SOLORZANO ULLOA",
        "Ana, Alfaro Hernández, ANA, ALFARO VASQUEZ",
        "Maximiliana Guadalupe, Fernández Castellanos, MAXIMILIANA GUA, FERNANDEZ CASTE"
    })
    void oneWrongLetterIsNeverRoundedUp(String given, String surnames, String zoneGiven, String zoneSurnames) {
        assertMatch(given, surnames, zoneGiven, zoneSurnames, Verdict.DIFFERENT, false);
    }

    /** Each letter of a zone replaced by each other letter, whichever way the mail splits the name. */
    @ParameterizedTest
    @CsvSource({
        "Ana Lucía, Muñoz Rivas, ANA LUCIA, MUNOZ RIVAS",
        "Ana, Muñoz, ANA LUCIA, MUNOZ RIVAS",
        "Karla, de la Cruz, KARLA, DE LA CRUZ CHACON",
        "Ana Lucía Muñoz Rivas, '', ANA LUCIA, MUNOZ RIVAS",
        "Jürgen, Agüero, JURGEN, AGUERO"
    })
    void noOtherLetterAnywhereSuffices(String given, String surnames, String zoneGiven, String zoneSurnames) {
        String zone = zoneGiven + "<" + zoneSurnames;
        for (int at = 0; at < zone.length(); at++) {
            for (char letter = 'A'; letter <= 'Z'; letter++) {
                if (Character.isLetter(zone.charAt(at))
                        && zone.charAt(at) != letter
                        && isSaid(at, zone, given, surnames)) {
                    String[] other = (zone.substring(0, at) + letter + zone.substring(at + 1)).split("<");
                    assertThat(NameMatch.compare(new PersonName(given, surnames), other[1], other[0])
                                    .sufficient())
                            .as(other[0] + "<" + other[1])
                            .isFalse();
                }
            }
        }
    }

    /** Words that the mail leaves out may be any, and so may particles. */
    private static boolean isSaid(int at, String zone, String given, String surnames) {
        int start = Math.max(zone.lastIndexOf(' ', at), zone.lastIndexOf('<', at)) + 1;
        String word = zone.substring(start).split("[ <]")[0];
        return word.length() > 2 && Names.tokens(given + " " + surnames).contains(Names.fold(word));
    }

    @Test
    void aNameWithoutACommonWordIsSomebodyElses() {
        assertThat(NameMatch.compare(new PersonName("Ana", "Rivas"), "SOLORZANO ULLOA", "JOSE LUIS")
                        .nothingShared())
                .isTrue();
    }

    @Test
    void aSlipOfOneLetterIsNotSomebodyElses() {
        assertThat(NameMatch.compare(new PersonName("Josse", "Solorzanoo"), "SOLORZANO", "JOSE")
                        .nothingShared())
                .isFalse();
    }

    @Test
    void aNameThatIsMissingAgreesWithNone() {
        assertMatch(null, null, "JOSE LUIS", "SOLORZANO ULLOA", Verdict.DIFFERENT, false);
    }

    @Test
    void twoWritingsOfOneNameAreTheSame() {
        assertThat(NameMatch.compare(
                                new PersonName("Ana Lucía", "Muñoz Díaz"), new PersonName(null, "MUNOZ DIAZ ANA LUCIA"))
                        .verdict())
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void anEndlessNameCostsNothing() {
        String endless = "üñ ".repeat(5_000);
        assertThat(NameMatch.compare(new PersonName(endless, endless), "SOLORZANO", "JOSE")
                        .sufficient())
                .isFalse();
    }

    private static void assertMatch(
            String given, String surnames, String zoneGiven, String zoneSurnames, Verdict verdict, boolean sufficient) {
        NameMatch match = NameMatch.compare(new PersonName(given, surnames), zoneSurnames, zoneGiven);
        assertThat(match.verdict()).as(match.why()).isEqualTo(verdict);
        assertThat(match.sufficient()).isEqualTo(sufficient);
        assertNoNameIn(match.why(), given, surnames);
    }

    private static void assertNoNameIn(String why, String... names) {
        Arrays.stream(names)
                .filter(name -> name != null && name.length() > 3)
                .forEach(name -> assertThat(Names.fold(why)).doesNotContain(Names.fold(name.toLowerCase(Locale.ROOT))));
    }
}
