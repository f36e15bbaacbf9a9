package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;

class MrzTextTest {

    private static final String LINE_1 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String LINE_2 = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final LocalDate TODAY = LocalDate.of(2022, 2, 15);

    @Test
    void zoneBetweenOtherTextIsFound() {
        assertThat(MrzText.find("Dear colleagues,\nmy passport:\n" + LINE_1 + "\n" + LINE_2 + "\nRegards", TODAY))
                .map(Passport::number)
                .contains("L898902C3");
    }

    @Test
    void textProvesNoDocument() {
        assertThat(MrzText.find(LINE_1 + "\n" + LINE_2, TODAY))
                .map(Passport::proof)
                .contains(Proof.TEXT);
    }

    @ParameterizedTest(name = "behind [{0}]")
    @ValueSource(strings = {"> ", "  ", "\t", "| "})
    void quotedAndIndentedZonesAreFound(String before) {
        assertThat(MrzText.find(before + LINE_1 + "\r\n" + before + LINE_2, TODAY))
                .isPresent();
    }

    @Test
    void spacesBetweenCharactersDoNotMatter() {
        assertThat(MrzText.find(LINE_1.replace("", " ") + "\n" + LINE_2.replace("", " "), TODAY))
                .isPresent();
    }

    @Test
    void angleQuotesAndEntitiesAreFillers() {
        assertThat(MrzText.find(LINE_1.replace("<<", "«") + "\n" + LINE_2.replace("<", "&lt;"), TODAY))
                .isPresent();
    }

    @Test
    void bothLinesMayStandOnOne() {
        assertThat(MrzText.find(LINE_1 + LINE_2, TODAY)).isPresent();
    }

    @Test
    void fillersLostAtTheEndOfTheNamesAreMadeUp() {
        assertThat(MrzText.find(LINE_1.substring(0, 36) + "\n" + LINE_2, TODAY)).isPresent();
    }

    @Test
    void wrongCheckDigitIsNoZone() {
        assertThat(MrzText.find(LINE_1 + "\n" + LINE_2.replace("L8", "L9"), TODAY))
                .isEmpty();
    }

    @Test
    void proseIsNoZone() {
        assertThat(MrzText.find("Por este medio confirmo mi participación.\nSaludos cordiales", TODAY))
                .isEmpty();
    }

    @Test
    void everyZoneIsFoundInOrder() {
        String second = "P<BLZCOLEMAN<<MARCUS<<<<<<<<<<<<<<<<<<<<<<<<\nP0817193<4BLZ9212233M2607137<<<<<<<<<<<<<<<0";
        assertThat(MrzText.zones(LINE_1 + "\n" + LINE_2 + "\n\n" + second))
                .extracting(Td3Zone::nationality)
                .containsExactly("UTO", "BLZ");
    }
}
