package org.rcm.intake.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Lays out what an image of the hub needs besides the hub: a Java made of this one by jlink, the libraries of this system
 * that it is linked to, and the folders. So no base image is asked for from anywhere. Needs a JDK with jmods, and ldd.
 */
public final class ImageRoot {
    /** All that is in Java SE, and of the rest what languages, certificates and libraries ask for. */
    private static final String MODULES = "java.se,jdk.unsupported,jdk.crypto.ec,jdk.localedata,jdk.charsets,jdk.zipfs,"
            + "jdk.management,jdk.security.auth,jdk.naming.dns,jdk.net,jdk.httpserver,jdk.jfr";
    /** What the natives in jars are linked to, which the passport reader unpacks. */
    private static final List<String> OF_NATIVES =
            List.of("libstdc++.so.6", "libgcc_s.so.1", "libgomp.so.1", "librt.so.1", "libpthread.so.0", "libdl.so.2");

    private static final Pattern LINKED = Pattern.compile("(?:\\S+ => )?(/\\S+) \\(0x.*");
    private static final Pattern CACHED = Pattern.compile("\\s*(\\S+) \\(.*x86-64.*\\) => (/\\S+)");

    private final Path root;

    private ImageRoot(Path root) {
        this.root = root;
    }

    /** @param args the folder, which is made anew */
    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        remove(root);
        ImageRoot made = new ImageRoot(root);
        made.java();
        made.libraries();
        made.folders();
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void java() throws IOException {
        Files.createDirectories(root.resolve("opt"));
        ToolProvider jlink =
                ToolProvider.findFirst("jlink").orElseThrow(() -> new IOException("no jlink in this Java"));
        int ended = jlink.run(
                System.out,
                System.err,
                "--add-modules",
                MODULES,
                // Its classes have their parts in another order each time.
                "--disable-plugin",
                "system-modules",
                "--strip-java-debug-attributes",
                "--no-man-pages",
                "--no-header-files",
                "--output",
                root.resolve("opt/java").toString());
        if (ended != 0) {
            throw new IOException("jlink ended with " + ended);
        }
    }

    private void libraries() throws IOException, InterruptedException {
        Set<String> needed = new TreeSet<>();
        try (Stream<Path> java = Files.walk(root.resolve("opt/java"))) {
            for (Path file : java.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".so") || file.getParent().endsWith("bin")) {
                    needed.addAll(found(LINKED, 1, "ldd", file.toString()));
                }
            }
        }
        for (String line : told("/sbin/ldconfig", "-p")) {
            Matcher cached = CACHED.matcher(line);
            if (cached.matches() && OF_NATIVES.contains(cached.group(1))) {
                needed.add(cached.group(2));
                needed.addAll(found(LINKED, 1, "ldd", cached.group(2)));
            }
        }
        for (String library : needed) {
            if (!library.startsWith(root.toAbsolutePath().toString())) {
                Path copy = root.resolve(library.substring(1));
                Files.createDirectories(copy.getParent());
                Files.copy(Path.of(library).toRealPath(), copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void folders() throws IOException {
        for (String folder : List.of("tmp", "etc", "proc", "var/lib/intake-hub")) {
            Files.createDirectories(root.resolve(folder));
        }
        Files.writeString(root.resolve("etc/passwd"), "intake-hub:x:999:999::/var/lib/intake-hub:/nowhere\n");
        Files.writeString(root.resolve("etc/group"), "intake-hub:x:999:\n");
        Files.writeString(root.resolve("etc/nsswitch.conf"), "hosts: files dns\n");
    }

    private static List<String> found(Pattern pattern, int group, String... command)
            throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (String line : told(command)) {
            Matcher matcher = pattern.matcher(line.strip());
            if (matcher.matches()) {
                found.add(matcher.group(group));
            }
        }
        return found;
    }

    private static List<String> told(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = process.inputReader()) {
            List<String> lines = said.lines().toList();
            process.waitFor(); // ldd ends with 1 for what is linked to nothing
            return lines;
        }
    }
}
