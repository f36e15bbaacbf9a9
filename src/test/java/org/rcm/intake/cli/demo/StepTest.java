package org.rcm.intake.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void aLineOfTheAuditTrailTellsFromWhereToWhereAndWhy() {
        Step step = Step.of("INCOMPLETE to LATE: PASSPORT_MISSING AFTER_DEADLINE");
        assertThat(step.before()).isEqualTo("INCOMPLETE");
        assertThat(step.state()).isEqualTo("LATE");
        assertThat(step.codes()).containsExactlyInAnyOrder("PASSPORT_MISSING", "AFTER_DEADLINE");
    }

    @Test
    void aPersonsReasonBeforeItDoesNotDisturb() {
        assertThat(Step.of("not nominated; to be told; CONFIRMED to DECLINED: DECIDED_BY_PERSON")
                        .state())
                .isEqualTo("DECLINED");
    }

    @Test
    void aWithdrawalOfAConfirmedOneCancelsItsTicket() {
        Step step = Step.of("CONFIRMED to WITHDRAWN: WITHDRAWN");
        assertThat(step.causes("CANCELLATION")).isTrue();
        assertThat(step.causes("REQUEST")).isFalse();
    }
}
