package org.rcm.intake.decision;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;

class DecisionOnH2Test extends DecisionContract {
    @TempDir
    Path folder;

    @Override
    Database database() {
        return MadeDatabase.open(DatabaseSettings.embedded(folder));
    }
}
