package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MrzTextTest {

    private static final String LINE_1 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String LINE_2 = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    @Test
    void zoneBetweenOtherTextIsFound() {
        assertThat(MrzText.zones("Dear colleagues,\nmy passport:\n" + LINE_1 + "\n" + LINE_2 + "\nRegards"))
                .extracting(Td3Zone::line2)
                .containsExactly(LINE_2);
    }

    @ParameterizedTest(name = "behind [{0}]")
    @ValueSource(strings = {"> ", "  ", "\t", "| "})
    void quotedAndIndentedZonesAreFound(String before) {
        assertThat(MrzText.zones(before + LINE_1 + "\r\n" + before + LINE_2)).hasSize(1);
    }

    @Test
    void spacesBetweenCharactersDoNotMatter() {
        assertThat(MrzText.zones(LINE_1.replace("", " ") + "\n" + LINE_2.replace("", " ")))
                .hasSize(1);
    }

    @Test
    void angleQuotesAndEntitiesAreFillers() {
        assertThat(MrzText.zones(LINE_1.replace("<<", "«") + "\n" + LINE_2.replace("<", "&lt;")))
                .hasSize(1);
    }

    @Test
    void bothLinesMayStandOnOne() {
        assertThat(MrzText.zones(LINE_1 + LINE_2)).hasSize(1);
    }

    @Test
    void fillersLostAtTheEndOfTheNamesAreMadeUp() {
        assertThat(MrzText.zones(LINE_1.substring(0, 36) + "\n" + LINE_2)).hasSize(1);
    }

    @Test
    void wrongCheckDigitIsNoZone() {
        assertThat(MrzText.zones(LINE_1 + "\n" + LINE_2.replace("L8", "L9"))).isEmpty();
    }

    @Test
    void proseIsNoZone() {
        assertThat(MrzText.zones("Por este medio confirmo mi participación.\nSaludos cordiales"))
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
