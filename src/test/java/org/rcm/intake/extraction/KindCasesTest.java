package org.rcm.intake.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each short mail is of the kind that its line says, about whom it says")
class KindCasesTest {
    static List<KindCase> mails() throws IOException {
        return KindCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void is_what_its_line_says(KindCase mail) {
        MailReading reading = mail.reading();

        assertThat(reading.kind().name()).isIn(mail.kinds());
        if (mail.saysWho()) {
            assertThat(KindCase.names(reading)).isEqualTo(mail.names());
        }
        if (mail.saysInstitutions()) {
            assertThat(KindCase.institutions(reading)).isEqualTo(mail.institutions());
        }
        if (mail.saysAddresses()) {
            assertThat(KindCase.addresses(reading)).isEqualTo(mail.addresses());
        }
        if (mail.saysPositions()) {
            assertThat(KindCase.positions(reading)).isEqualTo(mail.positions());
        }
        if (mail.saysWhoIsReplaced()) {
            assertThat(KindCase.replaced(reading)).containsExactly(mail.replaces());
        }
        if (mail.saysWhoseOfficeIsReplaced()) {
            assertThat(KindCase.replacedOffices(reading)).containsExactly(mail.replacedOffice());
        }
        if (mail.saysWhetherSure()) {
            assertThat(KindCase.reviews(reading).isEmpty())
                    .as("nothing to look at: %s", KindCase.reviews(reading))
                    .isEqualTo(mail.sure());
        }
    }
}
