package org.rcm.intake.cli.erase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rcm.intake.decision.Certificate;
import org.rcm.intake.store.Erased;

/** A certificate as people and programs read it. */
final class CertificateText {
    private final Certificate certificate;
    private final Erased what;
    private final int outgoing;

    /** @param outgoing how many copies of answers were removed from the folder of outgoing mail */
    CertificateText(Certificate certificate, int outgoing) {
        this.certificate = certificate;
        this.what = certificate.what();
        this.outgoing = outgoing;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String subject =
                certificate.reference() == null ? "what belongs to nobody's registration" : certificate.reference();
        lines.add("Erased: " + subject + ", " + certificate.at().truncatedTo(ChronoUnit.SECONDS) + ", by "
                + certificate.who() + ": " + certificate.why());
        lines.add("  mails with their attachments   " + ids("m", what.mails()));
        lines.add("  answers                        " + what.answers().size() + ", copies in outgoing " + outgoing);
        lines.add(
                "  ticket messages                " + what.tickets().size() + " sent, " + what.responses() + " heard");
        lines.add("  fingerprints                   " + what.fingerprints());
        lines.add("  line of the audit trail        " + certificate.auditLine());
        if (!what.kept().isEmpty()) {
            lines.add("Kept, because somebody else in it waits for a person: " + ids("m", what.kept())
                    + ". Decide that (review list), then erase again.");
        }
        if (!what.inMailbox().isEmpty()) {
            lines.add("The hub deletes nothing on the mail server. Delete there: "
                    + what.inMailbox().stream()
                            .map(place -> "UID " + place.uid() + " in " + place.mailbox())
                            .collect(Collectors.joining(", ")));
        }
        if (!what.tickets().isEmpty()) {
            lines.add("Ticketing staff have had " + String.join(", ", what.tickets()) + ": tell them.");
        }
        return lines;
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("reference", certificate.reference())
                .put("event", certificate.event())
                .put("erasedAt", certificate.at().toString())
                .put("who", certificate.who())
                .put("why", certificate.why())
                .put("complete", certificate.isComplete());
        numbers(json.putArray("mails"), what.mails());
        numbers(json.putArray("mailsKept"), what.kept());
        json.put("answers", what.answers().size()).put("outgoingCopies", outgoing);
        what.tickets().forEach(json.putArray("ticketMessages")::add);
        json.put("ticketingResponses", what.responses()).put("fingerprints", what.fingerprints());
        ArrayNode places = json.putArray("stillInMailbox");
        for (Erased.Place place : what.inMailbox()) {
            places.addObject()
                    .put("mailbox", place.mailbox())
                    .put("uidValidity", place.uidValidity())
                    .put("uid", place.uid());
        }
        return json.put("auditLine", certificate.auditLine()).toString();
    }

    private static void numbers(ArrayNode array, List<Long> numbers) {
        numbers.forEach(array::add);
    }

    private static String ids(String prefix, List<Long> ids) {
        return ids.isEmpty() ? "none" : ids.stream().map(id -> prefix + id).collect(Collectors.joining(" "));
    }
}
