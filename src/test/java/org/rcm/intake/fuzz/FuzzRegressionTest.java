package org.rcm.intake.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FuzzRegressionTest {

    static List<Arguments> inputs() throws IOException {
        List<Arguments> inputs = new ArrayList<>();
        for (Target target : Target.values()) {
            for (Path input : target.inputs()) {
                inputs.add(Arguments.of(target, input.getFileName().toString(), input));
            }
        }
        return inputs;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("inputs")
    void no_input_escapes_or_costs_more_than_its_budget(Target target, String name, Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);

        assertThatCode(() -> target.run(bytes)).as(name).doesNotThrowAnyException();
    }
}
