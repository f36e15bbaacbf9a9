package org.rcm.intake.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Unpacks the layers of the image, makes that the root of everything, and plays the demo with the image's own entry point
 * and environment: {@code mvn -Ppackages verify -DskipTests}. Needs root, unshare and tar, and no container engine.
 */
public final class ImageTrial {
    private static final List<Path> NEEDED = List.of(
            Path.of("/usr/bin/unshare"), Path.of("/usr/sbin/chroot"), Path.of("/usr/bin/tar"), Path.of("/usr/bin/env"));

    private final ObjectMapper json = new ObjectMapper();
    private final Path image;
    private final Path root;

    private ImageTrial(Path folder) throws IOException {
        image = Files.createDirectories(folder.resolve("image"));
        root = Files.createDirectories(folder.resolve("root"));
    }

    /** @param args the tar, as Jib writes it */
    public static void main(String[] args) throws Exception {
        if (!"root".equals(System.getProperty("user.name")) || !NEEDED.stream().allMatch(Files::isExecutable)) {
            System.out.println("The image is not tried: that needs root, unshare, chroot and tar.");
            return;
        }
        Path folder = Files.createTempDirectory("image");
        try {
            new ImageTrial(folder).play(args[0]);
        } finally {
            run(List.of("rm", "-rf", folder.toString()));
        }
    }

    private void play(String tar) throws Exception {
        run(List.of("tar", "--warning=no-unknown-keyword", "-xf", tar, "-C", image.toString()));
        JsonNode manifest = blob(json.readTree(image.resolve("index.json").toFile())
                .path("manifests")
                .path(0));
        for (JsonNode layer : manifest.path("layers")) {
            run(List.of(
                    "tar", "--warning=no-unknown-keyword", "-xzf", place(layer).toString(), "-C", root.toString()));
        }
        JsonNode config = blob(manifest.path("config")).path("config");
        String user = config.path("User").asText();
        run(List.of("chown", "-R", user, root.resolve("var/lib/intake-hub").toString())); // a volume's owner
        List<String> command = new ArrayList<>(List.of("unshare", "--mount", "--pid", "--fork"));
        // Java asks /proc for its own size; in the image there is no shell that could mount it.
        command.addAll(
                List.of("sh", "-c", "mount -t proc proc \"$1/proc\" && shift && exec \"$@\"", "sh", root.toString()));
        command.addAll(List.of("env", "-i"));
        config.path("Env").forEach(variable -> command.add(variable.asText()));
        command.addAll(List.of("/usr/sbin/chroot", "--userspec=" + user, root.toString()));
        config.path("Entrypoint").forEach(word -> command.add(word.asText()));
        command.addAll(List.of("demo", "--data", "/var/lib/intake-hub"));
        run(command); // it ends badly when a mail fails, such as those with a picture where a library is missing
        System.out.println("image: the demo was played in it, and nothing failed");
    }

    private JsonNode blob(JsonNode described) throws IOException {
        return json.readTree(place(described).toFile());
    }

    private Path place(JsonNode described) {
        return image.resolve("blobs").resolve(described.path("digest").asText().replace(':', '/'));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int ended = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (ended != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + ended);
        }
    }
}
