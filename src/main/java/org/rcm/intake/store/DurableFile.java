package org.rcm.intake.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final Set<Opened> OPEN = ConcurrentHashMap.newKeySet();

    /** @param path of the file on disk */
    private record Opened(String path, FileChannel channel) {}

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
        FileChannel channel = super.open(SYNC && "rw".equals(mode) ? "rwd" : mode);
        OPEN.removeIf(opened -> !opened.channel().isOpen());
        OPEN.add(new Opened(getBase().toRealPath().toString(), channel));
        return channel;
    }

    /**
     * Closes what a database has left open that had to give up, such as on a full disk: H2 2.4.240 keeps the file's lock
     * then, and this process could never open it again. Not to be called while a database works on it.
     */
    static void closeWhatWasLeftOpen(Path file) throws IOException {
        String path = FilePath.get(file.toString()).toRealPath().toString();
        for (Opened opened : OPEN) {
            if (opened.path().equals(path)) {
                opened.channel().close();
            }
        }
    }
}
