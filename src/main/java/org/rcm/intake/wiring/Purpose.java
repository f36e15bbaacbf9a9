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
            boolean several =
                    settings.mailbox().isEmpty() && !settings.mailboxes().isEmpty();
            required.addAll(several ? List.of() : ofMailbox(settings));
        }
        if (this == RUN && settings.steps().contains("send-reply")) {
            required.add(Key.SMTP_URL);
        }
        return required;
    }

    /** Keys without which a mailbox cannot be read. @param own as that mailbox has them */
    List<Key> ofMailbox(Settings own) {
        if (this != RUN || !own.steps().contains("receive-mail")) {
            return List.of();
        }
        return own.isOAuth(ServerKeys.MAILBOX)
                ? List.of(Key.MAILBOX_URL, Key.MAILBOX_USERNAME)
                : List.of(Key.MAILBOX_URL, Key.MAILBOX_USERNAME, Key.MAILBOX_PASSWORD);
    }
}
