package org.rcm.intake.cli.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rcm.intake.cli.Look;
import org.rcm.intake.decision.DeskException;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.store.AuditEntry;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.StoredMail;

/** A case on one screen: who, what was read, why a person must look, and from which mails all of it comes. */
final class CaseSheet {
    private final Store store;
    private final List<String> lines = new ArrayList<>();

    CaseSheet(Store store) {
        this.store = store;
    }

    /** @throws DeskException if there is no such case */
    List<String> of(CaseId id) {
        if (id instanceof CaseId.OfMail mail) {
            StoredMail stored =
                    store.mails().find(mail.id()).orElseThrow(() -> new DeskException("There is no mail " + id));
            show(stored);
        } else if (id instanceof CaseId.OfRegistration one) {
            Registration registration = store.registrations()
                    .byReference(one.reference())
                    .orElseThrow(() -> new DeskException("There is no registration " + id));
            show(registration);
        }
        return List.copyOf(lines);
    }

    private void show(StoredMail mail) {
        line("Mail", "m" + mail.id() + ", " + mail.state());
        line("Counts at", mail.receivedAt() + " (" + mail.receiptProof() + ")");
        line("From", mail.from());
        line("Subject", mail.subject());
        line("Understood as", mail.kind() + (mail.language() == null ? "" : ", " + mail.language()));
        line("About", mail.registrations().isEmpty() ? "no registration" : String.join(", ", mail.registrations()));
        findings(mail.findings());
        lines.add("");
        line("You may", "approve m" + mail.id() + " (do what it asks), decline m" + mail.id() + " (close it)");
    }

    private void show(Registration registration) {
        Delegate delegate = registration.delegate();
        line("Registration", registration.reference() + ", " + registration.state() + ", " + registration.event());
        line("Delegation", registration.delegation());
        line("Name", join(delegate.honorific(), delegate.name().full()));
        line("Position", delegate.position());
        line("Institution", delegate.institution());
        line("E-mail", delegate.email());
        line("Phone", delegate.phone());
        passport(registration.passport());
        line("Received", registration.receivedAt());
        line("Complete", registration.completedAt() == null ? "no" : registration.completedAt());
        findings(registration.findings());
        mails(registration);
        trail(registration.reference());
        lines.add("");
        line("You may", "approve (believe it as it stands), correct, or decline " + registration.reference());
    }

    private void passport(Passport passport) {
        if (passport == null) {
            line("Passport", "none");
            return;
        }
        line("Passport", passport.issuingState() + " " + passport.number() + ", proof " + passport.proof());
        line("", passport.surnames() + ", " + passport.givenNames());
        line(
                "",
                "born " + passport.birthDate() + ", " + passport.sex() + ", " + passport.nationality()
                        + ", valid until " + passport.expiryDate());
    }

    private void findings(List<Finding> findings) {
        for (Finding finding : findings) {
            String rule = finding.rule() == null ? "" : " [" + finding.rule() + "]";
            line("", finding.severity() + " " + finding.code() + ": " + finding.detail() + rule);
        }
    }

    private void mails(Registration registration) {
        lines.add("");
        store.mails().forEach(mail -> {
            if (mail.registrations().contains(registration.reference())) {
                line("Mail m" + mail.id(), mail.receivedAt() + " " + mail.from() + ": " + mail.subject());
            }
        });
    }

    private void trail(String reference) {
        lines.add("");
        for (AuditEntry entry : store.audit().of(reference)) {
            line("Decision", entry.at() + " " + entry.who() + " " + entry.what() + ": " + entry.why());
        }
    }

    private void line(String heading, Object text) {
        if (text != null) {
            lines.add(String.format(Locale.ROOT, "%-15s%s", heading, Look.clean(text.toString())));
        }
    }

    private static String join(String first, String second) {
        return first == null ? second : first + " " + second;
    }
}
