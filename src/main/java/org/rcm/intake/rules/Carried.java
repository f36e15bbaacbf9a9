package org.rcm.intake.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;

/** Which findings of a registration stay until somebody settles them, and which the rules find again if they still hold. */
final class Carried {

    /** Said about documents that were no use; they hold until a passport has come. */
    static final Set<FindingCode> ABOUT_COPIES = EnumSet.of(
            FindingCode.PASSPORT_UNREADABLE,
            FindingCode.DOCUMENT_NOT_A_PASSPORT,
            FindingCode.DOCUMENT_PASSWORD_PROTECTED,
            FindingCode.DOCUMENT_UNSUPPORTED);

    /** Found again from what the registration holds. */
    private static final Set<FindingCode> FOUND_AGAIN = EnumSet.of(
            FindingCode.RECEIPT_TIME_UNPROVEN,
            FindingCode.NAME_MISSING,
            FindingCode.INSTITUTION_MISSING,
            FindingCode.EMAIL_MISSING,
            FindingCode.PASSPORT_MISSING,
            FindingCode.PASSPORT_UNCERTAIN,
            FindingCode.PASSPORT_EXPIRED,
            FindingCode.PASSPORT_EXPIRES_SOON,
            FindingCode.PASSPORT_TOO_SHORT_FOR_ENTRY,
            FindingCode.PASSENGER_DATA_INCOMPLETE,
            FindingCode.PASSPORT_OF_SOMEBODY_ELSE,
            FindingCode.NAME_DIFFERS,
            FindingCode.NAME_SHORTENED,
            FindingCode.NAME_IN_OTHER_ORDER,
            FindingCode.DELEGATION_UNKNOWN,
            FindingCode.DELEGATION_DIFFERS,
            FindingCode.DELEGATION_NOT_INVITED,
            FindingCode.NATIONALITY_DIFFERS,
            FindingCode.AFTER_DEADLINE,
            FindingCode.EVENT_NOT_OPEN,
            FindingCode.OVER_MAXIMUM,
            FindingCode.NOT_FUNDED,
            FindingCode.TICKET_SEATS_TAKEN,
            FindingCode.COURTESY_SEATS_TAKEN,
            FindingCode.ACCEPTANCE_PENDING);

    private Carried() {}

    static List<Finding> of(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !FOUND_AGAIN.contains(finding.code()) && !ABOUT_COPIES.contains(finding.code()))
                .toList();
    }
}
