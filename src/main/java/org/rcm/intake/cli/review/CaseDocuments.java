package org.rcm.intake.cli.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rcm.intake.decision.ReadMail;
import org.rcm.intake.mail.Part;
import org.rcm.intake.passport.PassportCrop;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.store.StoredMail;

/**
 * Mails and passport copies of a case as files to open. They are personal data in the clear, which nobody but the user
 * who asked can read (mode 600); whoever asks for them removes them.
 */
final class CaseDocuments {
    private static final Set<PosixFilePermission> ONLY_MINE = PosixFilePermissions.fromString("rw-------");

    private final OpenDesk desk;
    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    CaseDocuments(OpenDesk desk, Path folder) {
        this.desk = desk;
        this.folder = folder;
    }

    /**
     * Writes each mail of a case, each document of it that was looked at as a passport, and the data pages cut out of it.
     *
     * @return the files
     */
    List<Path> write(CaseId id) throws IOException {
        List<StoredMail> mails = new ArrayList<>();
        desk.store().mails().forEach(mail -> {
            if (id.toString().equals("m" + mail.id()) || mail.registrations().contains(id.toString())) {
                mails.add(mail);
            }
        });
        Files.createDirectories(folder);
        for (StoredMail mail : mails) {
            write("m" + mail.id() + ".eml", desk.store().mails().raw(mail.id()));
            writeDocuments(mail);
        }
        return List.copyOf(written);
    }

    private void writeDocuments(StoredMail mail) throws IOException {
        ReadMail read = desk.read(mail);
        Set<String> looked = new java.util.TreeSet<>();
        read.reading().applications().stream()
                .flatMap(said -> said.passports().stream())
                .map(PassportCopy::evidence)
                .forEach(evidence -> looked.add(evidence.part()));
        for (Part part : read.mail().attachments()) {
            if (looked.contains(part.path())) {
                String number = part.path().replaceAll("[^0-9A-Za-z.]", "-");
                String name = "m" + mail.id() + "-passport-" + number;
                write(name + "." + ending(part.type()), part.content());
                int count = 0;
                for (PassportCrop crop : desk.crops(part.content())) {
                    write(name + "-crop-" + ++count + ".png", crop.png());
                }
            }
        }
    }

    /** From the content's own type: what the sender calls it is not to be trusted. */
    private static String ending(String type) {
        return switch (type) {
            case "application/pdf" -> "pdf";
            case "image/jpeg" -> "jpg";
            case "image/png" -> "png";
            case "image/tiff" -> "tif";
            case "image/webp" -> "webp";
            default -> "bin";
        };
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Path hidden = Files.createTempFile(folder, "case", ".part", PosixFilePermissions.asFileAttribute(ONLY_MINE));
        Files.write(hidden, content);
        Files.move(hidden, file, StandardCopyOption.REPLACE_EXISTING);
        written.add(file);
    }
}
