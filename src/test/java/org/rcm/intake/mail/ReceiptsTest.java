package org.rcm.intake.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcm.intake.registration.ReceiptProof;

class ReceiptsTest {
    private static final Instant FALLBACK = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 1 Mar 2022 23:59:59 -0600 (CST)        | 2022-03-02T05:59:59Z
            Tue, 01 Mar 2022 23:59:59 -0600             | 2022-03-02T05:59:59Z
            1 Mar 22 23:59 CST                          | 2022-03-02T05:59:00Z
            Wed, 2 Mar 2022 05:59:59 GMT                | 2022-03-02T05:59:59Z
            Wed, 2 Mar 2022 05:59:59 UT                 | 2022-03-02T05:59:59Z
            Wed, 2 Mar 2022 06:59:59 +0100 (CET)        | 2022-03-02T05:59:59Z
            Wed, 2 Mar 2022 05:59:60 +0000              | 2022-03-02T05:59:59Z
            Wed, 2 Mar 2022 5:59:59 +00:00              | 2022-03-02T05:59:59Z
            Wednesday, 2 March 2022 05:59:59            | 2022-03-02T05:59:59Z
            Wed Mar  2 05:59:59 2022                    | 2022-03-02T05:59:59Z
            Wed Mar 2 05:59:59 UTC 2022                 | 2022-03-02T05:59:59Z
            Tue Mar 1 23:59:59 2022 -0600               | 2022-03-02T05:59:59Z
            2022-03-02T05:59:59Z                        | 2022-03-02T05:59:59Z
            2022-03-01 23:59:59.123 -0600               | 2022-03-02T05:59:59Z
            2 Mar 2022 05:59:59 AM +0000                | 2022-03-02T05:59:59Z
            Wed, 2-Mar-2022 05:59:59 GMT                | 2022-03-02T05:59:59Z
            Wed, 2 Mar 2022 05:59:59 +0000 (Coordinated Universal Time) | 2022-03-02T05:59:59Z
            """)
    void readsEveryWayOfWritingAnInstant(String date, Instant instant) {
        String mail = "Received: from a.example by b.example with ESMTPS id 1;\n\t" + date + "\nSubject: x\n\nx\n";

        assertThat(Receipts.of(mail.getBytes(UTF_8), FALLBACK))
                .isEqualTo(new Receipt(instant, ReceiptProof.RECEIVED_HEADER));
    }

    @Test
    void believesTheTopmostServerOnly() {
        String mail = """
                Received: by mx.secretariat.example; Wed, 2 Mar 2022 00:00:30 -0600
                Received: by relay.example; Tue, 1 Mar 2022 23:00:00 -0600
                Date: Tue, 1 Mar 2022 22:00:00 -0600

                x
                """;

        assertThat(Receipts.of(mail.getBytes(UTF_8), FALLBACK).at()).isEqualTo("2022-03-02T06:00:30Z");
    }

    @Test
    void findsTheDateOfAServerThatForgetsTheSemicolon() {
        String mail = "Received: by mx.secretariat.example Wed, 2 Mar 2022 00:00:30 -0600\n\nx\n";

        assertThat(Receipts.of(mail.getBytes(UTF_8), FALLBACK).proof()).isEqualTo(ReceiptProof.RECEIVED_HEADER);
    }

    @Test
    void takesTheSendersDateOnlyAsHisWord() {
        String mail = "Date: Tue, 1 Mar 2022 22:00:00 -0600\n\nx\n";

        assertThat(Receipts.of(mail.getBytes(UTF_8), FALLBACK))
                .isEqualTo(new Receipt(Instant.parse("2022-03-02T04:00:00Z"), ReceiptProof.SENDER));
    }

    @Test
    void doesNotSkipATopmostServerThatCannotBeReadForALowerOne() {
        String mail = "Received: by mx.secretariat.example; soon\n"
                + "Received: by forged.example; Mon, 1 Feb 2022 00:00:00 +0000\n\nx\n";

        assertThat(Receipts.of(mail.getBytes(UTF_8), FALLBACK).proof()).isEqualTo(ReceiptProof.SENDER);
    }

    @Test
    void hasNoProofForAMailWithoutAnyDate() {
        assertThat(Receipts.of("Date: the 31st of February\n\nx\n".getBytes(UTF_8), FALLBACK))
                .isEqualTo(new Receipt(FALLBACK, ReceiptProof.SENDER));
    }
}
