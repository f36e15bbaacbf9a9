package org.rcm.intake.wiring;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.ServerKeys;
import org.rcm.intake.settings.Settings;

/** What a hub is started for. */
public enum Purpose {
    /** To serve: the mailbox is read, health and metrics are shown. */
    RUN,
    /** To be fed with files: everything but the mailbox. */
    INGEST;

    /** Keys that the steps of this process cannot do without. */
    List<Key> required(Settings settings) {
        List<Key> required = new ArrayList<>();
        if (this == RUN && settings.steps().contains("receive-mail")) {
            required.addAll(List.of(Key.MAILBOX_URL, Key.MAILBOX_USERNAME));
            if (!settings.isOAuth(ServerKeys.MAILBOX)) {
                required.add(Key.MAILBOX_PASSWORD);
            }
        }
        if (this == RUN && settings.steps().contains("send-reply")) {
            required.add(Key.SMTP_URL);
        }
        return required;
    }
}
