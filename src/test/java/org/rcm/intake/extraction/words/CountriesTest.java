package org.rcm.intake.extraction.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcm.intake.extraction.ReadingCase;
import org.rcm.intake.extraction.names.Delegations;

class CountriesTest {
    private final Delegations delegations = new Delegations(ReadingCase.CATALOGUE);

    @ParameterizedTest
    @CsvSource({
        "a@igm.gob.gt, GTM",
        "a@igm.gob.gt.example, GTM",
        "a@migracion.go.cr, CRI",
        "a@mail.rree.go.cr, CRI",
        "a@immigration.gov.bz.example, BLZ",
        "a@inm.gob.hn, HND",
        "a@inm.gob.mx, MEX",
        "a@state.gov, USA",
        "a@state.gov.example, USA",
        "a@cic.gc.ca, CAN",
        "a@mrree.gub.uy, URY",
        "a@unhcr.org, UN",
        "a@unhcr.org.example, UN",
        "a@icrc.org, ICRC",
        "a@gmail.com,",
        "a@yahoo.com.mx,",
        "a@hotmail.es,",
        "a@casaabierta.org,",
        "a@govern.com,"
    })
    void the_domain_of_an_address_tells_who_is_represented(String address, String code) {
        assertThat(delegations.ofAddress(address)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Panamá, PAN",
        "PANAMA, PAN",
        "República de Panamá, PAN",
        "Rep. Dominicana, DOM",
        "EE. UU., USA",
        "U.S.A., USA",
        "PAN, PAN",
        "Conferencia Suramericana de Migraciones, SACM",
        "RROCM (RNCOM), RNCOM",
        "Naciones Unidas, UN",
        "Gobierno de Honduras, HND",
        "Honduras (Tegucigalpa), HND",
        "Narnia,"
    })
    void a_country_column_is_read(String text, String code) {
        assertThat(delegations.code(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Instituto Guatemalteco de Migración, GTM",
        "Ministerio de Relaciones Exteriores y Culto, CRI",
        "Ministerio de Relaciones Exteriores,",
        "'Ministry of Foreign Affairs, Belize', BLZ",
        "IGM, GTM",
        "Fundación Casa Abierta (RROCM), RNCOM",
        "ACNUR, UN"
    })
    void an_institution_tells_its_country_where_only_one_has_it(String institution, String code) {
        assertThat(delegations.ofInstitution(institution)).isEqualTo(code);
    }
}
