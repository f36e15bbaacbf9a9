package org.rcm.intake.registration.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcm.intake.registration.PersonName;

/** Passports of people who share all names but one: brothers, cousins, namesakes. None of them may suffice. */
class OtherPeoplesNamesTest {
    private static final int PEOPLE = 500;
    private static final List<String> GIVEN =
            List.of("José", "María", "Ana", "Lucía", "Juan", "Carlos", "Óscar", "del Carmen", "Sofía", "Iván", "Inés");
    private static final List<String> SURNAMES = List.of(
            "Muñoz",
            "Rivas",
            "Pérez",
            "de la Cruz",
            "Chacón",
            "Argüello",
            "Ordóñez",
            "de León",
            "San Martín",
            "Rosa",
            "Vega-Soto",
            "Peña",
            "D’Angelo");

    /** How a mail may write four names; what is left out is not compared. */
    private enum Writing {
        WHOLE(List.of(0, 1), List.of(2, 3)),
        SHORT(List.of(0), List.of(2)),
        UNSPLIT(List.of(0, 1, 2, 3), List.of()),
        SURNAMES_FIRST(List.of(), List.of(2, 3, 0)),
        TURNED(List.of(0, 1), List.of(3, 2)),
        SPLIT_ELSEWHERE(List.of(0, 1, 2), List.of(3));

        private final List<Integer> given;
        private final List<Integer> surnames;

        Writing(List<Integer> given, List<Integer> surnames) {
            this.given = given;
            this.surnames = surnames;
        }

        PersonName of(List<String> names) {
            return new PersonName(join(given, names), join(surnames, names));
        }

        List<Integer> said() {
            return Stream.concat(given.stream(), surnames.stream()).toList();
        }

        private static String join(List<Integer> which, List<String> names) {
            return which.stream()
                    .map(names::get)
                    .reduce((one, two) -> one + " " + two)
                    .orElse(null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOwnPassportSuffices(Writing writing) {
        Random random = new Random(7);
        for (int i = 0; i < PEOPLE; i++) {
            List<String> person = person(random);
            assertThat(match(writing.of(person), person).sufficient())
                    .as("%s %s", writing, person)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPassportWithOneOtherNameDoesNot(Writing writing) {
        Random random = new Random(11);
        for (int i = 0; i < PEOPLE; i++) {
            List<String> person = person(random);
            int other = writing.said().get(random.nextInt(writing.said().size()));
            List<String> relative = IntStream.range(0, 4)
                    .mapToObj(at -> at == other ? "Zelaya" : person.get(at))
                    .toList();
            assertThat(match(writing.of(person), relative).sufficient())
                    .as("%s %s, passport of %s", writing, person, relative)
                    .isFalse();
        }
    }

    private static NameMatch match(PersonName mail, List<String> names) {
        return NameMatch.compare(
                mail,
                Transliteration.canonical(names.get(2) + " " + names.get(3)),
                Transliteration.canonical(names.get(0) + " " + names.get(1)));
    }

    private static List<String> person(Random random) {
        return Stream.concat(two(GIVEN, random), two(SURNAMES, random)).toList();
    }

    private static Stream<String> two(List<String> names, Random random) {
        return random.ints(0, names.size()).distinct().limit(2).mapToObj(names::get);
    }
}
