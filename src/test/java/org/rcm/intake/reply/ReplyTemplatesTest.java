package org.rcm.intake.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplyTemplatesTest {
    private static final Set<String> LANGUAGES = Set.of("es", "en");
    private final ReplyTemplates templates = new ReplyTemplates(Path.of("config/replies"), "us@example.org");

    @Test
    void every_message_can_be_written_in_every_language() {
        assertThat(templates.mistakes(LANGUAGES)).isEmpty();
    }
}
