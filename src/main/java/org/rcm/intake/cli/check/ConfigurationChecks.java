package org.rcm.intake.cli.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.TravelRules;
import org.rcm.intake.event.file.EventFileException;
import org.rcm.intake.event.file.EventFiles;
import org.rcm.intake.event.file.TravelRuleFile;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.mail.MailWords;
import org.rcm.intake.reply.LetterTemplates;
import org.rcm.intake.reply.ReplyTemplates;
import org.rcm.intake.ticketing.TicketJson;

/** What can be told without a network: the files of the config and routes folders. */
public final class ConfigurationChecks {
    private final Path config;
    private final Path routes;

    public ConfigurationChecks(Path config, Path routes) {
        this.config = config;
        this.routes = routes;
    }

    /** Events, catalogue, reply templates, ticket messages and routes, in this order. */
    public List<Verdict> all() {
        return List.of(events(), catalogue(), replies(), tickets(), new RouteFolder(routes).check());
    }

    private Verdict events() {
        try {
            TravelRules rules = TravelRuleFile.read(config.resolve(TravelRuleFile.NAME));
            List<Event> events =
                    EventFiles.read(config.resolve("events"), rules).all();
            return Verdict.ok("events", events.stream().map(Event::id).collect(Collectors.joining(", ")));
        } catch (EventFileException e) {
            return Verdict.wrong("events", joined(e.mistakes()));
        }
    }

    private Verdict catalogue() {
        return orWrong("catalogue", () -> {
            Catalogue.read(config.resolve("catalogue"));
            MailWords.read(config.resolve("catalogue"));
            return Verdict.ok("catalogue", config.resolve("catalogue").toString());
        });
    }

    private Verdict replies() {
        return orWrong("replies", () -> {
            Path folder = config.resolve("replies");
            ReplyTemplates templates = new ReplyTemplates(folder, "check@example.org");
            List<String> mistakes = new ArrayList<>(templates.mistakes());
            mistakes.addAll(new LetterTemplates(config.resolve("letters"), "check@example.org")
                    .mistakes(templates.languages()));
            return mistakes.isEmpty()
                    ? Verdict.ok(
                            "replies",
                            "every message and letter renders in " + String.join(", ", templates.languages()))
                    : Verdict.wrong("replies", joined(mistakes) + " — mend the template in " + config);
        });
    }

    private Verdict tickets() {
        return orWrong("tickets", () -> {
            Path schemas = config.resolve("schema");
            new TicketJson(schemas).load();
            return Verdict.ok("tickets", "messages are held against " + schemas);
        });
    }

    private static Verdict orWrong(String part, Supplier<Verdict> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            return Verdict.wrong(part, e.getMessage() + " — mend the file");
        }
    }

    /** Several mistakes of one part stand on lines of their own. */
    private static String joined(List<?> mistakes) {
        return mistakes.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
