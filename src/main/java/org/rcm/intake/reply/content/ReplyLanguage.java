package org.rcm.intake.reply.content;

import java.util.Set;

/**
 * In which language somebody is answered: the mail's, where there are templates for it, else the configured one.
 *
 * @param written languages with templates, ISO 639-1
 * @param otherwise for mails in any other language; one of {@code written}
 */
public record ReplyLanguage(Set<String> written, String otherwise) {
    public ReplyLanguage {
        written = Set.copyOf(written);
        if (!written.contains(otherwise)) {
            throw new IllegalArgumentException("No reply templates for the default language " + otherwise);
        }
    }

    /** The language of an answer. */
    public String of(AnswerRequest request) {
        String mails = request.mail() == null ? null : request.mail().language();
        String delegates = request.people().isEmpty()
                ? null
                : request.people().get(0).after().language();
        String wanted = request.occasion().answersMail() && mails != null ? mails : delegates;
        return wanted != null && written.contains(wanted) ? wanted : otherwise;
    }
}
