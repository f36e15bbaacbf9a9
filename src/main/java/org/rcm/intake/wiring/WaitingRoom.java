package org.rcm.intake.wiring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.rcm.intake.parts.Part;
import org.rcm.intake.parts.Reason;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.store.Database;
import org.rcm.intake.watch.Board;
import org.rcm.intake.watch.HealthBody;
import org.rcm.intake.watch.PartLook;

/**
 * Where a hub waits whose database is away at its start. It is alive and not ready, says why where health is asked for,
 * and alerts people; the hub proper takes over the port when the database is there.
 */
final class WaitingRoom implements AutoCloseable {
    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final Settings settings;
    private final Board board = new Board(Clock.systemUTC());
    private HttpServer health;
    private Alerting alerting;

    private WaitingRoom(Settings settings) {
        this.settings = settings;
    }

    /**
     * Opens what needs a database.
     *
     * @throws RuntimeException what opening it throws, if that is not that the database is away
     */
    static <T> T until(Settings settings, Part part, Supplier<T> opening) {
        try (WaitingRoom room = new WaitingRoom(settings)) {
            while (true) {
                try {
                    T opened = opening.get();
                    part.there();
                    return opened;
                } catch (RuntimeException e) {
                    if (!Database.isAway(e)) {
                        throw e;
                    }
                    part.gone(Reason.of(e));
                    room.board.look(part.name(), new PartLook(part));
                    room.open();
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        }
    }

    private void open() {
        if (alerting == null) {
            alerting = Alerting.of(settings, board);
        }
        String listen = settings.get(Key.MANAGEMENT_LISTEN);
        if (health != null || "off".equals(listen)) {
            return;
        }
        int colon = listen.lastIndexOf(':');
        try {
            InetAddress host = InetAddress.getByName(listen.substring(0, colon).replaceAll("[\\[\\]]", ""));
            health = HttpServer.create(new InetSocketAddress(host, Integer.parseInt(listen.substring(colon + 1))), 0);
            health.createContext("/observe/health", this::answer);
            health.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + listen + ": set intake.management.listen", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean live = exchange.getRequestURI().getPath().endsWith("/live");
        String body = live ? HealthBody.live() : HealthBody.ready(board.conditions());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(live ? 200 : 503, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        if (alerting != null) {
            alerting.close();
        }
        if (health != null) {
            health.stop(0);
        }
    }
}
