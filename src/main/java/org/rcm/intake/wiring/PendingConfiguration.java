package org.rcm.intake.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rcm.intake.access.TlsException;
import org.rcm.intake.event.Events;
import org.rcm.intake.event.TravelRules;
import org.rcm.intake.event.file.EventFileException;
import org.rcm.intake.event.file.EventFiles;
import org.rcm.intake.event.file.EventMistake;
import org.rcm.intake.event.file.TravelRuleFile;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.mail.MailWords;
import org.rcm.intake.reply.LetterTemplates;
import org.rcm.intake.reply.ReplyTemplates;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Mistake;
import org.rcm.intake.settings.ServerKeys;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.settings.SettingsReader;

/**
 * A configuration whose settings are read already and whose events, catalogue and templates are being read: what needs
 * the settings alone need not wait for the rest. Thread-safe.
 */
public final class PendingConfiguration {
    private final Settings settings;
    private final Meanwhile<Configuration> rest;
    private final Reading reading;

    private PendingConfiguration(Settings settings, Meanwhile<Configuration> rest, Reading reading) {
        this.settings = settings;
        this.rest = rest;
        this.reading = reading;
    }

    /**
     * Reads the settings and begins to read the rest.
     *
     * @param purpose what it is for: some keys only a serving hub cannot do without
     * @throws SettingsException if the settings have mistakes, with every mistake of every file
     */
    public static PendingConfiguration begin(
            Path config, Path routes, Map<String, String> environment, Map<String, String> overrides, Purpose purpose)
            throws SettingsException {
        Reading reading = new Reading();
        Settings settings = reading.settings(config, routes, environment, overrides, purpose);
        if (!Files.isDirectory(config)) {
            throw new SettingsException(reading.mistakes); // the rest would only repeat it
        }
        boolean sound = reading.mistakes.isEmpty();
        Meanwhile<Configuration> rest = Meanwhile.make("configuration", () -> reading.rest(config, settings));
        PendingConfiguration pending = new PendingConfiguration(settings, rest, reading);
        if (!sound) {
            pending.whole();
        }
        return pending;
    }

    /** One that has been read. */
    static PendingConfiguration done(Configuration configuration) {
        return new PendingConfiguration(
                configuration.settings(), Meanwhile.make("configuration", () -> configuration), new Reading());
    }

    /** Reads all but the settings, now. @throws SettingsException with every mistake of every file */
    static Configuration again(Settings settings) throws SettingsException {
        Reading reading = new Reading();
        Configuration whole = reading.rest(settings.config(), settings);
        if (!reading.mistakes.isEmpty()) {
            throw new SettingsException(reading.mistakes);
        }
        return whole;
    }

    /** The settings, which are read before the rest. */
    public Settings settings() {
        return settings;
    }

    /** The whole of it, when it is read. @throws SettingsException with every mistake of every file */
    Configuration whole() throws SettingsException {
        Configuration whole = rest.get();
        if (!reading.mistakes.isEmpty()) {
            throw new SettingsException(reading.mistakes);
        }
        return whole;
    }

    private static final class Reading {
        private final List<Mistake> mistakes = Collections.synchronizedList(new ArrayList<>());

        Configuration rest(Path config, Settings settings) {
            Meanwhile<Events> events = Meanwhile.make("events", () -> events(config));
            Meanwhile<Catalogue> catalogue = Meanwhile.make("catalogue", () -> catalogue(config.resolve("catalogue")));
            MailWords words = words(config.resolve("catalogue"));
            TriedTemplates tried = TriedTemplates.of(settings);
            ReplyTemplates templates = templates(config.resolve("replies"), settings, tried);
            LetterTemplates letters = letters(config.resolve("letters"), settings, templates, tried);
            if (templates != null && letters != null && mistakes.isEmpty()) {
                tried.right();
            }
            return new Configuration(settings, events.get(), catalogue.get(), words, templates, letters);
        }

        Settings settings(
                Path config,
                Path routes,
                Map<String, String> environment,
                Map<String, String> overrides,
                Purpose purpose) {
            SettingsReader.Attempt attempt = SettingsReader.attempt(config, routes, environment, overrides);
            mistakes.addAll(attempt.mistakes());
            String file = config.resolve("application.properties").toString();
            for (Key key : purpose.required(attempt.settings())) {
                boolean told = mistakes.stream().anyMatch(m -> m.key().equals(key.key()));
                if (!told && attempt.settings().find(key).isEmpty()) {
                    mistakes.add(new Mistake(file, key.key(), "is not set", key.remedy()));
                }
            }
            files(attempt.settings(), ServerKeys.SMTP, file);
            for (Settings own : attempt.settings().mailboxes().values()) {
                mailbox(own, purpose, file);
                files(own, ServerKeys.MAILBOX, file);
            }
            return attempt.settings();
        }

        private void mailbox(Settings own, Purpose purpose, String file) {
            for (Key key : purpose.ofMailbox(own)) {
                boolean told = mistakes.stream().anyMatch(m -> m.key().equals(own.written(key)));
                if (!told && own.find(key).isEmpty()) {
                    mistakes.add(new Mistake(file, own.written(key), "is not set", key.remedy()));
                }
            }
        }

        private void files(Settings settings, ServerKeys keys, String where) {
            try {
                MailAccesses.tls(settings, keys);
            } catch (TlsException e) {
                mistakes.add(new Mistake(where, e.key(), e.getMessage(), e.remedy()));
            }
        }

        Events events(Path config) {
            TravelRules rules =
                    strictly(config, "travel rules", () -> TravelRuleFile.read(config.resolve(TravelRuleFile.NAME)));
            Path folder = config.resolve("events");
            return strictly(folder, "event", () -> EventFiles.read(folder, rules == null ? TravelRules.NONE : rules));
        }

        private <T> T strictly(Path folder, String whole, Supplier<T> reader) {
            try {
                return reader.get();
            } catch (EventFileException e) {
                for (EventMistake m : e.mistakes()) {
                    String where = folder.resolve(m.file()) + (m.line() > 0 ? " line " + m.line() : "");
                    mistakes.add(new Mistake(where, m.key().isEmpty() ? whole : m.key(), m.what(), m.remedy()));
                }
                return null;
            }
        }

        Catalogue catalogue(Path folder) {
            return orMistake(folder, "catalogue", () -> Catalogue.read(folder));
        }

        MailWords words(Path folder) {
            return orMistake(folder, "catalogue", () -> MailWords.read(folder));
        }

        ReplyTemplates templates(Path folder, Settings settings, TriedTemplates tried) {
            ReplyTemplates templates =
                    orMistake(folder, "replies", () -> new ReplyTemplates(folder, settings.replyFrom()));
            if (templates != null) {
                for (String wrong : tried.before() ? List.<String>of() : templates.mistakes()) {
                    mistakes.add(new Mistake(folder.toString(), "replies", wrong, "mend the template"));
                }
                otherwise(folder, templates, settings.get(Key.REPLY_LANGUAGE));
            }
            return templates;
        }

        LetterTemplates letters(Path folder, Settings settings, ReplyTemplates templates, TriedTemplates tried) {
            LetterTemplates letters =
                    orMistake(folder, "letters", () -> new LetterTemplates(folder, settings.replyFrom()));
            if (letters != null && templates != null && !tried.before()) {
                for (String wrong : letters.mistakes(templates.languages())) {
                    mistakes.add(new Mistake(folder.toString(), "letters", wrong, "mend the template"));
                }
            }
            return letters;
        }

        private void otherwise(Path folder, ReplyTemplates templates, String language) {
            if (!templates.languages().contains(language)) {
                mistakes.add(new Mistake(
                        folder.toString(),
                        Key.REPLY_LANGUAGE.key(),
                        "there are no words in " + language,
                        "name one of " + String.join(", ", templates.languages())));
            }
        }

        private <T> T orMistake(Path folder, String key, Supplier<T> reader) {
            try {
                return reader.get();
            } catch (RuntimeException e) {
                mistakes.add(new Mistake(folder.toString(), key, String.valueOf(e.getMessage()), "mend the file"));
                return null;
            }
        }
    }
}
