package org.rcm.intake.mail;

import java.util.List;
import org.rcm.intake.registration.Finding;

/**
 * One mail as the rest of the hub sees it: decoded, unpacked, and without any header of the sender's but the ones
 * named here. Immutable but for the bytes of its parts, which nobody writes to.
 *
 * @param messageId with angle brackets; made from the content's SHA-256 where the mail has none. The sender's word:
 *     good for threading, never a key
 * @param inReplyTo with angle brackets, or null
 * @param references with angle brackets, oldest first; never contains {@code inReplyTo} twice
 * @param from never null; its address is empty where the mail names none
 * @param replyTo where answers should go, or null where that is {@code from}
 * @param to visible recipients
 * @param cc visible recipients of a copy
 * @param subject decoded, one line, at most 500 characters; empty where there is none
 * @param receipt the instant at which the mail counts
 * @param author who wrote it: a human or which machine
 * @param authentication what our own server found about the sender (RFC 8601)
 * @param passages the body text in reading order, taken apart
 * @param attachments every leaf that is no body text, unpacked out of its containers
 * @param findings what could not be read; part numbers and types, nothing personal
 */
public record IncomingMail(
        String messageId,
        String inReplyTo,
        List<String> references,
        Mailbox from,
        Mailbox replyTo,
        List<Mailbox> to,
        List<Mailbox> cc,
        String subject,
        Receipt receipt,
        Author author,
        Authentication authentication,
        List<Passage> passages,
        List<Part> attachments,
        List<Finding> findings) {

    public IncomingMail {
        references = List.copyOf(references);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        passages = List.copyOf(passages);
        attachments = List.copyOf(attachments);
        findings = List.copyOf(findings);
    }

    /** Those passages that are of a role, in reading order. */
    public List<Passage> passages(Passage.Role role) {
        return passages.stream().filter(passage -> passage.role() == role).toList();
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "IncomingMail[" + author.kind() + ", " + passages.size() + " passages, " + attachments.size()
                + " attachments, " + findings.size() + " findings]";
    }
}
