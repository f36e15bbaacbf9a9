package org.rcm.intake.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.registration.MailState;

/** Each server gone, at the start too: nothing lost, nothing twice, back soon, told once. Seconds: -Doutage.seconds. */
class OutageTest {
    private static final Duration CUT = Duration.ofSeconds(Integer.getInteger("outage.seconds", 3));
    private static final Duration SOON = Duration.ofSeconds(Integer.getInteger("outage.back.seconds", 20));

    @TempDir
    static Path folder;

    private static OutageRig rig;
    private static HttpResponse<String> healthAtStart;
    private static final Map<String, Duration> BACK_AFTER = new LinkedHashMap<>();

    @BeforeAll
    static void cutOneAfterTheOther() throws Exception {
        rig = new OutageRig(folder);
        healthAtStart = rig.startWithNothingThere();
        rig.forget();
        for (String part : rig.parts()) {
            BACK_AFTER.put(part, rig.cut(part, CUT));
        }
        System.out.println("cut for " + CUT + ", all answered after its return: " + BACK_AFTER);
    }

    @AfterAll
    static void stop() throws Exception {
        rig.close();
    }

    @Test
    void a_hub_that_is_started_before_its_database_is_alive_and_says_what_is_missing() {
        assertThat(healthAtStart.statusCode() + healthAtStart.body())
                .startsWith("503")
                .contains("database is away");
    }

    @Test
    void every_mail_is_stored_once() {
        assertThat(rig.mails()).hasSize(rig.written());
    }

    @Test
    void no_mail_fails_because_a_server_was_away() {
        assertThat(rig.mails()).extracting(m -> m.state()).doesNotContain(MailState.FAILED, MailState.RECEIVED);
    }

    @Test
    void every_mail_is_answered_once() {
        assertThat(rig.answers()).containsOnly(1);
    }

    @Test
    void work_is_done_soon_after_a_server_is_back() {
        assertThat(BACK_AFTER.values()).allSatisfy(after -> assertThat(after).isLessThan(SOON));
    }

    @Test
    void an_outage_is_told_once() {
        assertThat(rig.parts())
                .allSatisfy(part -> assertThat(rig.told(part, "away")).isEqualTo(1));
    }

    @Test
    void a_return_is_told_once() {
        assertThat(rig.parts())
                .allSatisfy(part -> assertThat(rig.told(part, "back")).isEqualTo(1));
    }

    @Test
    void nothing_else_is_told_again_and_again() {
        List<String> others = rig.warnings().stream()
                .filter(line -> !line.contains(" is away: "))
                .toList();
        assertThat(others).hasSizeLessThanOrEqualTo(4 * (1 + (int) CUT.toMinutes()));
    }
}
