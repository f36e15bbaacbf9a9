package org.rcm.intake.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcm.intake.cli.Terminal;

class TextTableTest {
    private static final Terminal PLAIN = new Terminal(false, false);

    private static List<String> lines(String first, String second) {
        return new TextTable(PLAIN, List.of("who", "why"), List.of(6, 10)).lines(List.of(List.of(first, second)));
    }

    @Test
    void cellsWrapWithinTheirColumn() {
        assertThat(lines("Ana", "no copy of it"))
                .containsExactly("who     why", "-".repeat(18), "Ana     no copy of", "        it", "-".repeat(18));
    }

    @Test
    void aLongWordBreaksBehindItsPunctuation() {
        assertThat(lines("Ana", "delegations.maximum").get(2)).isEqualTo("Ana     delegation");
        assertThat(lines("Ana", "ticket.delegations").get(2)).isEqualTo("Ana     ticket.");
    }

    @Test
    void whatSomebodyWroteCannotCommandTheTerminal() {
        assertThat(lines("\u001b[31mAna", "x").get(2)).isEqualTo("[31mAn  x");
    }

    @Test
    void accentsTakeOneColumn() {
        assertThat(lines("Añino", "x").get(2)).isEqualTo("Añino   x");
    }
}
