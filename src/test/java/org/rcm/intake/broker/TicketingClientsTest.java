package org.rcm.intake.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.jms.JMSContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.FreePort;
import org.rcm.intake.fixtures.OtherJava;

/** The clients that the README gives ticketing staff to copy, run as they stand there, against the broker's port. */
class TicketingClientsTest {
    private static final String REQUEST = "{\"reference\":\"IMRF22-0001\"}";

    @TempDir
    Path folder;

    private int port;
    private EmbeddedBroker broker;

    @BeforeEach
    void aRequestWaits() throws BrokerException, IOException {
        port = FreePort.any();
        broker = EmbeddedBroker.start(
                folder.resolve("broker"), "127.0.0.1:" + port, new Login("ticketing", "only-for-this-test"));
        try (JMSContext hub = broker.connections().createContext()) {
            hub.createProducer()
                    .setProperty("event", "imrf-2022")
                    .setProperty("type", "REQUEST")
                    .send(hub.createQueue(Queues.REQUESTS), REQUEST);
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void the_client_over_jms_takes_the_request() throws Exception {
        assertThat(run(java(block("java")))).contains("REQUEST " + REQUEST);
        assertThat(broker.waiting(Queues.REQUESTS)).isZero();
    }

    @Test
    void the_client_over_amqp_takes_the_request() throws Exception {
        Matcher factory = Pattern.compile("`(var factory = new org\\.apache\\.qpid[^`]+;)`")
                .matcher(readme());
        assertThat(factory.find()).isTrue();
        String source = block("java")
                .replaceFirst("try \\(var factory = [^;]+;", Matcher.quoteReplacement(factory.group(1)) + " try (");
        assertThat(run(java(source))).contains("REQUEST " + REQUEST);
        assertThat(broker.waiting(Queues.REQUESTS)).isZero();
    }

    @Test
    void the_client_over_stomp_takes_the_request() throws Exception {
        assumeTrue(runs("python3"), "python3 is not installed: the STOMP client of the README is not tried");
        Path script = write("tickets.py", block("python"));
        assertThat(run(List.of("python3", script.toString(), "only-for-this-test")))
                .contains(REQUEST);
        assertThat(broker.waiting(Queues.REQUESTS)).isZero();
    }

    private List<String> java(String source) throws IOException {
        Path file = write("Tickets.java", source);
        return OtherJava.command(file.toString(), "only-for-this-test");
    }

    private Path write(String name, String source) throws IOException {
        return Files.writeString(folder.resolve(name), source.replace("61616", String.valueOf(port)));
    }

    /** What a client prints; all of them end by themselves when nothing waits any more. */
    private String run(List<String> command) throws Exception {
        Path output = folder.resolve("output");
        Process client = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = client.waitFor(2, TimeUnit.MINUTES);
        client.destroyForcibly();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as("ends by itself; printed: %s", printed).isTrue();
        return printed;
    }

    private static boolean runs(String program) {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException absent) {
            return false;
        }
    }

    private static String block(String language) throws IOException {
        String ticketing = readme().substring(readme().indexOf("## For ticketing staff"));
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(ticketing);
        assertThat(block.find()).as("a block of %s", language).isTrue();
        return block.group(1);
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
