package org.rcm.intake.privacy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Where the text of the keys comes from. Thread-safe. */
public interface KeySource {

    /** For people: the setting and what it names, never the key. */
    String name();

    /** True if there is a key. */
    boolean exists();

    /** True if keys can be made and changed here; false where somebody else keeps them. */
    boolean isWritable();

    /**
     * The keys' text. Where there is none and this is writable, it is made.
     *
     * @throws UncheckedIOException if it can be neither read nor made
     */
    String read(Supplier<String> fresh);

    /** Replaces the text at once; readers see the old or the new. */
    void write(String text);

    /** A file of mode 600 ({@code intake.key.file}). */
    static KeySource file(Path file) {
        return new KeySource() {
            @Override
            public String name() {
                return "the key file " + file + " (intake.key.file)";
            }

            @Override
            public boolean exists() {
                return Files.exists(file);
            }

            @Override
            public boolean isWritable() {
                return true;
            }

            @Override
            public String read(Supplier<String> fresh) {
                return SecretFile.readOrCreate(file, fresh);
            }

            @Override
            public void write(String text) {
                SecretFile.write(file, text);
            }
        };
    }

    /**
     * A text that somebody else keeps: an environment variable, a vault.
     *
     * @param setting by which it was given
     */
    static KeySource given(String setting, String text) {
        return new KeySource() {
            @Override
            public String name() {
                return "the key of " + setting;
            }

            @Override
            public boolean exists() {
                return true;
            }

            @Override
            public boolean isWritable() {
                return false;
            }

            @Override
            public String read(Supplier<String> fresh) {
                return text;
            }

            @Override
            public void write(String changed) {
                throw new IllegalStateException(name() + " is kept by somebody else");
            }
        };
    }
}
