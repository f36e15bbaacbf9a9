package org.rcm.intake.store;

import static org.rcm.intake.store.MailFixture.aMail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.rcm.intake.fixtures.OtherJava;
import org.rcm.intake.registration.MailState;

/** A second process on the same data folder: does what it reads on its standard input, a word a line. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    private OtherProcess(Process process) {
        this.process = process;
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherProcess on(Path data) throws IOException {
        Process process = new ProcessBuilder(OtherJava.command(OtherProcess.class, data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        OtherProcess other = new OtherProcess(process);
        other.expect("open");
        return other;
    }

    /** Lets it do something and waits until it has. */
    String does(String word) throws IOException {
        process.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return answers.readLine();
    }

    void expect(String answer) throws IOException {
        String line = answers.readLine();
        if (!answer.equals(line)) {
            throw new IllegalStateException("The other process said: " + line);
        }
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void end() throws IOException, InterruptedException {
        does("close");
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws IOException, SQLException {
        BufferedReader words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Database database = Database.open(DatabaseSettings.embedded(Path.of(args[0])))) {
            System.out.println("open");
            for (String word = words.readLine(); word != null && !word.equals("close"); word = words.readLine()) {
                System.out.println(
                        switch (word) {
                            case "store" -> mails(database, args[0]).store(aMail().build());
                            case "others" -> database.isUsedByOthers();
                            case "replace" -> Replacing.in(database);
                            case "replaced" -> Replacing.last(database);
                            case "count" -> mails(database, args[0]).counts().get(MailState.RECEIVED);
                            default -> "?";
                        });
            }
        }
        System.out.println("closed");
    }

    private static Mails mails(Database database, String data) {
        Path key = Path.of(data, "intake.key");
        return Store.on(database.dataSource(), Store.vault(database.dataSource(), key), Clock.systemUTC())
                .mails();
    }
}
