package org.rcm.intake.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcm.intake.reply.content.Fixtures.MAY_14;
import static org.rcm.intake.reply.content.Fixtures.PASSPORT_NUMBER;
import static org.rcm.intake.reply.content.Fixtures.aMail;
import static org.rcm.intake.reply.content.Fixtures.answering;
import static org.rcm.intake.reply.content.Fixtures.asked;
import static org.rcm.intake.reply.content.Fixtures.confirmed;
import static org.rcm.intake.reply.content.Fixtures.incomplete;
import static org.rcm.intake.reply.content.Fixtures.newly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Entitlement;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Severity;
import org.rcm.intake.registration.State;
import org.rcm.intake.reply.content.Answer;
import org.rcm.intake.reply.content.AnswerContent;
import org.rcm.intake.reply.content.AnswerRequest;
import org.rcm.intake.reply.content.Besides;
import org.rcm.intake.reply.content.Fixtures;
import org.rcm.intake.reply.content.Occasion;
import org.rcm.intake.reply.content.PersonOutcome;
import org.rcm.intake.reply.content.Reason;
import org.rcm.intake.reply.content.Topic;

class ReplyTemplatesTest {
    private static final Path FOLDER = Path.of("config/replies");

    private final ReplyTemplates templates = new ReplyTemplates(FOLDER, "us@example.org");
    private final AnswerContent content = new AnswerContent(Fixtures.LANGUAGES, Fixtures.CLOCK);

    @Test
    void every_message_can_be_written_in_every_language() {
        assertThat(templates.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void every_finding_has_a_sentence_of_its_own(String language) {
        List<String> sentences = Stream.of(FindingCode.values())
                .map(code -> sentence(language, code))
                .toList();
        assertThat(sentences).doesNotHaveDuplicates().allMatch(sentence -> sentence.endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({"es, pasaporte, adjunte", "en, passport, attach"})
    void a_missing_passport_is_named_with_its_remedy(String language, String named, String remedy) {
        assertThat(text(language, newly(incomplete(Item.PASSPORT)))).contains(named, remedy);
    }

    @ParameterizedTest
    @CsvSource({"es, nombre, institución, correo, pasaporte", "en, name, institution, e-mail, passport"})
    void who_writes_nothing_that_can_be_understood_learns_what_is_needed(
            String language, String name, String institution, String email, String passport) {
        assertThat(text(language).toLowerCase()).contains(name, institution, email, passport);
    }

    @ParameterizedTest
    @CsvSource({"es, leerá y le responderá", "en, read your question and answer it"})
    void who_asks_something_besides_learns_right_behind_the_decision_who_answers(String language, String who) {
        Answer answer = content.of(new AnswerRequest(
                Occasion.MAIL,
                aMail(language),
                List.of(newly(confirmed())),
                List.of(Finding.review(FindingCode.QUESTION_FOR_STAFF, "")),
                Fixtures.workshop()));
        String text = templates.render(answer).text();
        assertThat(text.substring(0, text.indexOf("\n- "))).contains(who);
        assertThat(Jsoup.parse(templates.render(answer).html())
                        .select("h1 ~ div > p")
                        .text())
                .contains(who);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void no_heading_comes_twice_where_the_mail_and_the_person_both_have_something_good_to_know(String language) {
        Finding rule = Finding.info(FindingCode.NOT_FUNDED, "").by("entitlements.ticket.delegations");
        Words words = templates.render(content.of(new AnswerRequest(
                Occasion.MAIL,
                aMail(language),
                List.of(newly(incomplete(Item.PASSPORT), rule)),
                List.of(Finding.review(FindingCode.REPLACED_UNKNOWN, "")),
                Fixtures.workshop())));
        assertThat(Jsoup.parse(words.html()).select("h2").eachText()).doesNotHaveDuplicates();
        assertThat(words.text().lines().filter(line -> line.length() > 4 && line.equals(line.toUpperCase(Locale.ROOT))))
                .contains(Jsoup.parse(words.html()).select("h2").first().text().toUpperCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"es, cuanto antes, 31 de mayo", "en, as soon as you can, 31 May"})
    void the_letter_is_asked_back_by_its_date_or_soon_where_that_has_passed(String language, String soon, String date) {
        AnswerRequest request = new AnswerRequest(
                Occasion.MAIL,
                aMail(language),
                List.of(newly(confirmed())),
                List.of(),
                Fixtures.workshop(),
                new Besides(Set.of(confirmed().build().reference()), false, Set.of(), Set.of(), null));
        Clock after = Clock.fixed(Instant.parse("2030-06-01T05:00:00Z"), ZoneOffset.UTC);
        assertThat(templates.render(content.of(request)).text()).contains(date).doesNotContain(soon);
        assertThat(templates
                        .render(new AnswerContent(Fixtures.LANGUAGES, after).of(request))
                        .text())
                .contains(soon)
                .doesNotContain(date);
    }

    @ParameterizedTest
    @CsvSource({"es, reflejos, JPG", "en, glare, JPG"})
    void a_passport_that_could_not_be_read_is_told_why_and_what_to_do(String language, String why, String what) {
        assertThat(text(
                        language,
                        newly(incomplete(Item.PASSPORT).findings(List.of(asked(FindingCode.PASSPORT_UNREADABLE))))))
                .contains(why, what);
    }

    /** The reader's reasons are the passport room's; the words are staff's to change, so each is looked for. */
    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void every_reason_why_a_copy_is_no_use_has_words_of_its_own(String language) {
        List<String> sentences = Stream.of(org.rcm.intake.passport.Reason.values())
                .filter(org.rcm.intake.passport.Reason::isHindering)
                .map(reason -> line(language, "part 1.2: " + reason))
                .toList();
        assertThat(sentences)
                .doesNotHaveDuplicates()
                .doesNotContain(line(language, "nothing else is known"))
                .allMatch(sentence -> sentence.endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({
        "es, GLARE_ON_MRZ, 'sin flash', 'cuatro esquinas'",
        "en, GLARE_ON_MRZ, 'without flash', 'all four corners visible'",
        "es, IDENTITY_CARD, 'tarjeta de identidad', 'página de datos del pasaporte'",
        "en, IDENTITY_CARD, 'identity card', 'data page'",
        "es, UNSUPPORTED_FORMAT, HEIC, 'JPEG o PDF'",
        "en, UNSUPPORTED_FORMAT, HEIC, 'JPEG or PDF'"
    })
    void a_reason_says_what_is_wrong_and_what_to_do(String language, String reason, String what, String remedy) {
        assertThat(line(language, "part 2: " + reason + ", UNCERTAIN")).contains(what, remedy);
    }

    @Test
    void two_things_wrong_with_one_copy_are_both_told() {
        assertThat(line("en", "part 2: TOO_BLURRED, GLARE_ON_MRZ, REPAIRED")).contains("without flash", "blurred");
    }

    /** What the answer says of the missing passport of a copy with this detail, before it says how to send one. */
    private String line(String language, String detail) {
        String text = text(
                language,
                newly(incomplete(Item.PASSPORT)
                        .findings(List.of(Finding.ask(FindingCode.PASSPORT_UNREADABLE, detail)))));
        String item = language.equals("es") ? "- Copia del pasaporte: " : "- Copy of the passport: ";
        return text.lines().filter(line -> line.startsWith(item)).findFirst().orElseThrow();
    }

    @Test
    void a_confirmed_delegate_learns_who_buys_the_ticket_and_not_to() {
        assertThat(text("es", newly(confirmed())))
                .contains("lo paga la OIM", "no compre su propio pasaje", "2 noches de hospedaje");
        assertThat(text("en", newly(confirmed())))
                .contains("paid for by IOM", "do not buy your own ticket", "2 nights and 2 breakfasts");
    }

    @Test
    void a_delegate_without_entitlement_learns_that_the_journey_is_at_own_cost() {
        assertThat(text("en", newly(confirmed().delegation("CRI").entitlement(Entitlement.NONE))))
                .contains("at the cost of the delegation")
                .doesNotContain("paid for by");
    }

    @Test
    void what_the_event_does_not_pay_is_told_once_with_its_rule() {
        Finding unfunded = Finding.info(FindingCode.NOT_FUNDED, "").by("entitlements.ticket.delegations");
        String text = text(
                "en",
                newly(confirmed()
                        .delegation("CRI")
                        .entitlement(Entitlement.NONE)
                        .findings(List.of(unfunded))));
        assertThat(text)
                .containsOnlyOnce("By the event's rules")
                .contains(
                        "Air ticket: at the cost of the delegation or institution. By the event's rules, covered are:");
    }

    @Test
    void whoever_a_person_let_in_late_is_not_sent_to_a_deadline_that_has_passed() {
        Finding word = Finding.info(
                FindingCode.DECIDED_BY_PERSON, "approved by a person in spite of AFTER_DEADLINE, PASSPORT_MISSING");
        assertThat(text("en", newly(incomplete(Item.PASSPORT).findings(List.of(word)))))
                .contains("the Secretariat has admitted it")
                .doesNotContain("there is time until");
    }

    @Test
    void a_delegate_on_the_waiting_list_is_asked_not_to_buy_a_ticket() {
        assertThat(text("en", newly(confirmed().state(State.WAITLISTED).entitlement(Entitlement.NONE))))
                .contains("waiting list", "the 2 places", "Please do not buy a ticket yourself");
    }

    @Test
    void a_late_delegate_learns_the_deadline_and_what_was_missing() {
        assertThat(text("es", newly(incomplete(Item.PASSPORT).state(State.LATE))))
                .contains("domingo 19 de mayo de 2030, 23:59 (hora de Panamá)", "Copia del pasaporte");
    }

    @Test
    void the_counted_receipt_is_told_in_the_zone_of_the_event_to_the_second() {
        assertThat(text("es", newly(confirmed()))).contains("martes 14 de mayo de 2030, 11:20:31 (hora de Panamá)");
        assertThat(text("en", newly(confirmed()))).contains("Tuesday 14 May 2030, 11:20:31 (Panama time)");
    }

    @Test
    void a_repetition_is_told_that_nothing_has_changed() {
        PersonOutcome again = new PersonOutcome(confirmed().build(), State.CONFIRMED, List.of(), false);
        assertThat(text("en", again)).contains("nothing has changed");
    }

    @Test
    void a_stranger_reads_neither_name_nor_reference_nor_state() {
        PersonOutcome stranger = new PersonOutcome(
                confirmed().build(), State.CONFIRMED, List.of(Finding.review(FindingCode.STRANGER_CHANGES, "")), false);
        assertThat(text("en", stranger)).doesNotContain("Soto", "WSP30-0007", "confirmed", "Migración");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void no_passport_number_and_no_birth_date_stands_in_an_answer(String language) {
        for (State state : State.values()) {
            Words words = words(language, newly(confirmed().state(state)));
            assertThat(words.subject() + words.text() + words.html()).doesNotContain(PASSPORT_NUMBER, "1974");
        }
    }

    @Test
    void html_of_a_sender_is_text_in_our_html() {
        Words words = words(
                "en",
                newly(confirmed()
                        .delegate(new Delegate(
                                null,
                                new PersonName("Ana <img src=x onerror=alert(1)>", "Soto & Co"),
                                null,
                                "<script>x</script>",
                                null,
                                null))));
        assertThat(Jsoup.parse(words.html()).select("script, img")).isEmpty();
        assertThat(Jsoup.parse(words.html()).text()).contains("Soto & Co");
    }

    @Test
    void a_link_of_a_sender_does_not_travel_in_our_mail() {
        Words words = words(
                "en",
                newly(confirmed()
                        .delegate(new Delegate(
                                null, new PersonName("Win now http://bad.example", "Soto"), null, null, null, null))));
        assertThat(words.text() + words.html()).doesNotContain("bad.example");
    }

    @Test
    void text_and_html_say_the_same() {
        Words words = words("es", newly(incomplete(Item.PASSPORT, Item.INSTITUTION)));
        String html = Jsoup.parse(words.html()).text().toLowerCase();
        assertThat(words.text().toLowerCase().lines().map(ReplyTemplatesTest::bare))
                .allSatisfy(line -> assertThat(html.replace(":", "")).contains(line));
    }

    @Test
    void a_template_with_an_unknown_variable_is_a_mistake_by_file_and_line(@TempDir Path folder) throws IOException {
        copy(folder);
        Path items = folder.resolve("en/items.ftl");
        Files.writeString(items, Files.readString(items).replace("\"Institution\"", "answer.nobody.there"));
        assertThat(new ReplyTemplates(folder, "us@example.org").mistakes())
                .isNotEmpty()
                .allMatch(mistake -> mistake.contains("en/items.ftl"));
    }

    @Test
    void a_template_in_another_encoding_is_named(@TempDir Path folder) throws IOException {
        copy(folder);
        Path items = folder.resolve("es/items.ftl");
        Files.write(items, Files.readString(items).getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new ReplyTemplates(folder, "us@example.org"))
                .hasMessageContaining("es/items.ftl: the file is not UTF-8 — save it as UTF-8");
    }

    @Test
    void a_folder_more_is_a_language_more(@TempDir Path folder) throws IOException {
        copy(folder);
        Files.move(folder.resolve("en"), folder.resolve("fr"));
        ReplyTemplates others = new ReplyTemplates(folder, "us@example.org");
        assertThat(others.languages()).containsExactly("es", "fr");
        assertThat(others.mistakes()).isEmpty();
    }

    @Test
    void a_finding_without_words_is_a_mistake(@TempDir Path folder) throws IOException {
        copy(folder);
        Path findings = folder.resolve("es/findings.ftl");
        Files.writeString(
                findings,
                Files.readString(findings)
                        .lines()
                        .filter(line -> !line.contains("\"NAME_DIFFERS\""))
                        .reduce("", (all, line) -> all + line + "\n"));
        assertThat(new ReplyTemplates(folder, "us@example.org").mistakes()).isNotEmpty();
    }

    @Test
    void templates_cannot_run_code(@TempDir Path folder) throws IOException {
        copy(folder);
        Files.writeString(
                folder.resolve("subject.txt.ftl"), "${\"freemarker.template.utility.Execute\"?new()(\"id\")}");
        ReplyTemplates hostile = new ReplyTemplates(folder, "us@example.org");
        assertThatThrownBy(() -> hostile.render(content.of(answering(aMail("en")))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String bare(String line) {
        return line.replaceAll("^\\s*- ", "").replace(":", "").strip();
    }

    private static void copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** What the text says more for this reason, but for the heading above it. */
    private String sentence(String language, FindingCode code) {
        Set<String> anyway = lines(language, List.of()).collect(Collectors.toSet());
        return lines(language, List.of(new Reason(code, Severity.INFO, null, null)))
                .filter(line -> !anyway.contains(line) && !line.equals(line.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
    }

    private Stream<String> lines(String language, List<Reason> notes) {
        Answer answer = new Answer(
                Topic.NOT_UNDERSTOOD,
                Occasion.MAIL,
                language,
                List.of(),
                notes,
                List.of(),
                null,
                MAY_14,
                true,
                null,
                false,
                null);
        return templates.render(answer).text().lines();
    }

    private String text(String language, PersonOutcome... people) {
        return words(language, people).text();
    }

    private Words words(String language, PersonOutcome... people) {
        return templates.render(content.of(answering(aMail(language), people)));
    }
}
