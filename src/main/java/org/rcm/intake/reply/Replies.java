package org.rcm.intake.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rcm.intake.reply.content.Answer;
import org.rcm.intake.reply.content.AnswerContent;
import org.rcm.intake.reply.content.AnswerRequest;

/** Writes the one mail that an outcome causes: content, words, message. Thread-safe. */
public final class Replies {
    private final AnswerContent content;
    private final ReplyTemplates templates;
    private final Enclosures enclosures;
    private final ReplyWriter writer;

    /** @param letters what invitation letters are made by */
    public Replies(AnswerContent content, ReplyTemplates templates, LetterTemplates letters, ReplyWriter writer) {
        this.content = content;
        this.templates = templates;
        this.enclosures = new Enclosures(letters, writer);
        this.writer = writer;
    }

    /** False for our own addresses, for those that nobody reads, and for what is no address. */
    public boolean mayWriteTo(String address) {
        return writer.mayWriteTo(address);
    }

    /**
     * What an answer would be, without a mail to put it in.
     *
     * @param words what is read
     * @param files what goes with it
     */
    public record Draft(Words words, List<Attachment> files) {}

    /** What would be written, to look at. */
    public Draft draft(AnswerRequest request) {
        Answer answer = content.of(request);
        return new Draft(templates.render(answer), enclosures.of(answer));
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
     * The same, with more files than follow from the answer.
     *
     * @param attachments files that go with it, in this order
     */
    public Optional<WrittenReply> write(AnswerRequest request, List<Attachment> attachments, String key) {
        if (!writer.mayWriteTo(request.mail().from())) {
            return Optional.empty();
        }
        Answer answer = content.of(request);
        List<Attachment> all = new ArrayList<>(enclosures.of(answer));
        all.addAll(attachments);
        return Optional.of(writer.write(request, answer, templates.render(answer), all, key));
    }
}
