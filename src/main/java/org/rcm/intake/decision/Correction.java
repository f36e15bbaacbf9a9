package org.rcm.intake.decision;

import java.util.List;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Intent;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Stated;

/**
 * What a person of the Secretariat knows better; null leaves a value as it is.
 *
 * @param honorific title
 * @param givenNames given names with their accents
 * @param surnames surnames with their accents
 * @param position function
 * @param institution as it should be written
 * @param email the delegate's own address
 * @param phone as it should be written
 * @param delegation ISO 3166 alpha-3 or an organisation code
 * @param passport as the person read it in the document
 */
public record Correction(
        String honorific,
        String givenNames,
        String surnames,
        String position,
        String institution,
        String email,
        String phone,
        String delegation,
        Passport passport) {

    /** Nothing but the passport. */
    public static Correction of(Passport passport) {
        return new Correction(null, null, null, null, null, null, null, null, passport);
    }

    Application application() {
        Evidence evidence = new Evidence(Source.HUMAN, "0", "desk");
        return Application.to(Intent.REGISTER)
                .named(stated(honorific, evidence), stated(givenNames, evidence), stated(surnames, evidence))
                .position(stated(position, evidence))
                .institution(stated(institution, evidence))
                .email(stated(email, evidence))
                .phone(stated(phone, evidence))
                .delegations(delegation == null ? List.of() : List.of(new Stated<>(delegation, evidence)))
                .passports(
                        passport == null
                                ? List.of()
                                : List.of(new PassportCopy(
                                        evidence, passport.withProof(Proof.HUMAN), true, 1, List.of())))
                .build();
    }

    private static Stated<String> stated(String value, Evidence evidence) {
        return value == null || value.isBlank() ? null : new Stated<>(value.strip(), evidence);
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "Correction[]";
    }
}
