package org.rcm.intake.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rcm.intake.reply.content.AnsweredMail;

/**
 * Where an answer stands in its thread. A long thread keeps its first id and its latest ones.
 *
 * @param inReplyTo the answered mail's Message-ID, or null if it has none that may stand in a header
 * @param references oldest first, the answered mail last
 */
record MailThread(String inReplyTo, List<String> references) {
    static final int MOST_REFERENCES = 20;

    /** An id in angle brackets of visible ASCII; anything else of a sender's does not get into our headers. */
    private static final Pattern ID = Pattern.compile("<[\\x21-\\x3B\\x3D\\x3F-\\x7E]{1,250}>");

    static MailThread of(AnsweredMail mail) {
        Set<String> ids = new LinkedHashSet<>();
        mail.references().stream().filter(MailThread::isId).forEach(ids::add);
        String answered = isId(mail.messageId()) ? mail.messageId() : null;
        if (answered != null) {
            ids.remove(answered);
            ids.add(answered);
        }
        return new MailThread(answered, shortened(new ArrayList<>(ids)));
    }

    private static List<String> shortened(List<String> ids) {
        if (ids.size() <= MOST_REFERENCES) {
            return List.copyOf(ids);
        }
        List<String> kept = new ArrayList<>(ids.subList(0, 1));
        kept.addAll(ids.subList(ids.size() - MOST_REFERENCES + 1, ids.size()));
        return List.copyOf(kept);
    }

    private static boolean isId(String id) {
        return id != null && ID.matcher(id).matches();
    }
}
