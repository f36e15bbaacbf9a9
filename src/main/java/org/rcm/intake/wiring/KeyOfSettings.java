package org.rcm.intake.wiring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.rcm.intake.privacy.KeyException;
import org.rcm.intake.privacy.KeySource;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;

/** The key of stored personal data, from where the settings say: environment, a vault's command, or a file. */
public final class KeyOfSettings {
    private static final int PATIENCE_SECONDS = 30;

    private KeyOfSettings() {}

    /** @throws KeyException if the command gives none */
    public static KeySource in(Settings settings) {
        if (settings.find(Key.KEY_TEXT).isPresent()) {
            return KeySource.given(Key.KEY_TEXT.key(), settings.get(Key.KEY_TEXT));
        }
        if (settings.find(Key.KEY_COMMAND).isPresent()) {
            return KeySource.given(Key.KEY_COMMAND.key(), printedBy(settings.get(Key.KEY_COMMAND)));
        }
        return KeySource.file(settings.keyFile());
    }

    private static String printedBy(String command) {
        try {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            // A key fits into the pipe: the command ends whether or not it is read.
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new KeyException("intake.key.command did not end within " + PATIENCE_SECONDS + " s");
            }
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.exitValue() != 0 || printed.isBlank()) {
                throw new KeyException("intake.key.command gave no key and ended with " + process.exitValue()
                        + "; try it in a shell of the user that runs the hub");
            }
            return printed;
        } catch (IOException e) {
            throw new KeyException("intake.key.command cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeyException("interrupted while intake.key.command was running", e);
        }
    }
}
