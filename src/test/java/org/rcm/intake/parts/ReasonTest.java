package org.rcm.intake.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What log, health and alerts say of a server's failure. */
class ReasonTest {
    @Test
    void nobody_whom_an_answer_was_to_go_to_is_named() {
        assertThat(Reason.of(new IllegalStateException("421 4.3.2 <rosa.quiel@migracion.example>: come back later")))
                .isEqualTo("IllegalStateException: 421 4.3.2 <•••>: come back later");
    }

    @Test
    void hosts_and_ports_are_named() {
        assertThat(Reason.of(new IllegalStateException("Connection to db.example.org:5432 refused.")))
                .endsWith("Connection to db.example.org:5432 refused.");
    }
}
