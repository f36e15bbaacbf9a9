package org.rcm.intake.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.rcm.intake.export.PassportJson;
import org.rcm.intake.passport.MrzPassportReader;
import org.rcm.intake.passport.PassportReader;
import org.rcm.intake.passport.PassportReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code read-passport FILE…}: stores nothing and needs no configuration. */
@Command(
        name = "read-passport",
        description = "Reads passports in pictures and PDFs, stores nothing, prints one line of JSON a document.",
        mixinStandardHelpOptions = true)
final class ReadPassportCommand implements Callable<Integer> {
    /** The reason of a line about no document. */
    private static final String CANNOT_BE_OPENED = "CANNOT_BE_OPENED";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "JPEG, PNG, TIFF, WebP, GIF, BMP or PDF.")
    private List<Path> files;

    /** 1 if a file cannot be opened, which has its line, too; one that holds no readable passport is a result. */
    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int exit = 0;
        try (PassportReader reader = MrzPassportReader.open()) {
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    byte[] content = in.readNBytes(MrzPassportReader.MOST_BYTES + 1);
                    String name = Objects.toString(file.getFileName());
                    reader.read(content, name).forEach(reading -> out.println(json(file, reading)));
                } catch (IOException e) {
                    out.println(json(file, PassportReading.unread(1, List.of(), 0), CANNOT_BE_OPENED));
                    spec.commandLine().getErr().println("read-passport: " + file + ": " + why(file, e));
                    exit = 1;
                }
            }
        }
        return exit;
    }

    /** Without the path, which some of the messages are and some are not. */
    private static String why(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read";
        }
        return Files.isDirectory(file) ? "is a folder" : e.getMessage();
    }

    private static ObjectNode json(Path file, PassportReading reading, String... more) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", file.toString()).put("page", reading.page());
        reading.mrz().forEach(json.putArray("mrz")::add);
        json.set("passport", reading.passport() == null ? json.nullNode() : PassportJson.of(reading.passport()));
        json.put("checkDigits", reading.checkDigits().name())
                .put("confidence", Math.round(reading.confidence() * 10_000) / 10_000.0)
                .put("accepted", reading.accepted());
        var reasons = json.putArray("reasons");
        reading.reasons().forEach(reason -> reasons.add(reason.name()));
        List.of(more).forEach(reasons::add);
        return json.put("millis", reading.millis());
    }
}
