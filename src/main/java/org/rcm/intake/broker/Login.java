package org.rcm.intake.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Name and password of ticketing staff at the embedded broker. */
public record Login(String username, String password) {

    /**
     * The password from a file; made at random, readable by the owner alone, where there is none.
     *
     * @throws IOException if the file can neither be read nor made
     */
    public static Login from(String username, Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] random = new byte[18];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return new Login(username, Files.readString(file).strip());
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "Login[" + username + "]";
    }
}
