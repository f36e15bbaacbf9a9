package org.rcm.intake.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rcm.intake.event.Dates;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Flight;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Severity;
import org.rcm.intake.reply.content.Answer;
import org.rcm.intake.reply.content.EventFacts;
import org.rcm.intake.reply.content.LetterNews;
import org.rcm.intake.reply.content.Missing;
import org.rcm.intake.reply.content.Occasion;
import org.rcm.intake.reply.content.PassportNews;
import org.rcm.intake.reply.content.PersonAnswer;
import org.rcm.intake.reply.content.Reason;
import org.rcm.intake.reply.content.TicketNews;
import org.rcm.intake.reply.content.Topic;

/** Invented answers of every kind, by which templates are tried before anybody is written to. */
final class ReplySamples {
    private static final Instant RECEIVED = Instant.parse("2030-05-14T16:20:31Z");
    private static final EventFacts EVENT = new EventFacts(
            "sample",
            "Sample workshop",
            "Panama City",
            "Convention centre",
            LocalDate.of(2030, 6, 10),
            LocalDate.of(2030, 6, 12),
            days(10, 12),
            Instant.parse("2030-05-20T05:00:00Z"),
            ZoneId.of("America/Panama"),
            "IOM",
            "a ticket",
            "2 nights",
            Instant.parse("2030-06-01T05:00:00Z"),
            false,
            LocalDate.of(2030, 5, 21),
            true,
            List.of("Registration at the venue starts at 09:30."));
    private static final EventFacts SMALL_EVENT = new EventFacts(
            "small",
            "Sample course",
            "San José",
            null,
            LocalDate.of(2030, 6, 10),
            LocalDate.of(2030, 6, 10),
            days(10, 10),
            null,
            ZoneId.of("America/Costa_Rica"),
            null,
            null,
            null,
            null,
            false,
            null,
            false,
            List.of());
    private static final Set<Topic> OF_A_PERSON = Set.of(
            Topic.CONFIRMED,
            Topic.PROMOTED,
            Topic.ACCEPTED,
            Topic.INCOMPLETE,
            Topic.NEEDS_REVIEW,
            Topic.WAITLISTED,
            Topic.LATE,
            Topic.DECLINED,
            Topic.WITHDRAWN,
            Topic.REPLACED,
            Topic.TICKET_ISSUED,
            Topic.TICKET_QUESTION,
            Topic.TICKET_ANSWERED,
            Topic.RESERVED);

    private static final Set<Topic> ON_RECORD = Set.of(Topic.QUESTION_ON_RECORD, Topic.MAIL_ON_RECORD);

    private ReplySamples() {}

    private static Dates days(int first, int last) {
        return new Dates(
                LocalDate.of(2030, 6, first).atTime(9, 0),
                LocalDate.of(2030, 6, last).atTime(17, 0),
                ZoneId.of("America/Panama"),
                List.of());
    }

    /** Every topic, occasion and finding, values known and unknown, in every language. */
    static List<Answer> all(Set<String> languages) {
        List<Answer> samples = new ArrayList<>();
        for (String language : languages) {
            for (Topic topic : Topic.values()) {
                samples.add(about(topic, Occasion.MAIL, language, EVENT));
                if (!OF_A_PERSON.contains(topic)) {
                    samples.add(about(topic, Occasion.MAIL, language, SMALL_EVENT));
                    samples.add(about(topic, Occasion.MAIL, language, null));
                }
            }
            for (Occasion occasion : Occasion.values()) {
                samples.add(about(Topic.CONFIRMED, occasion, language, EVENT));
            }
        }
        return samples;
    }

    /** Somebody of whom everything is known, and somebody of whom little more than the name is. */
    static Map<PersonAnswer, EventFacts> letters() {
        PersonAnswer known = people(Topic.CONFIRMED).get(0);
        PersonAnswer unfunded = people(Topic.CONFIRMED).get(1);
        return Map.of(known, EVENT, unfunded, SMALL_EVENT);
    }

    private static Answer about(Topic topic, Occasion occasion, String language, EventFacts event) {
        List<PersonAnswer> people = topic == Topic.SEVERAL || ON_RECORD.contains(topic) && event == EVENT
                ? OF_A_PERSON.stream()
                        .sorted()
                        .flatMap(each -> people(each).stream())
                        .toList()
                : OF_A_PERSON.contains(topic)
                        ? people(topic).subList(0, 1)
                        : ON_RECORD.contains(topic) ? people(Topic.CONFIRMED).subList(0, 1) : List.of();
        return new Answer(
                topic,
                occasion,
                language,
                people,
                topic == Topic.NOT_UNDERSTOOD && event == EVENT ? everyReason() : List.of(),
                List.of(Item.values()),
                event,
                RECEIVED,
                occasion != Occasion.MAIL,
                ticket(topic),
                event == EVENT,
                occasion == Occasion.ON_BEHALF ? "a•••@example.org" : null);
    }

    private static TicketNews ticket(Topic topic) {
        Flight flight = new Flight("CM 123 SAL-PTY 9 JUN 10:00", "CM 123", "SAL", "PTY", null, null);
        return switch (topic) {
            case TICKET_ISSUED -> new TicketNews(topic, 1, "K3X9QZ", List.of(flight), "One bag of 23 kg.");
            case TICKET_QUESTION -> new TicketNews(topic, 1, null, List.of(), "Window or aisle?");
            default -> null;
        };
    }

    /** Somebody of whom everything is known, and somebody of whom nothing is. */
    private static List<PersonAnswer> people(Topic topic) {
        PersonAnswer known = new PersonAnswer(
                topic,
                "SAMPLE-0001",
                "Dra.",
                "Ana Sample",
                "Director",
                "PAN",
                "Ministry of Samples",
                "a•••@example.org",
                PassportNews.READ,
                true,
                List.of(),
                List.of(new Reason(FindingCode.OVER_MAXIMUM, Severity.ASK, null, null)),
                List.of(new Reason(FindingCode.OVER_MAXIMUM, Severity.REVIEW, null, null)),
                List.of(
                        new Reason(FindingCode.OVER_MAXIMUM, Severity.INFO, null, null),
                        new Reason(FindingCode.NOT_FUNDED, Severity.INFO, "entitlements.ticket.delegations", "A rule")),
                2,
                true,
                "IOM",
                "Host",
                RECEIVED,
                LetterNews.ATTACHED,
                topic == Topic.WAITLISTED,
                true,
                false);
        List<Missing> missing = Stream.concat(
                        Arrays.stream(Item.values()).map(item -> new Missing(item, null)),
                        Stream.of(new Missing(Item.PASSPORT, FindingCode.PASSPORT_UNREADABLE)))
                .toList();
        Stream<PersonAnswer> unknown = news(topic)
                .map(news -> new PersonAnswer(
                        topic,
                        "SAMPLE-0002",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        news,
                        false,
                        missing,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        false,
                        null,
                        null,
                        null,
                        LetterNews.LATER,
                        false,
                        false,
                        topic == Topic.INCOMPLETE));
        return Stream.concat(Stream.of(known), unknown).toList();
    }

    private static Stream<PassportNews> news(Topic topic) {
        return topic == Topic.INCOMPLETE ? Arrays.stream(PassportNews.values()) : Stream.of(PassportNews.NONE);
    }

    private static List<Reason> everyReason() {
        return Stream.of(FindingCode.values())
                .flatMap(code -> Stream.of(
                        new Reason(code, Severity.INFO, null, null),
                        new Reason(code, Severity.INFO, "entitlements.courtesies.delegations", "A rule")))
                .toList();
    }
}
