package org.rcm.intake.reply.content;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.rcm.intake.registration.FindingCode;

/**
 * What is told about one person; holds no passport number and no birth date.
 *
 * @param topic what is told; {@link Topic#RESERVED} has nothing but the topic
 * @param reference of the registration
 * @param honorific title, or null
 * @param name as written, or null while unknown
 * @param position as written, or null
 * @param delegation as a delegate reads it ({@code Panamá}), or null while unknown
 * @param institution as written, or null
 * @param maskedEmail enough to recognise the own address ({@code m•••@example.org}), or null
 * @param passport what became of the copy
 * @param repeated true if the mail said nothing new
 * @param missing what has not arrived, in the event's order
 * @param asks what else the delegate can mend
 * @param reviews what a person looks at
 * @param notes what is good to know
 * @param maximum places of the delegation, or null where the event sets none
 * @param ticketPossible true if the event pays tickets for people of this delegation
 * @param ticketPayer who buys the air ticket, or null
 * @param courtesiesPayer who pays the courtesies, or null
 * @param completedAt UTC, when the last needed item counted, or null
 * @param letter what there is to say about the invitation letter
 * @param apart true if the person is told the whole in a message of his own
 * @param passedOn true if somebody from the waiting list has the place now
 * @param admittedLate true if a person let it in after the deadline, and something is still missing
 */
public record PersonAnswer(
        Topic topic,
        String reference,
        String honorific,
        String name,
        String position,
        String delegation,
        String institution,
        String maskedEmail,
        PassportNews passport,
        boolean repeated,
        List<Missing> missing,
        List<Reason> asks,
        List<Reason> reviews,
        List<Reason> notes,
        Integer maximum,
        boolean ticketPossible,
        String ticketPayer,
        String courtesiesPayer,
        Instant completedAt,
        LetterNews letter,
        boolean apart,
        boolean passedOn,
        boolean admittedLate) {
    public PersonAnswer {
        missing = List.copyOf(missing);
        asks = List.copyOf(asks);
        reviews = List.copyOf(reviews);
        notes = List.copyOf(notes);
    }

    /** Every finding that is told. */
    Set<FindingCode> codes() {
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        Stream.of(asks, reviews, notes).flatMap(List::stream).map(Reason::code).forEach(codes::add);
        missing.stream().map(Missing::cause).filter(Objects::nonNull).forEach(codes::add);
        return codes;
    }

    /** Somebody of whom nothing may be told. */
    static PersonAnswer reserved() {
        return new PersonAnswer(
                Topic.RESERVED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                PassportNews.NOT_NEEDED,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                null,
                null,
                null,
                LetterNews.NONE,
                false,
                false,
                false);
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "PersonAnswer[" + reference + ", " + topic + "]";
    }
}
