package org.rcm.intake.cli.review;

import java.util.Map;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.decision.Correction;
import org.rcm.intake.decision.DeskException;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.wiring.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review correct REFERENCE}. */
@Command(
        name = "correct",
        description = "Sets right what a registration says; then the rules decide anew.",
        mixinStandardHelpOptions = true)
final class ReviewCorrectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Mixin
    private Decider decider;

    @Mixin
    private PassportFields passport;

    @Parameters(paramLabel = "REFERENCE", description = "As review list shows it.")
    private String reference;

    @Option(names = "--honorific", paramLabel = "TITLE", description = "Title in front of the name.")
    private String honorific;

    @Option(names = "--given-names", paramLabel = "NAMES", description = "With their accents.")
    private String givenNames;

    @Option(names = "--surnames", paramLabel = "NAMES", description = "With their accents.")
    private String surnames;

    @Option(names = "--position", paramLabel = "TEXT", description = "Function within the institution.")
    private String position;

    @Option(names = "--institution", paramLabel = "TEXT", description = "As it should be written.")
    private String institution;

    @Option(names = "--email", paramLabel = "ADDRESS", description = "The delegate's own address.")
    private String email;

    @Option(names = "--phone", paramLabel = "NUMBER", description = "As it should be written.")
    private String phone;

    @Option(names = "--delegation", paramLabel = "CODE", description = "ISO 3166 alpha-3 or an organisation's code.")
    private String delegation;

    @Override
    public Integer call() throws SettingsException {
        try (OpenDesk desk = new OpenDesk(options.configuration(Map.of(), Purpose.INGEST))) {
            Passport before = desk.store()
                    .registrations()
                    .byReference(reference)
                    .orElseThrow(() -> new DeskException("There is no registration " + reference))
                    .passport();
            Correction correction = new Correction(
                    honorific,
                    givenNames,
                    surnames,
                    position,
                    institution,
                    email,
                    phone,
                    delegation,
                    passport.over(before));
            String state = desk.inTransaction(() -> desk.desk()
                    .correct(reference, correction, decider.who(), decider.why())
                    .state()
                    .name());
            spec.commandLine().getOut().println(reference + " is " + state);
            Decider.tellWhenItIsSent(spec);
        }
        return 0;
    }
}
