package org.rcm.intake.event.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One mistake each: what the reader says, and whether an editor with the JSON Schema shows it as well. */
class WrongFilesTest {

    private static final Schema SCHEMA = schema();

    private static final String RIGHT = """
            id: summit-2030
            reference: SUM30
            name: {es: Cumbre, en: Summit}
            venue:
              city: {es: Ciudad de Panamá, en: Panama City}
              country: PAN
            dates:
              start: 2030-05-02T09:00
              end: 2030-05-03T17:00
              zone: America/Panama
            opens: 2030-01-15T00:00
            deadline:
              before: 2030-04-01T00:00
              zone: America/Costa_Rica
            letter:
              before: 2030-04-15T00:00
            needs: [name, institution, email, passport]
            passport-valid-months: 6
            passport-expires-soon: INFO
            organisations:
              RNCOM: {es: Red, en: Network}
            delegations:
              members:
                codes: [CRI, PAN]
                maximum: 2
              partners:
                codes: [RNCOM]
            others: not-invited
            entitlements:
              ticket:
                payer: IOM
                seats: 2
                delegations: [CRI, RNCOM]
                hold-until-accepted: true
            budget:
              currency: USD
              ticket-price: 1500
              ceiling: 39000
            travel:
              arrive-by: 2030-05-01T22:00
              leave-after: 2030-05-03T20:00
            roles:
              drafters:
                name: {es: Redacción, en: Drafting}
                per-delegation: 1
            named-by:
              tags: [sum30]
              words: [Summit]
            retention: 2031-05-03
            """;

    @Test
    void theRightFileIsRight() {
        assertThatCode(() -> EventFiles.parse("summit.yaml", RIGHT)).doesNotThrowAnyException();
        assertThat(schemaRefuses(RIGHT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imrf-2022",
                "sacm-rcm-plenary-2018",
                "rcm-annual-meeting-2022",
                "migration-governance-training-2021"
            })
    void theEventsOfTheRepositoryKeepTheSchema(String id) throws IOException {
        assertThat(schemaRefuses(Files.readString(Path.of("config", "events", id + ".yaml"))))
                .isFalse();
    }

    /** For editors and reader alike. */
    static Stream<Arguments> mistakesOfForm() {
        return Stream.of(
                row("id: summit-2030", "id: Summit 2030", 1, "id: \"Summit 2030\" is no id"),
                row("id: summit-2030\n", "", 1, "id: is missing"),
                row("reference: SUM30", "reference: sum-30", 2, "reference: \"sum-30\" is no reference"),
                row("name: {es: Cumbre, en: Summit}", "name: {es: Cumbre}", 3, "name.en: is missing"),
                row("name: {es: Cumbre, en: Summit}", "name: Summit", 3, "name: \"Summit\" is no block of keys"),
                row("country: PAN", "country: Panama", 6, "venue.country: \"Panama\" is no ISO 3166 alpha-3"),
                row("start: 2030-05-02T09:00", "start: 2 May 2030", 8, "dates.start: \"2 May 2030\" is no local date"),
                row("end: 2030-05-03T17:00", "end: 2030-05-03", 9, "dates.end: \"2030-05-03\" is no local date"),
                row("end: 2030-05-03T17:00", "end: 2030-05-03T25:00", 9, "dates.end"),
                row("  before: 2030-04-01T00:00", "  until: 2030-04-01T00:00", 13, "deadline.until: is no key"),
                row("  before: 2030-04-01T00:00", "  until: 2030-04-01T00:00", 13, "deadline.before: is missing"),
                row("before: 2030-04-15T00:00", "before: soon", 16, "letter.before: \"soon\" is no local date"),
                row("needs: [name,", "needs: [photo, name,", 17, "needs: \"photo\" is no item"),
                row("needs: [name, institution, email, passport]", "needs: []", 17, "needs: is an empty list"),
                row("needs: [name,", "needs: [name, name,", 17, "needs: \"name\" stands twice"),
                row("needs: [name, institution, email, passport]", "needs: name", 17, "needs: \"name\" is no list"),
                row("months: 6", "months: six", 18, "passport-valid-months: \"six\" is no number"),
                row("months: 6", "months: 600", 18, "passport-valid-months: \"600\" is no number"),
                row("soon: INFO", "soon: REVIEW", 19, "passport-expires-soon: \"REVIEW\" is no word"),
                row("RNCOM: {es: Red, en: Network}", "rncom: {es: Red, en: Network}", 21, "organisations.rncom"),
                row("  members:", "  The Members:", 23, "delegations.The Members"),
                row("codes: [CRI, PAN]", "codes: [CRI, pan]", 24, "delegations.members.codes: \"pan\" is no code"),
                row("maximum: 2", "maximum: 0", 25, "delegations.members.maximum: \"0\" is no number"),
                row("maximum: 2", "maximum: two", 25, "delegations.members.maximum: \"two\" is no number"),
                row("maximum: 2", "maximum: -1", 25, "delegations.members.maximum: \"-1\" is no number"),
                row("maximum: 2", "maximum:", 25, "delegations.members.maximum: nothing is no number"),
                row("maximum: 2", "maximun: 2", 25, "delegations.members.maximun: is no key"),
                row("others: not-invited", "others: maybe", 28, "others: \"maybe\" is no word"),
                row("others: not-invited\n", "", 1, "others: is missing"),
                row("    seats: 2", "    seats: [2]", 32, "entitlements.ticket.seats: a list is no number"),
                row("    payer: IOM\n", "", 31, "entitlements.ticket.payer: is missing"),
                row("    payer: IOM", "    payer: IOM\n    lunch: true", 32, "entitlements.ticket.lunch: is no key"),
                row("accepted: true", "accepted: perhaps", 34, "hold-until-accepted: \"perhaps\" is no true or false"),
                row("ticket-price: 1500", "ticket-price: cheap", 37, "budget.ticket-price: \"cheap\" is no amount"),
                row("ceiling: 39000", "ceiling: 0", 38, "budget.ceiling: \"0\" is no amount"),
                row("  leave-after: 2030-05-03T20:00\n", "", 40, "travel.leave-after: is missing"),
                row("per-delegation: 1", "per-delegation: 1.5", 45, "roles.drafters.per-delegation: \"1.5\" is no"),
                row("tags: [sum30]", "tags: [Sum 30]", 47, "named-by.tags: \"Sum 30\" is no address tag"),
                row("words: [Summit]", "words: ['']", 48, "named-by.words: \"\" is no text"),
                row("retention: 2031-05-03", "retention: 2031-02-30", 49, "retention: \"2031-02-30\" is no date"),
                row("retention: 2031-05-03", "colour: blue\nretention: 2031-05-03", 49, "colour: is no key"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mistakesOfForm")
    void aMistakeOfFormIsToldByTheReaderWithItsLine(String right, String wrong, int line, String said) {
        assertThat(mistakes(changed(right, wrong))).anySatisfy(mistake -> assertThat(mistake)
                .startsWith("summit.yaml:" + line + ": ")
                .contains(said));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mistakesOfForm")
    void aMistakeOfFormIsShownByTheSchema(String right, String wrong, int line, String said) {
        assertThat(schemaRefuses(changed(right, wrong))).as(said).isTrue();
    }

    /** For the reader alone: a schema cannot look from one value to another. */
    static Stream<Arguments> mistakesOfMeaning() {
        return Stream.of(
                row("start: 2030-05-02T09:00", "start: 2030-02-30T09:00", 8, "dates.start: \"2030-02-30T09:00\" is no"),
                row("end: 2030-05-03T17:00", "end: 2030-05-01T17:00", 9, "dates.end: is not after dates.start"),
                row(
                        "zone: America/Panama",
                        "zone: America/Panana",
                        10,
                        "dates.zone: \"America/Panana\" is no time zone"),
                row("country: PAN", "country: PNA", 6, "venue.country: \"PNA\" is no ISO 3166 alpha-3"),
                row("opens: 2030-01-15", "opens: 2030-04-15", 11, "opens: is not before deadline.before"),
                row("  before: 2030-04-01", "  before: 2030-06-01", 12, "deadline: is after dates.start"),
                row("  before: 2030-04-15", "  before: 2030-03-15", 15, "letter: is not after deadline.before"),
                row("passport-expires-soon: INFO\n", "", 18, "passport-valid-months: does not say what follows"),
                row("RNCOM: {es: Red, en: Network}", "PER: {es: Red, en: Network}", 21, "is the code of a country"),
                row("codes: [RNCOM]", "codes: [RNCOM, PAN]", 27, "PAN is also in delegations.members"),
                row("codes: [CRI, PAN]", "codes: [CRI, PNA]", 24, "PNA is neither a country nor declared"),
                row("delegations: [CRI, RNCOM]", "delegations: [CRI, MEX]", 33, "MEX is in no group of delegations"),
                row(
                        "    seats: 2",
                        "    seats: 2\n    seats-for:\n      PAN: 3",
                        34,
                        "PAN: is not in entitlements.ticket"),
                row("[name, institution, email, passport]", "[name]", 30, "cannot be bought without a passport"),
                row(
                        "letter:\n  before: 2030-04-15T00:00\n",
                        "",
                        32,
                        "waits for a letter that this event does not send"),
                row("currency: USD", "currency: UZD", 36, "budget.currency: \"UZD\" is no ISO 4217"),
                row("ceiling: 39000", "ceiling: 900", 38, "budget.ceiling: does not pay for one ticket"),
                row("arrive-by: 2030-05-01", "arrive-by: 2030-05-03", 40, "travel.arrive-by: is after dates.start"),
                row(
                        "leave-after: 2030-05-03T20",
                        "leave-after: 2030-05-03T10",
                        41,
                        "travel.leave-after: is before dates.end"),
                row("retention: 2031-05-03", "retention: 2030-05-03", 49, "retention: is not after dates.end"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mistakesOfMeaning")
    void aMistakeOfMeaningIsToldByTheReaderWithItsLine(String right, String wrong, int line, String said) {
        assertThat(mistakes(changed(right, wrong))).anySatisfy(mistake -> assertThat(mistake)
                .startsWith("summit.yaml:" + line + ": ")
                .contains(said));
    }

    @Test
    void aKeyThatStandsTwiceIsToldWithBothLines() {
        assertThat(mistakes(changed("reference: SUM30", "reference: SUM30\nreference: SUM31")))
                .containsExactly("summit.yaml:3: reference: stands twice, first in line 2 — keep one of them");
    }

    @Test
    void everyMistakeOfAFileIsToldAtOnce() {
        String wrong = RIGHT.replace("SUM30", "s")
                .replace("country: PAN", "country: X")
                .replace("maximum: 2", "maximum: x");
        assertThat(mistakes(wrong)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "- a list", "just words", "id: [", "id: a\n\tname: b", "a: &x 1\nb: *x", "id: a\n---\nid: b"
            })
    void whatIsNoEventFileAtAllIsToldWithoutACrash(String text) {
        assertThat(mistakes(text)).isNotEmpty();
    }

    @Test
    void everyMistakeSaysWhatToDo() {
        Stream.concat(mistakesOfForm(), mistakesOfMeaning())
                .map(row -> changed((String) row.get()[0], (String) row.get()[1]))
                .flatMap(text -> mistakes(text).stream())
                .forEach(mistake -> assertThat(mistake).matches("(?s)summit.yaml:\\d+: .+ — .+"));
    }

    private static Arguments row(String right, String wrong, int line, String said) {
        return Arguments.of(right, wrong, line, said);
    }

    private static String changed(String right, String wrong) {
        assertThat(RIGHT).contains(right);
        return RIGHT.replaceFirst(
                java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong));
    }

    private static List<String> mistakes(String text) {
        EventFileException wrong =
                catchThrowableOfType(EventFileException.class, () -> EventFiles.parse("summit.yaml", text));
        assertThat(wrong).as("the reader finds nothing").isNotNull();
        return wrong.mistakes().stream().map(EventMistake::toString).toList();
    }

    private static boolean schemaRefuses(String yaml) {
        return !SCHEMA.validate(
                        yaml,
                        InputFormat.YAML,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("config", "schema", "event.schema.json")), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
