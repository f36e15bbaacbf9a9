package org.rcm.intake.wiring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.rcm.intake.settings.Settings;

/**
 * Remembers which templates were filled in with every sample by this very program, and were right: in the data folder,
 * because to do that again at each start would take a sixth of it, and in memory, where only other files have changed.
 * Any byte of them that differs, and any other program, is another trial. What cannot be remembered is tried.
 */
final class TriedTemplates {
    private static final String FILE = "templates.tried";

    /** Contents that were tried in this process, whose program is always the same. */
    private static final Set<String> HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final Optional<String> content;
    private final Optional<String> now;
    private final boolean before;

    private TriedTemplates(Path file, Optional<String> content) {
        this.file = file;
        this.content = content;
        this.now = stamp(program(), content);
        this.before = content.filter(HERE::contains).isPresent() || isRemembered();
    }

    static TriedTemplates of(Settings settings) {
        return of(settings.config(), settings.data(), settings.replyFrom());
    }

    static TriedTemplates of(Path config, Path data, String contact) {
        List<Path> folders = List.of(config.resolve("replies"), config.resolve("letters"));
        return new TriedTemplates(data.resolve(FILE), content(contact, folders));
    }

    /** True if these were tried before and right. */
    boolean before() {
        return before;
    }

    /** They are right. At the very first start there is no folder yet, and the second one tries again. */
    void right() {
        content.ifPresent(HERE::add);
        if (now.isPresent() && !isRemembered() && Files.isDirectory(file.getParent())) {
            try {
                Files.writeString(file, now.get());
            } catch (IOException e) {
                // the next start tries again
            }
        }
    }

    private boolean isRemembered() {
        try {
            return now.isPresent() && Files.exists(file) && now.get().equals(Files.readString(file));
        } catch (IOException e) {
            return false;
        }
    }

    /** The jar this runs from, by its content; empty where classes lie in a folder, as they do for developers. */
    private static Optional<String> program() {
        try {
            Path jar = Path.of(TriedTemplates.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(jar)) {
                return Optional.empty();
            }
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(jar));
            return Optional.of(Files.size(jar) + "-" + Long.toHexString(sum.getValue()));
        } catch (IOException | java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** @param program empty if it cannot be told from another */
    static Optional<String> stamp(Optional<String> program, Optional<String> content) {
        return program.flatMap(one -> content.map(all -> one + " " + all));
    }

    static Optional<String> content(String contact, List<Path> folders) {
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            add(all, System.getProperty("java.vm.version") + " " + contact);
            for (Path folder : folders) {
                add(all, String.valueOf(folder.getFileName()));
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        add(all, folder.relativize(file) + " " + Files.size(file));
                        all.update(Files.readAllBytes(file));
                    }
                }
            }
            return Optional.of(HexFormat.of().formatHex(all.digest()));
        } catch (IOException | NoSuchAlgorithmException e) {
            return Optional.empty();
        }
    }

    private static void add(MessageDigest all, String text) {
        all.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
