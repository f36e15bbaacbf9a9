package org.rcm.intake.extraction.document;

import java.util.List;
import java.util.Set;
import org.rcm.intake.mail.Part;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;

/** Attached files in which nothing is looked for because nothing here opens them: never passed over in silence. */
final class Unopened {
    private static final String ENCRYPTED = "application/x-ole-encrypted";
    private static final Set<String> TYPES = Set.of(
            "application/vnd.rar",
            "application/x-7z-compressed",
            "application/gzip",
            "application/x-ole-storage",
            "application/x-msdownload",
            "video/mp4");
    /** Programs whose files nothing tells from any other bytes. */
    private static final String NAMES =
            "(?is).*\\.(pages|numbers|key|wps|wpd|pub|ppt|pptx|xlsb|heif|djvu|xps|tar|tgz|one)";

    private Unopened() {}

    /** Asks for the document as PDF or picture; nothing where it is of no kind that holds a document. */
    static FormReader.Form ask(Part part) {
        if (part.type().equals(ENCRYPTED)) {
            return FormReader.Form.locked(part);
        }
        boolean named = part.fileName().matches(NAMES);
        boolean document = TYPES.contains(part.type())
                || part.type().contains("presentation")
                || part.type().contains("opendocument")
                || named && !part.type().startsWith("image/");
        return part.inline() || !document
                ? FormReader.Form.NONE
                : new FormReader.Form(
                        List.of(),
                        List.of(Finding.ask(
                                FindingCode.DOCUMENT_UNSUPPORTED, "part " + part.path() + ": " + part.type())));
    }
}
