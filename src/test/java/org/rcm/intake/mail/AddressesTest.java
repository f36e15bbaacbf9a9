package org.rcm.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Address fields as they are really written. */
class AddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ana Ruiz <ana@b.example> | Ana Ruiz=ana@b.example",
                "\"Ruiz, Ana\" <ana@b.example> | Ruiz, Ana=ana@b.example",
                "Ruiz, Ana <ana@b.example> | Ruiz, Ana=ana@b.example",
                "Ana Ruiz [SNM] <ana@b.example> | Ana Ruiz [SNM]=ana@b.example",
                "[SNM] Ana Ruiz <ana@b.example> | [SNM] Ana Ruiz=ana@b.example",
                "Ana Ruiz (SNM) <ana@b.example> | Ana Ruiz (SNM)=ana@b.example",
                "ana@b.example (Ana Ruiz) | Ana Ruiz=ana@b.example",
                "\"ana@b.example\" <ana@b.example> | ana@b.example=ana@b.example",
                "Delegados: ana@b.example, eva@b.example; | =ana@b.example;=eva@b.example",
                "undisclosed-recipients:; | undisclosed-recipients:=",
                "=?utf-8?Q?Ana_Mar=C3?= =?utf-8?Q?=ADa?= <ana@b.example> | Ana María=ana@b.example",
                "\"=?utf-8?B?QW5hIE1hcsOtYQ==?=\" <ana@b.example> | Ana María=ana@b.example",
                "=?utf-8?Q?Ruiz=2C_Ana?= <ana@b.example> | Ruiz, Ana=ana@b.example",
                "Ana <ana@b.example>, Eva <eva@b.example> | Ana=ana@b.example;Eva=eva@b.example",
                "Ana <ana@b.example>; Eva <eva@b.example> | Ana=ana@b.example;Eva=eva@b.example",
                "<mailto:Ana@B.example> | =ana@b.example",
                "Ana Ruiz ana@b.example | Ana Ruiz=ana@b.example",
                "\"Ana Ruiz <ana@b.example> | Ana Ruiz=ana@b.example",
                "'Ana Ruiz' <ana@b.example.> | Ana Ruiz=ana@b.example"
            })
    void reads(String field, String mailboxes) {
        String read = Addresses.read(field).stream()
                .map(mailbox -> mailbox.name() + "=" + mailbox.address())
                .collect(Collectors.joining(";"));

        assertThat(read).isEqualTo(mailboxes);
    }
}
