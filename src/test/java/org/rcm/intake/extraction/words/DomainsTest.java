package org.rcm.intake.extraction.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.extraction.ReadingCase;

class DomainsTest {
    private final Domains domains = ReadingCase.CATALOGUE.institutions().domains();

    @ParameterizedTest
    @CsvSource({
        "rnigracion.gob.pa, migracion.gob.pa",
        "migraci0n.gob.pa, migracion.gob.pa",
        "migracion-gob.pa, migracion.gob.pa",
        "migracion-gob-pa.com, migracion.gob.pa",
        "migracion.gob.com, migracion.gob.",
        "lgm.gob.gt, igm.gob.gt",
        "igm.gob.gt.evil.com, igm.gob.gt",
        "unhcr.com, unhcr.org"
    })
    void knows_what_a_domain_imitates(String domain, String imitated) {
        String found = domains.imitated(domain);

        assertThat(found == null ? "" : found).startsWith(imitated == null ? "" : imitated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "migracion.gob.pa",
                "correo.migracion.gob.pa",
                "igm.gob.gt.example",
                "gmail.com",
                "presidencia.gob.pa",
                "immigration.gov.bz",
                "mfa.gov.bz.example",
                "unicef.org"
            })
    void takes_no_domain_of_its_own_for_an_imitation(String domain) {
        assertThat(domains.imitated(domain)).isNull();
    }

    @Test
    void what_stands_behind_a_known_domain_makes_it_another_ones() {
        assertThat(domains.owner("mail.igm.gob.gt")).isEqualTo("GTM");
        assertThat(domains.owner("igm.gob.gt.example")).isEqualTo("GTM");
        assertThat(domains.owner("igm.gob.gt.evil.com")).isNull();
    }

    @Test
    void tells_letters_of_another_alphabet_from_the_latin_ones_they_look_like() {
        assertThat(domains.imitated("migrаcion.gob.pa")).isEqualTo("migracion.gob.pa"); // the first "a" is Cyrillic
    }
}
