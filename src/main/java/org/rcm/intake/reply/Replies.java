package org.rcm.intake.reply;

import java.util.List;
import java.util.Optional;
import org.rcm.intake.reply.content.Answer;
import org.rcm.intake.reply.content.AnswerContent;
import org.rcm.intake.reply.content.AnswerRequest;

/** Writes the one mail that an outcome causes: content, words, message. Thread-safe. */
public final class Replies {
    private final AnswerContent content;
    private final ReplyTemplates templates;
    private final ReplyWriter writer;

    public Replies(AnswerContent content, ReplyTemplates templates, ReplyWriter writer) {
        this.content = content;
        this.templates = templates;
        this.writer = writer;
    }

    /**
     * The finished mail, for the outbox.
     *
     * @param key of the outbox row; with the mail that is answered it makes the Message-ID
     * @return empty if the address is one of our own or none that mail can be sent to
     */
    public Optional<WrittenReply> write(AnswerRequest request, String key) {
        return write(request, List.of(), key);
    }

    /**
     * The same, with files.
     *
     * @param attachments files that go with it, in this order
     */
    public Optional<WrittenReply> write(AnswerRequest request, List<Attachment> attachments, String key) {
        if (!writer.mayWriteTo(request.mail().from())) {
            return Optional.empty();
        }
        Answer answer = content.of(request);
        return Optional.of(writer.write(request, answer, templates.render(answer), attachments, key));
    }
}
