package org.rcm.intake.extraction.kind;

import java.util.stream.Stream;
import org.rcm.intake.extraction.text.Tone;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.mail.Author;
import org.rcm.intake.registration.MailKind;

/** Tells what a mail is. */
public final class Kinds {
    private Kinds() {}

    /**
     * What was found in a mail, as far as its kind depends on it.
     *
     * @param data somebody is named with something that a registration needs
     * @param complete somebody is named with most of what a registration needs
     * @param labelled the same, by labels, tables or forms, and not by the block with which the writer signs
     * @param beyondSignature the same, by more than the block with which the writer signs
     * @param values something is stated, about whomever
     * @param named running text says that somebody comes
     * @param replacement who comes instead of whom is said
     * @param documents a picture or PDF may be a passport
     * @param attachments anything but decoration is attached
     * @param fileSays senses of the attachments' names and of attached letters
     * @param ourReference one of our references is named
     * @param introduced the writer says who he is and where he works, and speaks of the event or of his passport
     * @param onRecord the writer says that he is registered, and names nobody else who comes
     * @param changes the writer gives his address or telephone
     * @param related somebody is of an institution or country that the catalogue knows, or has it labelled
     */
    public record Found(
            boolean data,
            boolean complete,
            boolean labelled,
            boolean beyondSignature,
            boolean values,
            boolean named,
            boolean replacement,
            boolean documents,
            boolean attachments,
            java.util.Set<Sense> fileSays,
            boolean ourReference,
            boolean introduced,
            boolean onRecord,
            boolean changes,
            boolean related) {}

    /** Of a machine's mail; null for a human's. */
    public static MailKind ofMachine(Author author, Tone tone) {
        return switch (author.kind()) {
            case AUTO_REPLY, OURSELVES -> MailKind.AUTO_REPLY;
            case BOUNCE -> MailKind.BOUNCE;
            case LIST -> MailKind.LIST;
            case RECEIPT -> tone.subject().contains(Sense.RECALL) ? MailKind.OTHER : MailKind.AUTO_REPLY;
            case HUMAN -> null;
        };
    }

    public static MailKind ofHuman(Tone tone, Found found) {
        if (tone.own().contains(Sense.JOB_APPLICATION) && !tone.says(Sense.EVENT) && !tone.says(Sense.PASSPORT)) {
            return MailKind.OTHER;
        }
        if (tone.own().contains(Sense.PRESS) && !tone.withdraws()) {
            return MailKind.QUESTION;
        }
        if (found.replacement || isAnnounced(tone) && found.data) {
            return MailKind.REPLACEMENT;
        }
        if (tone.withdraws() && !(found.labelled && tone.own().contains(Sense.REGISTRATION))) {
            return MailKind.WITHDRAWAL;
        }
        boolean letter =
                tone.says(Sense.ACCEPTANCE) || (found.fileSays.contains(Sense.ACCEPTANCE) && found.attachments);
        if (letter && found.attachments && !(found.complete && found.beyondSignature)) {
            return MailKind.ACCEPTANCE;
        }
        if (found.onRecord && !found.labelled && !found.documents && tone.own().contains(Sense.ON_RECORD)) {
            boolean asks = tone.asks() || tone.own().contains(Sense.QUESTION);
            if (found.changes || asks) {
                return found.changes ? MailKind.SUPPLEMENT : MailKind.QUESTION;
            }
        }
        if (asksWhoIsOnRecord(tone) && !found.documents && !found.named) {
            return MailKind.QUESTION;
        }
        if (changesContactAlone(tone, found)) {
            return MailKind.SUPPLEMENT;
        }
        boolean meant = found.complete
                || found.named
                || found.documents
                || tone.answers()
                || tone.says(Sense.REGISTRATION)
                || tone.says(Sense.FIRST_PERSON)
                || tone.says(Sense.SUPPLEMENT)
                || tone.says(Sense.FOR_OTHERS);
        boolean announced = tone.own().contains(Sense.UNDECIDED)
                && !found.beyondSignature
                && !found.documents
                && !tone.own().contains(Sense.COMMITS);
        if (announced) {
            return MailKind.QUESTION;
        }
        if (found.data && meant && (found.related || found.documents || isAboutUs(tone))) {
            return ofData(tone, found);
        }
        if (tone.own().contains(Sense.UNDECIDED)) {
            return MailKind.QUESTION;
        }
        if (found.documents) {
            boolean adds = tone.says(Sense.SUPPLEMENT) || tone.answers() || found.ourReference;
            boolean registers =
                    tone.own().contains(Sense.REGISTRATION) || (tone.subject().contains(Sense.REGISTRATION) && !adds);
            boolean introduces = !adds && found.values && tone.own().contains(Sense.SELF_INSTITUTION);
            return introduces || registers && !(adds && !tone.own().contains(Sense.REGISTRATION))
                    ? MailKind.REGISTRATION
                    : MailKind.SUPPLEMENT;
        }
        return ofWords(tone, found);
    }

    /** "Necesitamos saber si la señora Ruiz ya quedó inscrita": neither she nor who asks is registered by it. */
    private static boolean asksWhoIsOnRecord(Tone tone) {
        return tone.own().contains(Sense.ANOTHER_ON_RECORD)
                && (tone.asks() || tone.own().contains(Sense.QUESTION))
                && Stream.of(Sense.COMMITS, Sense.FOR_OTHERS).noneMatch(tone.own()::contains);
    }

    /** "Mi correo cambió; ahora es …", whatever stands in the signature below: of coming it says nothing. */
    private static boolean changesContactAlone(Tone tone, Found found) {
        boolean coming = Stream.of(Sense.REGISTRATION, Sense.COMMITS, Sense.FOR_OTHERS, Sense.UNDECIDED, Sense.QUESTION)
                .anyMatch(tone.own()::contains);
        return tone.own().contains(Sense.CONTACT_CHANGE)
                && found.values
                && !(coming || tone.asks() || found.documents || found.beyondSignature);
    }

    /** In the subject of an answer it is the thread's: "RE: Cambio de delegado" above what completes the new one's data. */
    private static boolean isAnnounced(Tone tone) {
        boolean threads = tone.answers()
                && (tone.own().contains(Sense.SUPPLEMENT) || tone.own().contains(Sense.COMPLETES));
        return tone.own().contains(Sense.ANNOUNCED)
                || tone.own().contains(Sense.ONE_OF_THEM)
                || tone.subject().contains(Sense.ANNOUNCED) && !threads;
    }

    /** Anybody signs with name, office and address: words must tell that it is about coming, or about something of ours. */
    private static boolean isAboutUs(Tone tone) {
        return Stream.of(
                        Sense.REGISTRATION,
                        Sense.FIRST_PERSON,
                        Sense.SUPPLEMENT,
                        Sense.FOR_OTHERS,
                        Sense.EVENT,
                        Sense.PASSPORT,
                        Sense.COMMITS)
                .anyMatch(tone::says);
    }

    private static MailKind ofData(Tone tone, Found found) {
        boolean adds = tone.says(Sense.SUPPLEMENT) && !opens(tone)
                || found.ourReference
                || (tone.wasAsked() && tone.answers());
        boolean completes = tone.own().contains(Sense.COMPLETES)
                && (!tone.own().contains(Sense.REGISTRATION) || tone.own().contains(Sense.ON_RECORD))
                && !tone.own().contains(Sense.COMMITS);
        if (completes) {
            return MailKind.SUPPLEMENT;
        }
        if (found.complete) {
            return adds && tone.answers() && !tone.own().contains(Sense.REGISTRATION) || found.ourReference
                    ? MailKind.SUPPLEMENT
                    : MailKind.REGISTRATION;
        }
        if (adds || (tone.answers() && !tone.own().contains(Sense.REGISTRATION))) {
            return MailKind.SUPPLEMENT;
        }
        return MailKind.REGISTRATION;
    }

    /** "Soy … y voy por Costa Rica; ahí va el pasaporte", by itself: the first mail of somebody who comes. */
    private static boolean opens(Tone tone) {
        return !tone.answers()
                && tone.subject().contains(Sense.REGISTRATION)
                && !tone.subject().contains(Sense.SUPPLEMENT)
                && tone.own().contains(Sense.FIRST_PERSON)
                && tone.own().contains(Sense.BEFORE_DELEGATION);
    }

    private static MailKind ofWords(Tone tone, Found found) {
        if (tone.thanksOnly() && tone.answers()) {
            return MailKind.OTHER;
        }
        boolean adds = tone.answers() && tone.own().contains(Sense.SUPPLEMENT);
        if (adds && tone.own().contains(Sense.STAYS) && !tone.own().contains(Sense.COMMITS) && !tone.asks()) {
            return MailKind.SUPPLEMENT;
        }
        boolean unchanged = tone.answers()
                && tone.own().contains(Sense.STAYS)
                && !found.values
                && Stream.of(Sense.FIRST_PERSON, Sense.WRITER_ALONE, Sense.COMMITS)
                        .noneMatch(tone.own()::contains);
        boolean registers = tone.own().contains(Sense.REGISTRATION) && !unchanged
                || tone.own().contains(Sense.FIRST_PERSON) && tone.subject().contains(Sense.REGISTRATION) && !adds;
        boolean corrects = tone.answers() && found.values && tone.own().contains(Sense.SUPPLEMENT);
        boolean asks = tone.asks() && !corrects || tone.own().contains(Sense.QUESTION);
        if (tone.own().contains(Sense.INVITES) && !tone.own().contains(Sense.COMMITS)) {
            return MailKind.OTHER;
        }
        if (corrects && tone.own().contains(Sense.CORRECT_VALUE) && !tone.own().contains(Sense.COMMITS)) {
            return MailKind.SUPPLEMENT;
        }
        if (registers && (!asks || tone.own().contains(Sense.COMMITS))) {
            return MailKind.REGISTRATION;
        }
        if (asks || (tone.subject().contains(Sense.QUESTION) && !tone.silent())) {
            return MailKind.QUESTION;
        }
        if (found.values && (tone.answers() || tone.says(Sense.SUPPLEMENT))
                || tone.subject().contains(Sense.SUPPLEMENT)) {
            return MailKind.SUPPLEMENT;
        }
        if (tone.own().contains(Sense.SELF_INSTITUTION) && tone.own().contains(Sense.FIRST_PERSON) && found.values) {
            return MailKind.REGISTRATION;
        }
        if (tone.thanksOnly() || tone.silent()) {
            return MailKind.OTHER;
        }
        if (tone.own().contains(Sense.SUPPLEMENT) && tone.answers()) {
            return MailKind.SUPPLEMENT;
        }
        return found.introduced ? MailKind.REGISTRATION : MailKind.OTHER;
    }
}
