package org.rcm.intake.wiring;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.main.ManagementHttpServer;
import org.rcm.intake.watch.Board;
import org.rcm.intake.watch.Condition;
import org.rcm.intake.watch.HealthBody;

/**
 * Answers {@code /observe/health} from the board alone, beside Camel's metrics: Camel's own checks stay out of it, because
 * its consumers can be UP while they hang. Until this is installed nobody is ready.
 */
final class HealthEndpoint {
    private static final String PATH = "/observe/health";
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private HealthEndpoint() {}

    static void of(CamelContext camel, Board board) {
        ManagementHttpServer server = camel.hasService(ManagementHttpServer.class);
        if (server == null) {
            return; // intake.management.listen = off
        }
        Router router = server.getRouter();
        router.get(PATH + "/live").handler(asked -> answer(asked, OK, HealthBody.live()));
        router.get(PATH + "/ready").handler(asked -> ready(asked, board));
        router.get(PATH).handler(asked -> ready(asked, board));
    }

    private static void ready(RoutingContext asked, Board board) {
        var conditions = board.conditions();
        boolean ready = conditions.stream().allMatch(Condition::isUp);
        answer(asked, ready ? OK : UNAVAILABLE, HealthBody.ready(conditions));
    }

    private static void answer(RoutingContext asked, int status, String body) {
        asked.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(body);
    }
}
