package org.rcm.intake.wiring;

import java.nio.file.Path;
import java.util.Map;
import org.rcm.intake.event.Events;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.mail.MailWords;
import org.rcm.intake.reply.LetterTemplates;
import org.rcm.intake.reply.ReplyTemplates;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.settings.SettingsException;

/**
 * Everything in the config folder, read and checked: settings, events, catalogue, reply and letter templates. Immutable.
 */
public record Configuration(
        Settings settings,
        Events events,
        Catalogue catalogue,
        MailWords words,
        ReplyTemplates templates,
        LetterTemplates letters) {

    /**
     * Reads the whole configuration, going on after a mistake so that all of them are told at once.
     *
     * @param purpose what it is for: some keys only a serving hub cannot do without
     * @throws SettingsException with every mistake of every file
     */
    public static Configuration read(
            Path config, Path routes, Map<String, String> environment, Map<String, String> overrides, Purpose purpose)
            throws SettingsException {
        return PendingConfiguration.begin(config, routes, environment, overrides, purpose)
                .whole();
    }

    /**
     * Reads everything but the settings again.
     *
     * @throws SettingsException with every mistake of every file
     */
    public Configuration again() throws SettingsException {
        return PendingConfiguration.again(settings);
    }
}
