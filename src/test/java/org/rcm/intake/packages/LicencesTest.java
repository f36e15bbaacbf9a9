package org.rcm.intake.packages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LicencesTest {

    @Test
    void oneAllowedLicenceOfSeveralDoes() throws IOException {
        assertThat(wrong("{\"license\":{\"id\":\"GPL-2.0-only\"}},{\"license\":{\"id\":\"EPL-2.0\"}}"))
                .isEmpty();
    }

    @Test
    void aLibraryUnderTheGplAloneIsRefused() throws IOException {
        assertThat(wrong("{\"license\":{\"id\":\"AGPL-3.0-only\"}}")).containsExactly("lib [AGPL-3.0-only]");
    }

    @Test
    void aLibraryThatNamesNoLicenceIsRefused() throws IOException {
        assertThat(wrong("")).containsExactly("lib []");
    }

    private static java.util.List<String> wrong(String licences) throws IOException {
        return Licences.notAllowed(
                new ObjectMapper().readTree("{\"components\":[{\"name\":\"lib\",\"licenses\":[" + licences + "]}]}"));
    }
}
