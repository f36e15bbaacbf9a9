package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.RegistrationBuilder;

/** What an application may do to what is on record. */
class MergeTest {
    private static final String WRITER = "rosa.quiel@migracion.example";

    @ParameterizedTest
    @EnumSource(MergeMode.class)
    void aRepetitionChangesNothing(MergeMode mode) {
        Registration held = filled(anApplication().withPassport());
        Merge.Merged merged = Merge.of(held, anApplication().withPassport().build(), mode, WRITER);
        assertThat(merged.changed()).isFalse();
        assertThat(merged.findings()).isEmpty();
        assertThat(merged.after()).isEqualTo(held);
    }

    @ParameterizedTest
    @EnumSource(MergeMode.class)
    void theAcronymOfAnInstitutionOnRecordChangesNothing(MergeMode mode) {
        Registration held = filled(anApplication().institution("Servicio Nacional de Migración"));
        Merge.Merged merged = Merge.of(held, anApplication().institution("SNM").build(), mode, WRITER);
        assertThat(merged.after().delegate().institution()).isEqualTo("Servicio Nacional de Migración");
        assertThat(merged.findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: overwrites {1}, finds {2}")
    @CsvSource({
        "CORRECT, true, ",
        "FILL, false, VALUES_DIFFER",
        "KEEP, false, VALUES_DIFFER",
        "COMPARE, false, STRANGER_CHANGES"
    })
    void aDifferentValueOverwritesOnlyWhereItMay(MergeMode mode, boolean overwrites, FindingCode found) {
        Registration held = filled(anApplication());
        Merge.Merged merged = Merge.of(
                held, anApplication().institution("Ministerio de Turismo").build(), mode, WRITER);
        assertThat(merged.after().delegate().institution().equals("Ministerio de Turismo"))
                .isEqualTo(overwrites);
        assertThat(merged.findings().stream().map(finding -> finding.code()).toList())
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @EnumSource(
            value = MergeMode.class,
            names = {"CORRECT", "FILL"})
    void whatIsMissingIsFilled(MergeMode mode) {
        Registration held = filled(anApplication().withoutInstitution());
        Merge.Merged merged = Merge.of(held, anApplication().withPassport().build(), mode, WRITER);
        assertThat(merged.after().delegate().institution()).isEqualTo("Servicio Nacional de Migración");
        assertThat(merged.after().passport()).isNotNull();
    }

    @Test
    void anInstitutionWithItsAcronymIsTheSame() {
        Registration held = filled(anApplication());
        Merge.Merged merged = Merge.of(
                held,
                anApplication()
                        .institution("Servicio Nacional de Migración (SNM)")
                        .build(),
                MergeMode.KEEP,
                WRITER);
        assertThat(merged.findings()).isEmpty();
    }

    @Test
    void aSignatureNeverContradicts() {
        Registration held = filled(anApplication());
        ApplicationFixture signed =
                anApplication().named("Juan", "Moreno").signedOnly().email(WRITER);
        Merge.Merged merged = Merge.of(held, signed.build(), MergeMode.CORRECT, WRITER);
        assertThat(merged.after().delegate().name().givenNames()).isEqualTo("Rosa");
    }

    @Test
    void aProvenPictureReplacesADoubtfulReading() {
        Registration held = filled(anApplication().withDoubtfulPassport());
        Merge.Merged merged = Merge.of(held, anApplication().withPassport().build(), MergeMode.FILL, WRITER);
        assertThat(merged.after().passport().proof()).isEqualTo(Proof.CHECK_DIGITS);
        assertThat(merged.findings()).isEmpty();
    }

    @Test
    void aDoubtfulReadingNeverReplacesAProvenPassport() {
        Registration held = filled(anApplication().withPassport());
        Merge.Merged merged =
                Merge.of(held, anApplication().withDoubtfulPassport().build(), MergeMode.CORRECT, WRITER);
        assertThat(merged.after().passport().proof()).isEqualTo(Proof.CHECK_DIGITS);
        assertThat(merged.changed()).isFalse();
    }

    @Test
    void anotherPassportOfAConfirmedOneIsADoubt() {
        Registration held = filled(anApplication().withPassport());
        ApplicationFixture other = anApplication()
                .withPassport(passportOf("Rosa", "Quiel Batista", "PAN").numbered("PA7"));
        Merge.Merged merged = Merge.of(held, other.build(), MergeMode.KEEP, WRITER);
        assertThat(merged.after().passport()).isEqualTo(held.passport());
        assertThat(merged.findings())
                .extracting(finding -> finding.code())
                .containsExactly(FindingCode.PASSPORT_CHANGED);
    }

    @Test
    void aPictureThatContradictsTypedValuesIsADoubt() {
        Registration held = filled(anApplication()
                .withPassport(passportOf("Rosa", "Quiel Batista", "PAN")
                        .numbered("PA7")
                        .typed()));
        Merge.Merged merged = Merge.of(held, anApplication().withPassport().build(), MergeMode.CORRECT, WRITER);
        assertThat(merged.after().passport().proof()).isEqualTo(Proof.CHECK_DIGITS);
        assertThat(merged.findings()).extracting(finding -> finding.code()).containsExactly(FindingCode.VALUES_DIFFER);
    }

    @Test
    void ofTwoCopiesTheProvenOneOfThisPersonCounts() {
        ApplicationFixture two = anApplication()
                .withPassport(passportOf("Juan", "Moreno", "PAN"))
                .withPassport(passportOf("Rosa", "Quiel Batista", "PAN"));
        assertThat(filled(two).passport().givenNames()).isEqualTo("ROSA");
    }

    private static Registration filled(ApplicationFixture by) {
        Registration empty = RegistrationBuilder.open("IMRF22-0001", "imrf-2022", Instant.EPOCH, "es")
                .delegation("PAN")
                .build();
        return Merge.of(empty, by.build(), MergeMode.CORRECT, WRITER).after();
    }
}
