package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.store.MailFixture.aMail;
import static org.rcm.intake.store.RegistrationFixture.rosaOfPanama;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
        try (Stream<Path> files = files()) {
            return files.flatMap(file -> foundIn(file, words)).toList();
        }
    }

    private static Stream<String> foundIn(Path file, List<String> words) {
        String bytes = read(file);
        return words.stream()
                .filter(word -> spellings(word).anyMatch(bytes::contains))
                .map(word -> word + " in " + file.getFileName());
    }

    /** The word in every encoding, each byte as one character. */
    private static Stream<String> spellings(String word) {
        Stream<Charset> encodings =
                Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);
        String base64 = Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8));
        return Stream.concat(
                encodings.map(encoding -> new String(word.getBytes(encoding), StandardCharsets.ISO_8859_1)),
                Stream.of(base64.substring(0, base64.length() - 4)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
