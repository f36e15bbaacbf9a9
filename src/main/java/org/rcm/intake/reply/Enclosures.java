package org.rcm.intake.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.reply.content.Answer;
import org.rcm.intake.reply.content.LetterNews;
import org.rcm.intake.reply.content.PersonAnswer;

/** The files that follow from an answer: letters of those it tells the whole, and the event for the calendar. */
final class Enclosures {
    private final LetterTemplates letters;
    private final ReplyWriter writer;

    Enclosures(LetterTemplates letters, ReplyWriter writer) {
        this.letters = letters;
        this.writer = writer;
    }

    List<Attachment> of(Answer answer) {
        List<Attachment> files = new ArrayList<>();
        if (answer.event() == null) {
            return files;
        }
        LocalDate today = writer.today(answer.event().zone());
        for (PersonAnswer person : answer.people()) {
            boolean here = !person.apart() || answer.people().size() == 1;
            if (here && person.letter() == LetterNews.ATTACHED) {
                files.add(letters.letter(person, answer.event(), answer.language(), today));
            }
        }
        if (answer.calendar()) {
            files.add(writer.calendar().of(answer.event()));
        }
        return files;
    }
}
