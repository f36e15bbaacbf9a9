package org.rcm.intake.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rcm.intake.store.DatabaseSettings;

/** The database and the broker that the hubs of a round stand on. */
interface Servers extends AutoCloseable {

    /** How many hubs share the work. */
    int hubs();

    /** Gives a round a database and queues of its own. @param folder of the round */
    void fresh(Path folder) throws Exception;

    /** Settings of a hub, by key, beside those of the mailbox. */
    Map<String, String> settings();

    DatabaseSettings database();

    /** Every message on the queue of ticketing staff, which is left as it is; a hub must be running. */
    List<String> requests() throws Exception;

    @Override
    void close() throws IOException;
}
