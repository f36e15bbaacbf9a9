package org.rcm.intake.cli.backup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.rcm.intake.store.copy.About;

/** The contract of {@code backup --json}. */
final class BackupJson {
    private BackupJson() {}

    static String of(Path file, long bytes, boolean withKey, About about) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", file.toString())
                .put("bytes", bytes)
                .put("rows", about.rows())
                .put("madeAt", about.madeAt().toString())
                .put("schema", about.schema())
                .put("auditHead", about.auditHead())
                .put("withKey", withKey)
                .put("queueSeen", about.waiting().known())
                .put("requestsWaiting", about.waiting().requests().size());
        return json.toString();
    }
}
