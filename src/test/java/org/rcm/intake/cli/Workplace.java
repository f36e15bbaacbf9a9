package org.rcm.intake.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;
import org.rcm.intake.store.Store;

/** A folder with configuration and data as an operator has one, and the commands called in it as an operator would. */
record Workplace(Path folder) {

    /** With defaults for everything and a database of its own. */
    static Workplace in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.createDirectories(folder.resolve("routes"));
        Files.writeString(folder.resolve("config/application.properties"), "intake.broker.listen = off\n");
        return new Workplace(folder);
    }

    Path data() {
        return folder.resolve("data");
    }

    Workplace configured(String... lines) throws IOException {
        Files.write(folder.resolve("config/application.properties"), List.of(lines));
        return this;
    }

    /** What happened before the command is called. */
    Workplace given(Consumer<Store> before) {
        try (Database database = MadeDatabase.open(DatabaseSettings.embedded(data()))) {
            var vault = Store.vault(database.dataSource(), data().resolve("intake.key"));
            before.accept(Store.on(database.dataSource(), vault, Clock.systemUTC()));
        }
        return this;
    }

    /** Runs {@code intake-hub} with these arguments and the folder's options behind them. */
    Ran run(String... arguments) {
        return bare(arguments(arguments));
    }

    /** These arguments and the folder's options behind them. */
    String[] arguments(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--config", folder.resolve("config").toString()));
        all.addAll(List.of("--routes", folder.resolve("routes").toString()));
        all.addAll(List.of("--data", data().toString()));
        return all.toArray(String[]::new);
    }

    /** Runs {@code intake-hub} with these arguments alone. */
    static Ran bare(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = HubCommand.execute(out, err, arguments);
        return new Ran(exit, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    /**
     * What a command left behind.
     *
     * @param bytes of standard output
     */
    record Ran(int exit, byte[] bytes, String err) {
        String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        List<String> lines() {
            return out().lines().toList();
        }
    }
}
