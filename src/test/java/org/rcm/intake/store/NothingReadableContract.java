package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.store.MailFixture.aMail;
import static org.rcm.intake.store.RegistrationFixture.rosaOfPanama;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.Leaks;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Registration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who steals the database's files without the key learns nobody's number, birth date, name or address. */
abstract class NothingReadableContract {
    private static final List<String> SECRETS = List.of(
            "PA0917345",
            "0917345",
            "1974-07-12",
            "740712",
            "Quiel",
            "QUIEL",
            "Aurelia",
            "AURELIA",
            "rosa.quiel",
            "asistente@",
            "6000-1234",
            "Servicio Nacional",
            "Directora",
            "<1@migracion.example>");

    /** Everything that the database has written to disk. */
    abstract Stream<Path> files() throws IOException;

    @Test
    void theFilesTellNothingPersonal(Store store, Database database) throws IOException {
        Registration rosa = rosaOfPanama("IMRF22-0001").build();
        byte[] words = String.join("\r\n", SECRETS).getBytes(StandardCharsets.UTF_8);
        long id = store.mails()
                .store(aMail().saying(words).fromFile("Rosa Aurelia Quiel.eml").build())
                .id();
        store.mails().attemptFailed(id, "cannot read PA0917345", FreshDatabase.NOW);
        store.registrations().insert(rosa);
        store.registrations()
                .update(
                        store.registrations().lock(rosa.reference()).orElseThrow(),
                        rosa.but().language("en").build());
        store.registrations().answeredBy(rosa.reference(), "<1@migracion.example>");
        long ticket = store.outbox()
                .add(OutboxKind.TICKET, "ticket:1", rosa.reference(), id, words, FreshDatabase.NOW)
                .orElseThrow();
        store.outbox().attemptFailed(ticket, "refused QUIEL", FreshDatabase.NOW);
        store.mails()
                .settle(
                        id,
                        new MailOutcome(
                                MailKind.REGISTRATION,
                                "es",
                                MailState.DONE,
                                List.of(rosa.reference()),
                                rosa.findings(),
                                true));
        JdbcClient.create(database.dataSource()).sql("checkpoint").update();

        assertThat(found(List.of("IMRF22-0001")))
                .as("what is not personal is there to be found")
                .isNotEmpty();
        assertThat(found(SECRETS)).isEmpty();
    }

    private List<String> found(List<String> words) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = files()) {
            for (Path file : files.toList()) {
                found.addAll(in(file, words));
            }
        }
        return found;
    }

    /** A server takes files of its own away meanwhile. */
    private static List<String> in(Path file, List<String> words) throws IOException {
        try {
            return Leaks.in(file, words);
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }
}
