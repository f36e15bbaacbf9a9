package org.rcm.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;

/** Outlook's {@code winmail.dat} (MS-OXTNEF): its files, and its text where the mail has none of its own. */
final class Tnef {
    private Tnef() {}

    static void open(Part part, Letter letter, Collector collector, Consumer<Part> files) {
        HMEFMessage message;
        try {
            message = new HMEFMessage(new ByteArrayInputStream(part.content()));
        } catch (IOException | RuntimeException e) {
            collector.unreadable(part.path(), "broken winmail.dat");
            return;
        }
        text(message, part.path(), letter);
        int number = 0;
        for (Attachment attachment : message.getAttachments()) {
            number++;
            String path = part.path() + "/" + number;
            if (!collector.admit()) {
                return;
            }
            try {
                byte[] content = attachment.getContents();
                collector.unpacked(content.length);
                files.accept(new Part(path, ContentTypes.detect(content), "", name(attachment), null, false, content));
            } catch (RuntimeException e) {
                collector.unreadable(path, "nothing readable in winmail.dat");
            }
        }
    }

    private static String name(Attachment attachment) {
        String name = attachment.getLongFilename();
        name = name == null || name.isBlank() ? attachment.getFilename() : name;
        return name == null ? "" : FileNames.clean(name.replaceAll("\0.*", ""));
    }

    private static void text(HMEFMessage message, String path, Letter letter) {
        boolean said = letter.bodies.stream().anyMatch(body -> !body.text().isBlank());
        if (said) {
            return;
        }
        MAPIAttribute html = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
        TNEFAttribute plain = message.getMessageAttribute(TNEFProperty.ID_BODY);
        if (html != null) {
            String text = Charsets.decode(html.getData(), HtmlReader.charset(html.getData()));
            letter.bodies.add(new Letter.Body(path + "/0", true, text, null));
        } else if (message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED) instanceof MAPIRtfAttribute rtf) {
            String wrapped = Rtf.html(rtf.getData());
            String text = wrapped == null ? Rtf.plain(rtf.getData()) : wrapped;
            letter.bodies.add(new Letter.Body(path + "/0", wrapped != null, text, null));
        } else if (plain != null) {
            String text = Charsets.decode(plain.getData(), null).replace("\0", "");
            letter.bodies.add(new Letter.Body(path + "/0", false, text, null));
        }
    }
}
