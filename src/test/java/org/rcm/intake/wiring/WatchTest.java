package org.rcm.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.FreePort;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.settings.Key;

/** What watches the hub sees every part, and restarts it for none. */
class WatchTest {
    @TempDir
    Path data;

    private MailServer server;
    private RunningHub hub;
    private int port;

    @BeforeEach
    void start() throws Exception {
        port = FreePort.any();
        server = MailServer.start();
        hub = HubUnderTest.in(data)
                .reading(server)
                .with(Key.MANAGEMENT_LISTEN, "127.0.0.1:" + port)
                .run();
    }

    @AfterEach
    void stop() {
        hub.close();
        server.close();
    }

    @Test
    void a_hub_whose_parts_answer_is_ready() throws Exception {
        assertThat(Await.until(() -> get("health/ready"), r -> r.statusCode() == 200)
                        .body())
                .contains("\"UP\"");
    }

    @Test
    void the_age_of_the_last_fetch_is_told() throws Exception {
        Await.until(() -> get("health/ready").body(), body -> body.contains("\"last_fetch_age_seconds\""));
    }

    @Test
    void a_broker_that_is_gone_makes_the_hub_unready_and_is_named() throws Exception {
        hub.beans().broker().close();
        HttpResponse<String> ready = Await.until(() -> get("health/ready"), r -> r.statusCode() == 503);
        assertThat(ready.statusCode() + ready.body()).startsWith("503").contains("intake.broker.*");
    }

    @Test
    void a_broker_that_is_gone_leaves_the_hub_alive() throws Exception {
        hub.beans().broker().close();
        assertThat(get("health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void the_numbers_are_under_the_names_of_the_contract() throws Exception {
        assertThat(get("metrics").body()).contains("intake_mails_pending", "intake_outbox_pending{kind=\"TICKET\"");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + "/observe/" + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
