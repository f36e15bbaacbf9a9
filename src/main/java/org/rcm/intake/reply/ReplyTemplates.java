package org.rcm.intake.reply;

import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.reply.content.Answer;

/**
 * Makes words of an answer by the FreeMarker templates of {@code config/replies}. They are strict: what is undefined is an
 * error, and everything in HTML is escaped. Their files are read once. Thread-safe.
 */
public final class ReplyTemplates {
    private final Configuration templates;
    private final String contact;
    private final Set<String> languages;

    /**
     * @param folder with a folder of words for each language, and the layouts beside them
     * @param contact address of the Secretariat that answers name
     * @throws UncheckedIOException if the folder cannot be read
     * @throws IllegalArgumentException if there are words in no language
     */
    public ReplyTemplates(Path folder, String contact) {
        this.contact = contact;
        try {
            templates = TemplateConfiguration.strict(folder);
            languages = languagesIn(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the reply templates in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Every folder with words in it: the languages that answers are written in, ISO 639-1. */
    private static Set<String> languagesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            Set<String> found = entries.filter(entry -> Files.exists(entry.resolve("words.ftl")))
                    .map(entry -> entry.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (found.isEmpty()) {
                throw new IllegalArgumentException("There is no folder of a language in " + folder);
            }
            return Collections.unmodifiableSet(found);
        }
    }

    /** The languages that there are words in, ISO 639-1, in alphabetical order. */
    public Set<String> languages() {
        return languages;
    }

    /** @throws IllegalStateException naming template and line if a template is wrong; it quotes no data */
    public Words render(Answer answer) {
        return new Words(line(answer), fill("layout.txt.ftl", answer).strip() + "\n", fill("layout.html.ftl", answer));
    }

    /**
     * Renders every message in every language with sample data.
     *
     * @return what is wrong, one line each; empty if every message can be written
     */
    public List<String> mistakes() {
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

    /** A template that another one includes is the one to name. */
    private static String where(TemplateException e) {
        if (e.getCause() instanceof ParseException broken) {
            String what = broken.getEditorMessage().lines().findFirst().orElse("");
            return broken.getTemplateName() + ", line " + broken.getLineNumber() + ": " + what;
        }
        String template = e.getTemplateSourceName() == null ? "a reply template" : e.getTemplateSourceName();
        return template + ", line " + e.getLineNumber() + ": " + e.getBlamedExpressionString();
    }

    private static String firstLine(IOException e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().lines().findFirst().orElse("");
    }
}
