package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy is only whole if nobody else writes meanwhile. On a server two pools stand for two processes. */
class UsedByOthersTest {
    @TempDir
    private Path folder;

    @Test
    void whoeverIsAloneOnAServerSeesNobody() {
        String name = Postgres.freshDatabase();
        try (Database alone = Database.open(Postgres.settings(name))) {
            assertThat(alone.isUsedByOthers()).isFalse();
        } finally {
            Postgres.drop(name);
        }
    }

    @Test
    void anotherHubOnTheSameServerIsSeen() {
        String name = Postgres.freshDatabase();
        try (Database one = Database.open(Postgres.settings(name));
                Database other = Database.open(Postgres.settings(name))) {
            assertThat(one.isUsedByOthers()).isTrue();
            assertThat(other.isUsedByOthers()).isTrue();
        } finally {
            Postgres.drop(name);
        }
    }

    @Test
    void whoeverIsAloneInAFileSeesNobody() {
        try (Database alone = Database.open(DatabaseSettings.embedded(folder))) {
            assertThat(alone.isUsedByOthers()).isFalse();
        }
    }

    @Test
    void whoeverHasTheFileSeesAVisitorAndIsSeenByHim() throws Exception {
        try (Database host = Database.open(DatabaseSettings.embedded(folder));
                OtherProcess visitor = OtherProcess.on(folder)) {
            assertThat(host.isUsedByOthers()).as("by the host").isTrue();
            assertThat(visitor.does("others")).as("by the visitor").isEqualTo("true");
        }
    }
}
