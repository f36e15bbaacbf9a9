package org.rcm.intake.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether the folder that the hub writes to has room left. */
public record DiskLook(Path folder, long wantedBytes) implements Look {
    private static final long MEGABYTE = 1024L * 1024L;

    /** @param wantedBytes what must be free */
    public DiskLook {}

    @Override
    public Observation look() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        Map<String, Object> figures = Map.of("free_bytes", free, "wanted_bytes", wantedBytes);
        return free >= wantedBytes
                ? Observation.well(figures)
                : Observation.wrong(
                        free / MEGABYTE + " MB are free where " + folder + " lies, and " + wantedBytes / MEGABYTE
                                + " MB must be (intake.disk.free)",
                        "make room; mails wait in the mailbox when the disk is full",
                        figures);
    }
}
