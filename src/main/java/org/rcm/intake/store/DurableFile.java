package org.rcm.intake.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file of H2 whose every write is on the disk when it returns (O_DSYNC). H2 itself leaves that to the operating
 * system: a commit then survives the death of the process, not the loss of power. URLs begin {@code jdbc:h2:durable:}.
 */
public final class DurableFile extends FilePathWrapper {
    static final String SCHEME = "durable";

    /** Tests make hundreds of databases, and lose nothing when the power goes: {@code -Dintake.h2.sync=off}. */
    private static final boolean SYNC = !"off".equals(System.getProperty("intake.h2.sync"));

    /** Makes the scheme known to H2, once a process. */
    static void register() {
        FilePath.register(new DurableFile());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return super.open(SYNC && "rw".equals(mode) ? "rwd" : mode);
    }
}
