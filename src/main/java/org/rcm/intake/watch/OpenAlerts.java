package org.rcm.intake.watch;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was alerted and is not over, in a file of the data folder: a hub that is restarted tells it no second time, and
 * tells when it is over. A file that cannot be written costs no more than a second alert. For one thread.
 */
final class OpenAlerts {
    private static final Logger LOG = LoggerFactory.getLogger(OpenAlerts.class);

    private final Path file;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Open> open = new TreeMap<>();

    /** @param since UTC, ISO 8601 */
    record Open(String since, String reason, String remedy) {}

    OpenAlerts(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                open.putAll(json.readValue(Files.readAllBytes(file), new TypeReference<Map<String, Open>>() {}));
            } catch (IOException e) {
                LOG.warn(
                        "open alerts cannot be read and are told again: {}",
                        e.getClass().getSimpleName());
            }
        }
    }

    Open of(String part) {
        return open.get(part);
    }

    void put(String part, Open alert) {
        open.put(part, alert);
        save();
    }

    void remove(String part) {
        open.remove(part);
        save();
    }

    private void save() {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, json.writeValueAsBytes(open));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.debug("open alerts not saved: {}", e.getClass().getSimpleName());
        }
    }
}
