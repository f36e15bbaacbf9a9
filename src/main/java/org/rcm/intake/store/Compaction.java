package org.rcm.intake.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.rcm.intake.clock.Beat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps H2's file from growing with what was replaced: every commit is a chunk at its end, and what still counts of old
 * chunks must be written anew before their place is free. H2 has a thread for that and does without one when a commit is
 * written at once, as ours are; the file then grew by 260 KB a mail. A little at a time, since commits wait meanwhile.
 *
 * <p>H2 picks the emptiest chunks whose content fits into what it may write, and picks the same ones again where it can
 * write none of that anew: a chunk with more in it than that would hold up all others for ever. Then it may write more.
 */
final class Compaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final int FILL_PERCENT = 50;
    private static final int BYTES_A_TIME = 2 << 20;
    private static final int MOST_BYTES_A_TIME = 32 << 20;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<Connection> holder;
    private final Beat beat = Beat.of("database compaction");
    private int bytes = BYTES_A_TIME;

    /** @param holder the connection of the process that has the file, or null while another has it */
    Compaction(Supplier<Connection> holder) {
        this.holder = holder;
        beat.every(PAUSE, this::step);
    }

    private void step() {
        Connection connection = holder.get();
        if (connection == null) {
            return;
        }
        try {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                MVStore file = session.getDatabase().getStore().getMvStore();
                boolean done =
                        file.compact(FILL_PERCENT, bytes) || file.getFileStore().getChunksFillRate() >= FILL_PERCENT;
                bytes = done ? BYTES_A_TIME : Math.min(MOST_BYTES_A_TIME, 2 * bytes);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debug("database not compacted", e); // it was closed, or its disk is full: others say so
        }
    }

    /** Not by interrupting: that would close the file under everybody. */
    @Override
    public void close() {
        if (!beat.finish(PATIENCE)) {
            LOG.debug("database still being compacted");
        }
    }
}
