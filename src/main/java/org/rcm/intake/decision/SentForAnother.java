package org.rcm.intake.decision;

import java.util.List;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.Stated;

/**
 * Who signs a mail and encloses somebody else's passport tells nothing of that person but what the document says: the
 * signature is neither the delegate's name nor a doubt about it.
 */
final class SentForAnother {
    private SentForAnother() {}

    /** What an application tells of whom its passport was found to be of. */
    static Application told(Application said, Claimant claimant, Registration found) {
        boolean another = Claimant.isOfTheWriter(said)
                && claimant.name().isEmpty()
                && !said.name().isEmpty()
                && Likeness.of(claimant, found).isSamePerson()
                && !Likeness.of(Claimant.writerOf(said), found).isSamePerson();
        if (!another) {
            return said;
        }
        return said.but()
                .named(null, null, null)
                .position(unlessOfTheWriter(said.position()))
                .institution(unlessOfTheWriter(said.institution()))
                .email(unlessOfTheWriter(said.email()))
                .phone(unlessOfTheWriter(said.phone()))
                .findings(aboutTheDelegate(said))
                .build();
    }

    private static Stated<String> unlessOfTheWriter(Stated<String> stated) {
        return stated == null || Claimant.namesTheWriter(stated) ? null : stated;
    }

    /** That the passport is not the writer's is no doubt, unless more of them came than this one. */
    private static List<Finding> aboutTheDelegate(Application said) {
        long foreign =
                said.findings().stream().filter(SentForAnother::isForeign).count();
        long shown = said.passports().stream()
                .filter(copy -> copy.passport() != null)
                .count();
        return foreign > shown
                ? said.findings()
                : said.findings().stream()
                        .filter(finding -> !isForeign(finding))
                        .toList();
    }

    private static boolean isForeign(Finding finding) {
        return finding.code() == FindingCode.PASSPORT_OF_SOMEBODY_ELSE;
    }
}
