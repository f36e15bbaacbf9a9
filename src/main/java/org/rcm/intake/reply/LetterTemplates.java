package org.rcm.intake.reply;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rcm.intake.reply.content.EventFacts;
import org.rcm.intake.reply.content.PersonAnswer;
import org.rcm.intake.reply.letter.LetterPaper;

/**
 * Makes invitation letters by the templates of {@code config/letters}, one folder a language. They are as strict as those
 * of answers, and read again when their file has changed. Thread-safe.
 */
public final class LetterTemplates {
    private static final String NAME = "invitation.ftl";

    private final Path folder;
    private final Configuration templates;
    private final String contact;

    /**
     * @param folder with a folder for each language
     * @param contact address of the Secretariat that letters name
     * @throws UncheckedIOException if the folder cannot be read
     */
    public LetterTemplates(Path folder, String contact) {
        this.folder = folder;
        this.contact = contact;
        try {
            templates = TemplateConfiguration.strict(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the letter templates in " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes a letter in every language with sample data.
     *
     * @param languages in which delegates are written to
     * @return what is wrong, one line each
     */
    public List<String> mistakes(Set<String> languages) {
        List<String> mistakes = new ArrayList<>();
        for (String language : languages) {
            if (!Files.exists(folder.resolve(language).resolve(NAME))) {
                mistakes.add("there is no " + folder.resolve(language).resolve(NAME));
                continue;
            }
            try {
                ReplySamples.letters().forEach((person, event) -> words(person, event, language, event.start()));
            } catch (IllegalStateException wrong) {
                mistakes.add(wrong.getMessage());
            }
        }
        return mistakes;
    }

    /**
     * One person's letter.
     *
     * @param today the letter's date
     * @throws IllegalStateException naming template and line if a template is wrong; it quotes no data
     */
    public Attachment letter(PersonAnswer person, EventFacts event, String language, LocalDate today) {
        String words = words(person, event, language, today);
        String name = (language.equals("es") ? "carta-" : "letter-") + person.reference() + ".pdf";
        return new Attachment(name, "application/pdf", LetterPaper.print(words, person.reference(), language));
    }

    /** The letter's words, not yet on paper. */
    String words(PersonAnswer person, EventFacts event, String language, LocalDate today) {
        Map<String, Object> model = new HashMap<>();
        model.put("p", person);
        model.put("event", event);
        model.put("today", today);
        model.put("contactAddress", contact);
        model.putAll(TemplateFunctions.in(Locale.forLanguageTag(language)));
        StringWriter out = new StringWriter();
        try {
            templates.getTemplate(language + "/" + NAME).process(model, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("letters/" + language + "/" + NAME + ", line " + e.getLineNumber() + ": "
                    + e.getBlamedExpressionString() + " cannot be filled in");
        } catch (IOException e) {
            throw new IllegalStateException("Letter template " + language + "/" + NAME + " cannot be read");
        }
        return out.toString();
    }
}
