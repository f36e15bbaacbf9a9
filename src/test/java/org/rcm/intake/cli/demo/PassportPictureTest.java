package org.rcm.intake.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcm.intake.passport.MrzPassportReader;
import org.rcm.intake.passport.PassportReader;
import org.rcm.intake.passport.PassportReading;

class PassportPictureTest {

    @Test
    void everyPassportOfTheDemoIsReadAsItWasDrawn() throws IOException {
        PassportPicture pictures = new PassportPicture();
        try (PassportReader reader = MrzPassportReader.open()) {
            for (SampleMail mail : SampleMail.all()) {
                for (SamplePassport passport : mail.passports()) {
                    List<PassportReading> readings = reader.read(pictures.draw(passport), passport.file());
                    assertThat(readings.get(0).mrz()).isEqualTo(passport.zone());
                    assertThat(readings.get(0).accepted()).as("%s", readings).isTrue();
                }
            }
        }
    }
}
