package org.rcm.intake.cli.check;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rcm.intake.access.Diagnosis;
import org.rcm.intake.access.MailAccess;
import org.rcm.intake.mailbox.Filing;
import org.rcm.intake.mailbox.MailboxServer;
import org.rcm.intake.parts.Absence;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.wiring.NamedInSettings;

/** Logs in where mails come from and where answers go; reads and sends nothing. */
final class MailServerChecks {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;

    MailServerChecks(Settings settings) {
        this.settings = settings;
    }

    /** One for each mailbox. */
    List<Verdict> mailboxes() {
        try {
            List<Verdict> all = new ArrayList<>();
            Map<String, Filing> filing = NamedInSettings.filing(settings);
            NamedInSettings.mailboxServers(settings)
                    .forEach((part, server) -> all.add(orWrong(part, () -> mailbox(part, server, filing.get(part)))));
            return all.isEmpty()
                    ? List.of(Verdict.none("mailbox", "intake.mailbox.url is not set; run needs it, ingest does not"))
                    : all;
        } catch (IllegalStateException e) { // a file that TLS needs
            return List.of(Verdict.wrong("mailbox", e.getMessage()));
        }
    }

    Verdict smtp() {
        return orWrong("smtp", this::trySmtp);
    }

    /** A file that TLS needs cannot be used. */
    private static Verdict orWrong(String part, Supplier<Verdict> check) {
        try {
            return check.get();
        } catch (IllegalStateException e) {
            return Verdict.wrong(part, e.getMessage());
        }
    }

    private static Verdict mailbox(String part, MailboxServer server, Filing filing) {
        MailAccess access = server.access().within(PATIENCE);
        String folder = server.folder();
        try (Store store = Session.getInstance(access.properties()).getStore(access.protocol())) {
            access.connect(store);
            Folder opened = store.getFolder(folder);
            if (!opened.exists()) {
                return Verdict.wrong(part, "there is no folder " + folder + " — see " + access.keys() + ".folder");
            }
            List<String> toBeMade = new ArrayList<>();
            for (String target : filing.folders()) {
                Folder wanted = store.getFolder(target);
                if (!wanted.exists()) {
                    toBeMade.add(target);
                } else if ((wanted.getType() & Folder.HOLDS_MESSAGES) == 0) {
                    return Verdict.wrong(
                            part,
                            "the folder " + target + " takes no mails — see " + access.keys()
                                    + ".move-to, .move-ignored-to and .move-failed-to");
                }
            }
            return Verdict.ok(
                    part,
                    access.url() + ", " + opened.getMessageCount() + " mails in " + folder
                            + (toBeMade.isEmpty() ? "" : "; made when needed: " + String.join(", ", toBeMade)));
        } catch (MessagingException | RuntimeException e) {
            return fails(part, access, e);
        }
    }

    private Verdict trySmtp() {
        Optional<MailAccess> set = NamedInSettings.smtpServer(settings);
        if (set.isEmpty()) {
            return Verdict.none(
                    "smtp",
                    "intake.smtp.url is not set; answers are written to "
                            + settings.data().resolve("outgoing"));
        }
        MailAccess access = set.get().within(PATIENCE);
        try (Transport transport = Session.getInstance(access.properties()).getTransport(access.protocol())) {
            access.connect(transport);
            return Verdict.ok("smtp", access.url().toString());
        } catch (MessagingException | RuntimeException e) {
            return fails("smtp", access, e);
        }
    }

    private static Verdict fails(String part, MailAccess access, Exception failure) {
        Absence why = Diagnosis.of(access, failure);
        String remedy = why.remedy() == null ? "see " + access.keys() + ".*" : why.remedy();
        return new Verdict(Verdict.Outcome.FAILS, part, why.reason() + " — " + remedy);
    }
}
