package org.rcm.intake.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rcm.intake.extraction.MailFuzz;
import org.rcm.intake.extraction.document.CsvFuzz;
import org.rcm.intake.extraction.document.FormFuzz;
import org.rcm.intake.extraction.document.TableFuzz;
import org.rcm.intake.extraction.text.DateFuzz;
import org.rcm.intake.mail.MimeFuzz;

/** What is fuzzed. */
public enum Target {
    MIME(MimeFuzz.class, MimeFuzz::fuzzerTestOneInput),
    TABLE(TableFuzz.class, TableFuzz::fuzzerTestOneInput),
    CSV(CsvFuzz.class, CsvFuzz::fuzzerTestOneInput),
    DATE(DateFuzz.class, DateFuzz::fuzzerTestOneInput),
    MAIL(MailFuzz.class, MailFuzz::fuzzerTestOneInput),
    FORM(FormFuzz.class, FormFuzz::fuzzerTestOneInput);

    private static final Path INPUTS = Path.of("src/test/resources/org/rcm/intake/fuzz");

    private final Class<?> type;
    private final Consumer<byte[]> run;

    Target(Class<?> type, Consumer<byte[]> run) {
        this.type = type;
        this.run = run;
    }

    Class<?> type() {
        return type;
    }

    void run(byte[] input) {
        run.accept(input);
    }

    /** Folder of the inputs that every build tries: seeds of ours and whatever the fuzzer found. */
    Path folder() {
        return INPUTS.resolve(name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Folders of other tests' mails, to begin with. */
    List<Path> seeds() {
        Path room = INPUTS.resolveSibling("mail");
        return switch (this) {
            case MIME, MAIL -> List.of(room.resolve("shapes"), room.resolve("authors"), room.resolve("passages"));
            default -> List.of();
        };
    }

    List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }
}
