package org.rcm.intake.export;

import static org.rcm.intake.export.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.rcm.intake.registration.Passport;

/** A passport as exports and {@code read-passport} write it. */
public final class PassportJson {
    private PassportJson() {}

    public static ObjectNode of(Passport p) {
        return Json.object()
                .put("number", p.number())
                .put("issuingState", p.issuingState())
                .put("nationality", p.nationality())
                .put("surnames", p.surnames())
                .put("givenNames", p.givenNames())
                .put("birthDate", text(p.birthDate()))
                .put("sex", text(p.sex()))
                .put("expiryDate", text(p.expiryDate()))
                .put("proof", text(p.proof()));
    }
}
