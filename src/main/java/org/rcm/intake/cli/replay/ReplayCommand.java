package org.rcm.intake.cli.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.event.Events;
import org.rcm.intake.event.file.EventFileException;
import org.rcm.intake.event.file.EventFiles;
import org.rcm.intake.event.file.TravelRuleFile;
import org.rcm.intake.extraction.MailReader;
import org.rcm.intake.extraction.MailReading;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.MailParser;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.passport.MrzPassportReader;
import org.rcm.intake.passport.PassportReader;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.StoredMail;
import org.rcm.intake.wiring.Configuration;
import org.rcm.intake.wiring.Deciding;
import org.rcm.intake.wiring.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code replay}. */
@Command(
        name = "replay",
        description = {
            "Decides the stored mails twice in memory, by the events of the configuration and by those of another folder,",
            "and tells which decisions and answers would change. Stores nothing and sends nothing."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "What a person has decided is not repeated on either side; it is counted and said."})
public final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--events", required = true, paramLabel = "DIR", description = "Folder of the changed event files.")
    private Path events;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "Mails received until then count, and the clock stands there at the end (default: now).")
    private Instant asOf;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    private int mails;
    private int unreadable;
    private long byPersons;

    @Override
    public Integer call() throws Exception {
        Configuration today = common.configuration(Map.of(), Purpose.INGEST);
        Events changed;
        try {
            changed =
                    EventFiles.read(events, TravelRuleFile.read(common.config().resolve(TravelRuleFile.NAME)));
        } catch (EventFileException e) {
            e.mistakes().forEach(mistake -> spec.commandLine().getErr().println(mistake));
            return 2;
        }
        Instant until = asOf == null ? Clock.systemUTC().instant() : asOf;
        try (OpenStore open = OpenStore.of(today.settings());
                Scratch before = new Scratch(today);
                Scratch after = new Scratch(with(today, changed))) {
            decide(open.store(), today, until, before, after);
            before.passTo(until);
            after.passTo(until);
            report(until, Differences.between(before, after));
        }
        return 0;
    }

    private static Configuration with(Configuration today, Events changed) {
        return new Configuration(
                today.settings(), changed, today.catalogue(), today.words(), today.templates(), today.letters());
    }

    /** Each mail is read once and decided twice. */
    private void decide(Store store, Configuration configuration, Instant until, Scratch... hubs) throws Exception {
        MailParser parser = Deciding.parser(configuration);
        try (PassportReader passports = MrzPassportReader.open()) {
            MailReader reader = new MailReader(configuration.catalogue(), passports, Clock.systemUTC());
            for (StoredMail mail : inOrder(store, until)) {
                mails++;
                try {
                    IncomingMail incoming = parser.parse(
                            store.mails().raw(mail.id()), new Receipt(mail.receivedAt(), mail.receiptProof()));
                    MailReading reading = reader.read(incoming);
                    for (Scratch hub : hubs) {
                        hub.receive(mail, incoming, reading);
                    }
                } catch (RuntimeException e) {
                    unreadable++;
                    spec.commandLine()
                            .getErr()
                            .println("m" + mail.id() + " is left out: "
                                    + e.getClass().getSimpleName());
                }
            }
        }
        store.registrations()
                .forEach(registration -> byPersons += registration.findings().stream()
                                .anyMatch(finding -> finding.code() == FindingCode.DECIDED_BY_PERSON)
                        ? 1
                        : 0);
    }

    private static List<StoredMail> inOrder(Store store, Instant until) {
        List<StoredMail> all = new ArrayList<>();
        store.mails().forEach(mail -> {
            if (!mail.receivedAt().isAfter(until)) {
                all.add(mail);
            }
        });
        all.sort(Comparator.comparing(StoredMail::receivedAt).thenComparing(StoredMail::id));
        return all;
    }

    private void report(Instant until, Differences differences) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("asOf", until.toString());
            whole.put("mails", mails);
            whole.put("leftOut", unreadable);
            whole.put("decidedByPersons", byPersons);
            whole.put("inShort", differences.inShort());
            whole.put("decisions", differences.decisions());
            whole.put("answers", differences.answers());
            out.println(new ObjectMapper().writeValueAsString(whole));
            out.flush();
            return;
        }
        out.printf(
                "%d mails decided by today's rules and by those in %s, as of %s.%n", mails - unreadable, events, until);
        if (!differences.decisions().isEmpty()) {
            out.println();
            differences.inShort().forEach(line -> out.println("  " + line));
        }
        table(out, "decisions", differences.decisions());
        table(out, "answers", differences.answers());
        if (byPersons > 0) {
            out.printf("%d registrations were decided by a person; that is not repeated here.%n", byPersons);
        }
        out.flush();
    }

    private static void table(PrintWriter out, String of, List<Change> changes) {
        out.printf("%n%d %s would change%s%n", changes.size(), of, changes.isEmpty() ? "." : ":");
        for (Change change : changes) {
            out.printf("  %-14s %s%n", change.what(), change.before() == null ? "none" : change.before());
            out.printf("  %-14s → %s%n", "", change.after() == null ? "none" : change.after());
        }
    }
}
