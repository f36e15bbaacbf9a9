package org.rcm.intake.extraction.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.Passage;

/** What a mail's texts tell besides people: language, our references, words that may name an event. */
public final class Clues {
    private static final Pattern REFERENCE = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{2,10}\\d{2}-\\d{4,6}(?!\\d)");
    private static final int MOST_EVENT_WORDS = 200;
    private static final int MOST_CHARACTERS = 100_000;

    private final IncomingMail mail;
    private final Catalogue catalogue;
    private List<String> references;

    public Clues(IncomingMail mail, Catalogue catalogue) {
        this.mail = mail;
        this.catalogue = catalogue;
    }

    public String text(Passage.Role role) {
        String text = mail.passages().stream()
                .filter(passage -> passage.role() == role)
                .map(Passage::text)
                .collect(Collectors.joining("\n"));
        return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    }

    /** Of the sender's own words; where there are none, the line that his telephone adds is in his language, too. */
    public String language() {
        String own = text(Passage.Role.OWN);
        String language = catalogue.languages().of(Word.of(own));
        if (language == null) {
            language = catalogue.languages().of(Word.of(mail.subject()));
        }
        if (language == null) {
            language = catalogue.languages().of(Word.of(text(Passage.Role.FORWARDED)));
        }
        if (language == null) {
            language = catalogue.languages().of(Word.of(text(Passage.Role.SIGNATURE)));
        }
        return language;
    }

    public List<String> references() {
        if (references == null) {
            references = references(
                    mail.subject(), text(Passage.Role.OWN), text(Passage.Role.FORWARDED), text(Passage.Role.QUOTED));
        }
        return references;
    }

    /** References of ours in texts, upper case, each once. */
    public static List<String> references(String... texts) {
        Set<String> found = new LinkedHashSet<>();
        for (String text : texts) {
            Matcher matcher = REFERENCE.matcher(text);
            while (matcher.find() && found.size() < 50) {
                found.add(matcher.group().toUpperCase(Locale.ROOT));
            }
        }
        return List.copyOf(found);
    }

    public List<String> eventWords() {
        Set<String> words = new LinkedHashSet<>();
        for (Word word : Word.of(mail.subject() + "\n" + text(Passage.Role.OWN))) {
            if (word.folded().length() >= 2 && words.size() < MOST_EVENT_WORDS) {
                words.add(word.folded());
            }
        }
        return List.copyOf(words);
    }
}
