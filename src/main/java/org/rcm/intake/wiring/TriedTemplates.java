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
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.rcm.intake.settings.Settings;

/**
 * Remembers in the data folder which templates were filled in with every sample by this very program, and were right: to
 * do that again at each start would take a sixth of it. Any byte of them that differs, and any other program, is another
 * trial. What cannot be remembered is tried.
 */
final class TriedTemplates {
    private static final String FILE = "templates.tried";

    private final Path file;
    private final Optional<String> now;
    private final boolean before;

    private TriedTemplates(Path file, Optional<String> now) {
        this.file = file;
        this.now = now;
        this.before = now.isPresent() && now.equals(remembered(file));
    }

    static TriedTemplates of(Settings settings) {
        List<Path> folders =
                List.of(settings.config().resolve("replies"), settings.config().resolve("letters"));
        return new TriedTemplates(settings.data().resolve(FILE), stamp(program(), settings.replyFrom(), folders));
    }

    /** True if these were tried before and right. */
    boolean before() {
        return before;
    }

    /** They are right. At the very first start there is no folder yet, and the second one tries again. */
    void right() {
        if (now.isPresent() && !before && Files.isDirectory(file.getParent())) {
            try {
                Files.writeString(file, now.get());
            } catch (IOException e) {
                // the next start tries again
            }
        }
    }

    private static Optional<String> remembered(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
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
    static Optional<String> stamp(Optional<String> program, String contact, List<Path> folders) {
        if (program.isEmpty()) {
            return Optional.empty();
        }
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            add(all, program.get() + " " + System.getProperty("java.vm.version") + " " + contact);
            for (Path folder : folders) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        add(all, file + " " + Files.size(file));
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
