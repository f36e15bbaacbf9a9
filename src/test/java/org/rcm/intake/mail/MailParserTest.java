package org.rcm.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rcm.intake.mail.Authentication.Result;

class MailParserTest {

    @Test
    void carriesNothingOnwardOfHeadersThatSteerOtherPrograms() {
        IncomingMail mail = Mails.parse(Mails.read("shapes/hostile-headers.eml"));

        String everything = mail.messageId()
                + mail.inReplyTo()
                + mail.references()
                + mail.from()
                + mail.replyTo()
                + mail.to()
                + mail.cc()
                + mail.subject()
                + mail.author()
                + mail.authentication()
                + mail.findings()
                + mail.passages().stream().map(Passage::text).toList()
                + mail.attachments();
        assertThat(everything)
                .contains("Confirmo.")
                .doesNotContainIgnoringCase("CamelFileName")
                .doesNotContain("x.sh", "evil.example", "Trash", "Elsewhere", "true", "DONE");
    }

    @Test
    void givesTheSameContentTheSameMessageIdWhereItHasNone() {
        String mail = "Subject: x\n\nx\n";

        assertThat(Mails.parse(mail).messageId())
                .matches("<[0-9a-f]{32}@no-message-id\\.invalid>")
                .isEqualTo(Mails.parse(mail).messageId())
                .isNotEqualTo(Mails.parse("Subject: y\n\nx\n").messageId());
    }

    @Test
    void saysNothingOfTheContentInItsTextForm() {
        assertThat(Mails.parse("From: Ana <ana@x.example>\nSubject: Registro\n\nPasaporte A123\n")
                        .toString())
                .doesNotContain("Ana", "Registro", "A123");
    }

    @Test
    void believesTheAuthenticationOfOurOwnServerOnly() {
        String mail = """
                Authentication-Results: forged.example; spf=pass; dkim=pass; dmarc=pass
                Authentication-Results: mx.secretariat.example (comment; spf=pass) 1;
                 spf=softfail (not; dkim=pass) smtp.mailfrom=x.example; dkim=fail header.d=a.example;
                 dkim=pass header.d=x.example; dmarc=temperror
                Authentication-Results: mx.secretariat.example; spf=pass
                Subject: x

                x
                """;

        assertThat(Mails.parse(mail).authentication())
                .isEqualTo(new Authentication(Result.SOFTFAIL, Result.PASS, Result.TEMPERROR));
    }

    @Test
    void aVerdictThatStandsInASecondHeaderOfOurServerIsBelieved() {
        String mail = """
                Authentication-Results: mx.secretariat.example; dkim=none; spf=pass
                Authentication-Results: mx.secretariat.example; dmarc=fail
                Received: from x.example by mx.secretariat.example; Tue, 08 Feb 2022 14:44:00 -0600
                Subject: x

                x
                """;

        assertThat(Mails.parse(mail).authentication())
                .isEqualTo(new Authentication(Result.PASS, Result.NONE, Result.FAIL));
    }

    @Test
    void aPassThatASenderWroteUnderOurServersNameIsNotBelieved() {
        String mail = """
                Authentication-Results: mx.secretariat.example; spf=fail
                Received: from x.example by mx.secretariat.example; Tue, 08 Feb 2022 14:44:00 -0600
                Authentication-Results: mx.secretariat.example; spf=pass; dkim=pass; dmarc=pass
                Subject: x

                x
                """;

        assertThat(Mails.parse(mail).authentication())
                .isEqualTo(new Authentication(Result.FAIL, Result.NONE, Result.NONE));
    }

    @Test
    void aFailureBelowTheServerThatHandedTheMailOnCounts() {
        String mail = """
                Received: from mx.secretariat.example by store.secretariat.example; Tue, 08 Feb 2022 14:44:01 -0600
                Authentication-Results: mx.secretariat.example; spf=pass
                Authentication-Results: mx.secretariat.example; dmarc=fail
                Received: from x.example by mx.secretariat.example; Tue, 08 Feb 2022 14:44:00 -0600
                Subject: x

                x
                """;

        assertThat(Mails.parse(mail).authentication().dmarc()).isEqualTo(Result.FAIL);
    }

    @Test
    void believesNoAuthenticationWhereNoServerIsConfigured() {
        String mail = "Authentication-Results: mx.secretariat.example; spf=pass\nSubject: x\n\nx\n";
        MailParser parser = new MailParser(new MailSettings(Set.of(), null), Mails.WORDS);

        assertThat(parser.parse(mail.getBytes(java.nio.charset.StandardCharsets.UTF_8), Mails.RECEIPT)
                        .authentication())
                .isEqualTo(Authentication.UNCHECKED);
    }

    @Test
    void believesTheServerThatTookTheMailInWhereNoneIsConfigured() {
        String mail = """
                Authentication-Results: mx.secretariat.example; spf=softfail; dmarc=fail
                Received: from x.example by mx.secretariat.example; Tue, 08 Feb 2022 14:44:00 -0600
                Authentication-Results: mx.secretariat.example; dmarc=pass
                Subject: x

                x
                """;
        MailParser parser = new MailParser(new MailSettings(Set.of(), null), Mails.WORDS);

        assertThat(parser.parse(mail.getBytes(java.nio.charset.StandardCharsets.UTF_8), Mails.RECEIPT)
                        .authentication()
                        .dmarc())
                .isEqualTo(Result.FAIL);
    }

    @Test
    void leavesTheRawMailAsItIs() {
        byte[] raw = Mails.read("shapes/carriage-returns-only.eml");
        byte[] before = raw.clone();

        Mails.parse(raw);

        assertThat(raw).isEqualTo(before);
    }

    @Test
    void readsWhateverPrefixOfAMailArrives() {
        byte[] raw = Mails.read("shapes/related-in-alternative-in-mixed.eml");

        for (int length = 0; length < raw.length; length++) {
            assertThat(Mails.parse(java.util.Arrays.copyOf(raw, length))).isNotNull();
        }
    }
}
