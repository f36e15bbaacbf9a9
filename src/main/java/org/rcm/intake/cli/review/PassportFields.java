package org.rcm.intake.cli.review;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.rcm.intake.decision.DeskException;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Sex;
import picocli.CommandLine.Option;

/** What a person reads in a passport. Without an earlier reading of it every field is needed. */
final class PassportFields {
    @Option(names = "--passport-number", paramLabel = "NUMBER", description = "Without spaces or fillers.")
    private String number;

    @Option(names = "--passport-issuer", paramLabel = "STATE", description = "Issuing state, ISO 3166 alpha-3.")
    private String issuer;

    @Option(names = "--passport-nationality", paramLabel = "STATE", description = "ISO 3166 alpha-3.")
    private String nationality;

    @Option(names = "--passport-surnames", paramLabel = "NAMES", description = "As in the machine-readable zone.")
    private String surnames;

    @Option(names = "--passport-given-names", paramLabel = "NAMES", description = "As in the machine-readable zone.")
    private String givenNames;

    @Option(names = "--passport-born", paramLabel = "DATE", description = "YYYY-MM-DD.")
    private LocalDate born;

    @Option(names = "--passport-sex", paramLabel = "SEX", description = "F, M or X.")
    private Sex sex;

    @Option(names = "--passport-expires", paramLabel = "DATE", description = "YYYY-MM-DD.")
    private LocalDate expires;

    /**
     * The passport with these fields in place of what was read.
     *
     * @param read what is known of it, or null
     * @return null if none of the fields is given
     * @throws DeskException if a field is neither given nor known
     */
    Passport over(Passport read) {
        if (Stream.of(number, issuer, nationality, surnames, givenNames, born, sex, expires)
                .allMatch(Objects::isNull)) {
            return null;
        }
        return new Passport(
                either("--passport-number", number, read == null ? null : read.number()),
                either("--passport-issuer", issuer, read == null ? null : read.issuingState()),
                either("--passport-nationality", nationality, read == null ? null : read.nationality()),
                either("--passport-surnames", surnames, read == null ? null : read.surnames()),
                either("--passport-given-names", givenNames, read == null ? null : read.givenNames()),
                either("--passport-born", born, read == null ? null : read.birthDate()),
                either("--passport-sex", sex, read == null ? null : read.sex()),
                either("--passport-expires", expires, read == null ? null : read.expiryDate()),
                Proof.HUMAN);
    }

    private static <T> T either(String option, T typed, T read) {
        if (typed == null && read == null) {
            throw new DeskException("No passport is known yet: give all its fields, also " + option);
        }
        return typed == null ? read : typed;
    }
}
