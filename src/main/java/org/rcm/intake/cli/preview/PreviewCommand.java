package org.rcm.intake.cli.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.event.Event;
import org.rcm.intake.reply.Attachment;
import org.rcm.intake.reply.Replies;
import org.rcm.intake.reply.content.AnswerRequest;
import org.rcm.intake.wiring.Configuration;
import org.rcm.intake.wiring.Deciding;
import org.rcm.intake.wiring.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code preview}. */
@Command(
        name = "preview",
        description =
                "Writes every answer and letter into a folder, with invented people, to look at before a change goes live.",
        mixinStandardHelpOptions = true,
        footer = {"", "Open index.html in the folder. Nothing is stored or sent."})
public final class PreviewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "DIR",
            description = "Folder to write into; it is made if there is none.")
    private Path output;

    @Option(
            names = "--event",
            paramLabel = "ID",
            description = "Event the answers are about (default: the first that sends letters).")
    private String eventId;

    @Override
    public Integer call() throws Exception {
        Configuration configuration = common.configuration(Map.of(), Purpose.INGEST);
        Event event = event(configuration);
        PreviewIndex index = new PreviewIndex(event);
        int answers = 0;
        for (String language : configuration.templates().languages()) {
            for (var each : InventedCases.of(event, language).entrySet()) {
                write(configuration, language, each.getKey(), each.getValue(), index);
                answers++;
            }
        }
        Files.writeString(output.resolve("index.html"), index.html());
        spec.commandLine().getOut().printf("%d answers written; open %s%n", answers, output.resolve("index.html"));
        return 0;
    }

    private Event event(Configuration configuration) {
        return configuration.events().all().stream()
                .filter(event ->
                        eventId == null ? event.letter() != null : event.id().equals(eventId))
                .findFirst()
                .or(() -> eventId == null
                        ? configuration.events().all().stream().findFirst()
                        : java.util.Optional.empty())
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no event " + eventId));
    }

    private void write(
            Configuration configuration, String language, String name, AnswerRequest request, PreviewIndex index)
            throws IOException {
        Clock clock = Clock.fixed(request.mail().receivedAt(), ZoneOffset.UTC);
        Replies.Draft draft = Deciding.replies(configuration, clock).draft(request);
        Path folder = Files.createDirectories(output.resolve(language));
        Files.writeString(folder.resolve(name + ".html"), draft.words().html());
        Files.writeString(folder.resolve(name + ".txt"), draft.words().text(), StandardCharsets.UTF_8);
        index.answer(language, name, draft.words().subject());
        for (Attachment file : draft.files()) {
            String fileName = name + "-" + file.name();
            Files.write(folder.resolve(fileName), file.content());
            index.file(language, fileName);
        }
    }
}
