package org.rcm.intake.reply;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rcm.intake.reply.content.Answer;

/**
 * Makes words of an answer by the FreeMarker templates of {@code config/replies}. They are strict: what is undefined is an
 * error, and everything in HTML is escaped. A template is read again when its file has changed. Thread-safe.
 */
public final class ReplyTemplates {
    private final Configuration templates;
    private final String contact;

    /**
     * @param folder with a folder of words for each language, and the layouts beside them
     * @param contact address of the Secretariat that answers name
     * @throws UncheckedIOException if the folder cannot be read
     */
    public ReplyTemplates(Path folder, String contact) {
        this.contact = contact;
        try {
            templates = TemplateConfiguration.strict(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the reply templates in " + folder, e);
        }
    }

    /** @throws IllegalStateException naming template and line if a template is wrong; it quotes no data */
    public Words render(Answer answer) {
        return new Words(line(answer), fill("layout.txt.ftl", answer).strip() + "\n", fill("layout.html.ftl", answer));
    }

    /**
     * Renders every message with sample data.
     *
     * @param languages ISO 639-1; a folder each
     * @return what is wrong, one line each; empty if every message can be written
     */
    public List<String> mistakes(Set<String> languages) {
        List<String> mistakes = new ArrayList<>();
        for (Answer sample : ReplySamples.all(languages)) {
            try {
                render(sample);
            } catch (IllegalStateException wrong) {
                String mistake = wrong.getMessage();
                if (!mistakes.contains(mistake)) {
                    mistakes.add(mistake);
                }
            }
        }
        return mistakes;
    }

    private String line(Answer answer) {
        return fill("subject.txt.ftl", answer).strip();
    }

    private String fill(String name, Answer answer) {
        StringWriter out = new StringWriter();
        try {
            Template template = templates.getTemplate(name, Locale.forLanguageTag(answer.language()));
            template.process(model(answer), out);
        } catch (TemplateException e) {
            throw new IllegalStateException(answer.language() + ": " + where(e) + " cannot be filled in");
        } catch (IOException e) {
            throw new IllegalStateException("Reply template " + name + " cannot be read: " + firstLine(e));
        }
        return out.toString();
    }

    private Map<String, Object> model(Answer answer) {
        Map<String, Object> model = new HashMap<>();
        Locale locale = Locale.forLanguageTag(answer.language());
        model.put("answer", answer);
        model.put("contactAddress", contact);
        model.putAll(TemplateFunctions.in(locale));
        return model;
    }

    private static String where(TemplateException e) {
        String template = e.getTemplateSourceName() == null ? "a reply template" : e.getTemplateSourceName();
        return template + ", line " + e.getLineNumber() + ": " + e.getBlamedExpressionString();
    }

    private static String firstLine(IOException e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().lines().findFirst().orElse("");
    }
}
