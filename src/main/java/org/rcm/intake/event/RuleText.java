package org.rcm.intake.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values of an event's rules as a delegate reads them; the sentence around them stands in the reply templates.
 *
 * @param language {@code es}, or anything else for English
 */
record RuleText(Event event, String language) {

    Optional<String> of(String rule) {
        return switch (rule) {
            case RuleKeys.OPENS ->
                Optional.of(time(
                        LocalDateTime.ofInstant(event.opens(), event.deadline().zone()),
                        event.deadline().zone()));
            case RuleKeys.DEADLINE ->
                Optional.of(time(event.deadline().before(), event.deadline().zone()));
            case RuleKeys.LETTER ->
                Optional.ofNullable(event.letter()).map(letter -> time(letter.before(), letter.zone()));
            case RuleKeys.END -> Optional.of(date(event.dates().lastDay()));
            case RuleKeys.NEEDS ->
                Optional.of(
                        event.needs().stream().sorted().map(item -> item.key()).collect(Collectors.joining(", ")));
            case RuleKeys.DELEGATIONS, RuleKeys.OTHERS ->
                Optional.of(names(event.groups().stream().flatMap(group -> group.codes().stream())));
            case PassportRule.RULE ->
                Optional.of(String.valueOf(event.passport().validMonths()));
            case TravelRules.ENTRY ->
                event.travelRules()
                        .validity(event.venue().country(), event.journeyEnds())
                        .map(line -> String.valueOf(line.months()));
            case Budget.RULE ->
                Optional.ofNullable(event.budget()).map(budget -> budget.currency() + " " + budget.ceiling());
            default -> ofGrant(rule).or(() -> ofGroup(rule));
        };
    }

    private Optional<String> ofGrant(String rule) {
        return Stream.of(Optional.ofNullable(event.ticket()), Optional.ofNullable(event.courtesies()))
                .flatMap(Optional::stream)
                .flatMap(grant -> Stream.of(
                        Optional.of(names(grant.delegations().stream()))
                                .filter(text -> rule.equals(grant.delegationsRule())),
                        Optional.of(String.valueOf(grant.mostSeats())).filter(text -> rule.equals(grant.seatsRule()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> ofGroup(String rule) {
        return event.groups().stream()
                .flatMap(group -> Stream.of(
                        Optional.of(names(group.codes().stream())).filter(text -> rule.equals(group.rule())),
                        group.maximum().stream()
                                .mapToObj(String::valueOf)
                                .filter(text -> rule.equals(group.maximumRule()))
                                .findFirst()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String names(Stream<String> codes) {
        return codes
                .map(code -> event.delegationName(code, language))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
    }

    private String time(LocalDateTime time, ZoneId zone) {
        return date(time.toLocalDate()) + ", " + time.format(DateTimeFormatter.ofPattern("HH:mm")) + " ("
                + zone.getDisplayName(TextStyle.FULL, locale()) + ")";
    }

    private Locale locale() {
        return Locale.forLanguageTag("es".equals(language) ? "es" : "en");
    }
}
