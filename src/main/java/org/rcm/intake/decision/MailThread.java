package org.rcm.intake.decision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rcm.intake.mail.IncomingMail;

/**
 * The mails that a mail answers (RFC 5322, 3.6.4).
 *
 * @param messageIds with angle brackets, nearest first
 */
record MailThread(List<String> messageIds) {
    /** The sender writes them; more than this many are not looked up. */
    private static final int MOST = 50;

    static MailThread of(IncomingMail mail) {
        List<String> oldestFirst = mail.references();
        Stream<String> nearestFirst = Stream.iterate(oldestFirst.size() - 1, at -> at >= 0, at -> at - 1)
                .map(oldestFirst::get);
        return new MailThread(Stream.concat(Stream.of(mail).map(IncomingMail::inReplyTo), nearestFirst)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST)
                .toList());
    }
}
