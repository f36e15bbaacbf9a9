package org.rcm.intake.extraction.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcm.intake.extraction.ReadingCase;

class HonorificsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Licda. Ana Ruiz | Licda. | Ana Ruiz",
                "S.E. Ana Ruiz | S.E. | Ana Ruiz",
                "H.E. Mr. John Roe | H.E. Mr. | John Roe",
                "Sra. Dra. Ana Ruiz | Sra. Dra. | Ana Ruiz",
                "Msc. Ana Ruiz | Msc. | Ana Ruiz",
                "Ana Ruiz, PhD | | Ana Ruiz",
                "Ana Ruiz Mag | | Ana Ruiz Mag",
                "General Ana Ruiz | | General Ana Ruiz",
                "Gral. Ana Ruiz | Gral. | Ana Ruiz",
                "Min. Cons. Ana Ruiz | Min. Cons. | Ana Ruiz",
                "Cons. Ana Ruiz | Cons. | Ana Ruiz",
                "Sec. Ana Ruiz | Sec. | Ana Ruiz",
                "P.M. Ana Ruiz | P.M. | Ana Ruiz"
            })
    void titles_are_taken_off_a_name(String name, String title, String rest) {
        Honorifics.Titled titled = ReadingCase.CATALOGUE.honorifics().split(name);

        assertThat(titled).isEqualTo(new Honorifics.Titled(title, rest));
    }
}
