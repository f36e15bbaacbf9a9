package org.rcm.intake.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.MailParser;
import org.rcm.intake.mail.MailSettings;
import org.rcm.intake.mail.Receipts;
import org.rcm.intake.passport.PassportReader;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Stated;

/** Compares what is read of a folder of mails with the truth that lies beside each as JSON. */
final class Score {
    static final List<String> PROMISED = List.of(
            "kind",
            "language",
            "found",
            "nobody-else",
            "given-names",
            "surnames",
            "email",
            "institution",
            "delegation",
            "passport");

    private final Map<String, int[]> tallies = new TreeMap<>();
    private final List<String> offenders = new ArrayList<>();

    /** Prints the rates and all offenders; the folder is the only argument. */
    public static void main(String[] arguments) throws IOException {
        Score score = of(Path.of(arguments[0]));
        score.tallies.forEach((name, tally) -> System.out.printf("%-14s %d/%d%n", name, tally[0], tally[1]));
        score.offenders.forEach(System.out::println);
    }

    static Score of(Path folder) throws IOException {
        Score score = new Score();
        Catalogue catalogue = Catalogue.read(Path.of("config/catalogue"));
        MailParser parser = new MailParser(
                new MailSettings(Set.of("registro@secretaria-crm.example", "crmst@iom.int"), null), ReadingCase.WORDS);
        List<Path> mails;
        try (Stream<Path> files = Files.list(folder)) {
            mails = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
        for (Path file : mails) {
            Path truthFile = Path.of(file.toString().replace(".eml", ".json"));
            JsonNode truth = new ObjectMapper().readTree(truthFile.toFile());
            byte[] raw = Files.readAllBytes(file);
            IncomingMail mail = parser.parse(raw, Receipts.of(raw, Instant.EPOCH));
            PassportReader passports = new TruthPassports(truth);
            MailReading reading = new MailReader(catalogue, passports, Clock.systemUTC()).read(mail);
            score.compare(file.getFileName().toString(), truth, reading);
        }
        return score;
    }

    double rate(String name) {
        int[] tally = tallies.get(name);
        return tally == null ? 1 : (double) tally[0] / tally[1];
    }

    List<String> offenders() {
        return offenders;
    }

    private void compare(String file, JsonNode truth, MailReading reading) {
        mark("kind", kinds(truth).contains(reading.kind().name()), file, kinds(truth), reading.kind());
        if (truth.path("auto_reply_allowed").asBoolean()
                && !truth.path("scenario").asText().equals("empty-mail")) {
            mark(
                    "language",
                    truth.path("language").asText().equals(reading.language()),
                    file,
                    truth.path("language"),
                    reading.language());
        }
        List<Application> left = new ArrayList<>(reading.applications());
        boolean whole = Set.of("register", "duplicate", "replace")
                .contains(truth.path("intent").asText());
        for (JsonNode delegate : truth.path("delegates")) {
            Application application = take(left, delegate);
            mark(
                    "found",
                    application != null,
                    file,
                    delegate.path("surnames"),
                    "nobody of " + reading.applications().size());
            if (application != null) {
                delegate(file, delegate, application, whole);
            }
        }
        mark("nobody-else", left.isEmpty() || truth.path("delegates").isEmpty(), file, "nobody else", left.size());
    }

    private void delegate(String file, JsonNode truth, Application read, boolean whole) {
        text("given-names", file, truth, "given_names", Stated.valueOf(read.givenNames()), true);
        text("surnames", file, truth, "surnames", Stated.valueOf(read.surnames()), true);
        text("email", file, truth, "email", Stated.valueOf(read.email()), true);
        String institution = Stated.valueOf(read.institution());
        boolean mute = truth.path("institution").isNull();
        mark(
                "institution",
                mute
                        ? institution == null
                        : !whole && institution == null
                                || sameInstitution(truth.path("institution").asText(), institution),
                file,
                truth.path("institution"),
                institution);
        text("position", file, truth, "position", Stated.valueOf(read.position()), false);
        text("honorific", file, truth, "honorific", Stated.valueOf(read.honorific()), false);
        List<String> delegations =
                read.delegations().stream().map(Stated::value).distinct().toList();
        mark(
                "delegation",
                !delegations.isEmpty()
                        && delegations.get(0).equals(truth.path("delegation").asText()),
                file,
                truth.path("delegation"),
                delegations);
        mark(
                "delegation-sole",
                delegations.size() <= 1,
                file,
                truth.path("delegation"),
                read.delegations().stream()
                        .map(hint -> hint.value() + " " + hint.evidence())
                        .toList());
        JsonNode passport = truth.path("passport");
        if (passport.isObject()) {
            boolean same = passport.path("readable").asBoolean()
                    ? read.passports().stream()
                            .anyMatch(copy -> copy.accepted()
                                    && copy.passport()
                                            .number()
                                            .equals(passport.path("number").asText()))
                    : read.passports().stream().anyMatch(copy -> !copy.accepted());
            mark(
                    "passport",
                    same && read.passports().size() == 1,
                    file,
                    passport.path("attachment"),
                    read.passports().size());
        } else {
            mark("no-passport", read.passports().isEmpty(), file, "none", read.passports());
        }
        mark(
                "no-findings",
                read.findings().isEmpty() || !passport.path("readable").asBoolean(true),
                file,
                "none",
                read.findings());
    }

    private void text(String name, String file, JsonNode truth, String key, String got, boolean needed) {
        String expected = truth.path(key).isNull() || truth.path(key).isMissingNode()
                ? null
                : truth.path(key).asText();
        boolean same = expected == null
                ? !needed || got == null
                : got != null && Word.fold(expected).equals(Word.fold(got));
        mark(name, same || (!needed && got == null), file, expected, got);
        if (!needed) {
            mark(name + "-given", same || expected == null, file, expected, got);
        }
    }

    private static boolean sameInstitution(String expected, String got) {
        if (got == null) {
            return false;
        }
        Set<String> a = new HashSet<>(List.of(Word.fold(expected).split(" ")));
        Set<String> b = new HashSet<>(List.of(Word.fold(got).split(" ")));
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        int min = Math.min(a.size(), b.size());
        return both.size() >= 0.85 * min && min >= 0.5 * Math.max(a.size(), b.size());
    }

    private static Application take(List<Application> left, JsonNode delegate) {
        String name = Word.fold(delegate.path("given_names").asText() + " "
                + delegate.path("surnames").asText());
        String email = delegate.path("email").asText().toLowerCase();
        for (Application application : left) {
            if (Word.fold(application.name().full()).equals(name)
                    || email.equals(Stated.valueOf(application.email()))) {
                left.remove(application);
                return application;
            }
        }
        return null;
    }

    private static Set<String> kinds(JsonNode truth) {
        if (truth.has("expected_mail_kind")) {
            return Set.of(truth.path("expected_mail_kind").asText());
        }
        boolean first = truth.path("intent").asText().equals("register");
        return switch (truth.path("scenario").asText()) {
            case "out-of-office" -> Set.of("AUTO_REPLY");
            case "delivery-status-bounce" -> Set.of("BOUNCE");
            case "read-receipt" -> Set.of("AUTO_REPLY", "OTHER");
            case "question-no-registration" -> Set.of("QUESTION");
            case "outlook-recall" -> first ? Set.of("REGISTRATION") : Set.of("OTHER", "AUTO_REPLY");
            case "newsletter-spam" -> Set.of("LIST");
            case "empty-mail" -> Set.of("OTHER", "QUESTION", "REGISTRATION", "SUPPLEMENT");
            default ->
                switch (truth.path("intent").asText()) {
                    case "register" -> Set.of("REGISTRATION");
                    case "duplicate" -> Set.of("REGISTRATION", "SUPPLEMENT");
                    case "supplement" -> Set.of("SUPPLEMENT");
                    case "signed-letter" -> Set.of("ACCEPTANCE");
                    case "withdraw" -> Set.of("WITHDRAWAL");
                    case "replace" -> Set.of("REPLACEMENT");
                    default -> Set.of("OTHER");
                };
        };
    }

    private void mark(String name, boolean good, String where, Object expected, Object got) {
        int[] tally = tallies.computeIfAbsent(name, key -> new int[2]);
        tally[0] += good ? 1 : 0;
        tally[1]++;
        if (!good) {
            offenders.add(name + " " + where + ": expected " + expected + ", got " + got);
        }
    }
}
