package org.rcm.intake.store;

import java.util.List;

/**
 * What an erasure has removed from the database.
 *
 * @param mails ids of mails whose content, headers and findings are gone
 * @param kept ids of mails that also speak of somebody for whom a person must still look at them
 * @param answers outbox ids of answers that are gone; copies may lie in the folder of outgoing mail
 * @param tickets keys of ticket messages whose content is gone; ticketing staff have had them
 * @param responses how many messages of ticketing staff are gone
 * @param fingerprints how many fingerprints are gone
 * @param inMailbox where those mails still lie on the mail server, from which the hub never deletes
 */
public record Erased(
        List<Long> mails,
        List<Long> kept,
        List<Long> answers,
        List<String> tickets,
        int responses,
        int fingerprints,
        List<Place> inMailbox) {

    /** A mail on the mail server. */
    public record Place(String mailbox, long uidValidity, long uid) {}
}
