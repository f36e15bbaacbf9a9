package org.rcm.intake.extraction.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcm.intake.extraction.ReadingCase;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Sex;

class NameSplitterTest {
    private final NameSplitter splitter = new NameSplitter(ReadingCase.CATALOGUE);

    @ParameterizedTest
    @CsvSource({
        "Ana Ruiz, Ana, Ruiz",
        "Ana Ruiz Mora, Ana, Ruiz Mora",
        "José Luis Solórzano Ulloa, José Luis, Solórzano Ulloa",
        "Manuel de Jesús Argüello Mejía, Manuel de Jesús, Argüello Mejía",
        "Rosa del Carmen Tejada Godoy, Rosa del Carmen, Tejada Godoy",
        "María de los Ángeles Vargas Solano, María de los Ángeles, Vargas Solano",
        "María de los Ángeles Vargas, María de los Ángeles, Vargas",
        "Karla Patricia de la Cruz Chacón, Karla Patricia, de la Cruz Chacón",
        "Édgar del Cid Portillo, Édgar, del Cid Portillo",
        "Luis Fernando Cárdenas del Cid, Luis Fernando, Cárdenas del Cid",
        "María José Alfaro de Hernández, María José, Alfaro de Hernández",
        "Sofía de León, Sofía, de León",
        "Juan Pablo Duarte, Juan Pablo, Duarte",
        "Rigoberto Quesada Argüello, Rigoberto, Quesada Argüello",
        "José Ortega y Gasset, José, Ortega y Gasset",
        "SOLÓRZANO ULLOA José Luis, José Luis, Solórzano Ulloa",
        "José Luis SOLÓRZANO ULLOA, José Luis, Solórzano Ulloa",
        "JUAN PABLO DEL CID VÁSQUEZ, Juan Pablo, del Cid Vásquez",
        "Ruiz Mora Ana Lucía, Ana Lucía, Ruiz Mora"
    })
    void splits_by_hispanic_custom(String full, String given, String surnames) {
        assertThat(splitter.split(full, "GTM", List.of(), null)).isEqualTo(new PersonName(given, surnames));
    }

    @ParameterizedTest
    @CsvSource({
        "María de los Ángeles De la O Brenes, María de los Ángeles, De la O Brenes",
        "MARÍA DE LOS ÁNGELES DE LA O BRENES, María de los Ángeles, de la O Brenes",
        "De la O Brenes María de los Ángeles, María de los Ángeles, De la O Brenes",
        "María de la O Brenes Mora, María de la O, Brenes Mora",
        "Jesús de la O Mora, Jesús, de la O Mora",
        "Juan de la Cruz Ramírez, Juan, de la Cruz Ramírez",
        "María del Carmen de la Cruz De León, María del Carmen, de la Cruz De León",
        "José de Jesús Del Cid Pineda, José de Jesús, Del Cid Pineda",
        "José de Jesús Pineda, José de Jesús, Pineda",
        "Rosa María De Jesús Peña, Rosa María, De Jesús Peña",
        "José Luis del Valle Mora, José Luis, del Valle Mora",
        "María del Pilar Del Pilar Soto, María del Pilar, Del Pilar Soto",
        "María de la Luz de los Reyes Soto, María de la Luz, de los Reyes Soto",
        "Flor de María del Socorro Del Valle Paz, Flor de María del Socorro, Del Valle Paz",
        "Luz de María Castro, Luz de María, Castro",
        "Ana Isabel de los Ángeles Mora Ruiz, Ana Isabel de los Ángeles, Mora Ruiz",
        "Carlos De la O, Carlos, De la O"
    })
    void particles_belong_to_given_names_or_surnames_by_where_and_how_they_stand(
            String full, String given, String surnames) {
        assertThat(splitter.split(full, "CRI", List.of(), null)).isEqualTo(new PersonName(given, surnames));
    }

    @ParameterizedTest
    @CsvSource({
        "Shanelle Marie Usher, Shanelle Marie, Usher",
        "Robert Allen Hargrove, Robert Allen, Hargrove",
        "Marcus Coleman, Marcus, Coleman",
        "Marco Antonio Pérez Canul, Marco Antonio, Pérez Canul",
        "Sean Patrick O'Neill, Sean Patrick, O'Neill"
    })
    void splits_by_english_custom_where_people_have_one_surname(String full, String given, String surnames) {
        assertThat(splitter.split(full, "BLZ", List.of(), null)).isEqualTo(new PersonName(given, surnames));
    }

    @ParameterizedTest
    @CsvSource({
        "Xilonem Rosario Santos, SANTOS, XILONEM ROSARIO, Xilonem Rosario, Santos",
        "Xilonem Rosario Santos, ROSARIO SANTOS, XILONEM, Xilonem, Rosario Santos",
        "Peña Ñáñez Íris, PENA NANEZ, IRIS, Íris, Peña Ñáñez",
        "Ana Ruiz Mora, RUIZ MORA, ANA LUCIA, Ana, Ruiz Mora"
    })
    void the_passport_splits_best(String full, String zoneSurnames, String zoneGiven, String given, String surnames) {
        Passport passport =
                new Passport("1", "GTM", "GTM", zoneSurnames, zoneGiven, null, Sex.F, null, Proof.CHECK_DIGITS);

        assertThat(splitter.split(full, "GTM", List.of(passport), null)).isEqualTo(new PersonName(given, surnames));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"TÉLLEZ CRUZ, MARÍA DE LOS ÁNGELES | María de los Ángeles | Téllez Cruz"})
    void a_comma_parts_surnames_from_given_names(String full, String given, String surnames) {
        assertThat(splitter.split(full, null, List.of(), null)).isEqualTo(new PersonName(given, surnames));
    }

    @ParameterizedTest
    @CsvSource({
        "Ingrid Solveig Lindqvist, islindqvist@unicef.example, Ingrid Solveig, Lindqvist",
        "Ingrid Solveig Lindqvist, is.lindqvist@unicef.example, Ingrid Solveig, Lindqvist",
        "Astrid Bjork Nilsen, abjorkn@mail.example, Astrid, Bjork Nilsen",
        "Astrid Bjork Nilsen, astrid.bjork@mail.example, Astrid, Bjork Nilsen",
        "Astrid Bjork Nilsen, anilsen@mail.example, Astrid, Bjork Nilsen",
        "Astrid Bjork Nilsen, secretaria@mail.example, Astrid, Bjork Nilsen",
        "Ana Ruiz Mora, amora@mail.example, Ana, Ruiz Mora",
        "Ana Ruiz Mora, ._.@mail.example, Ana, Ruiz Mora",
        "Ana 3 Mora, 33@mail.example, Ana, 3 Mora"
    })
    void an_address_of_ones_own_says_where_surnames_begin(String full, String address, String given, String surnames) {
        assertThat(splitter.split(full, null, List.of(), address)).isEqualTo(new PersonName(given, surnames));
    }
}
