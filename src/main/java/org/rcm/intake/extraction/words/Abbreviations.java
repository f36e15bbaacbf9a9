package org.rcm.intake.extraction.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.document.Block;

/**
 * Writes out how names of institutions begin ({@code institutions.yaml}): the dot of "Inst. Nacional de …" would end a sentence.
 * Immutable.
 */
public final class Abbreviations {
    private final Map<String, String> whole = new LinkedHashMap<>();
    private Pattern any;

    static Abbreviations read(CatalogueFile file) {
        Abbreviations all = new Abbreviations();
        List<String> alternatives = new ArrayList<>();
        file.entries().forEach((text, meant) -> {
            all.whole.put(key(text), meant.text());
            alternatives.add(Pattern.quote(text).replace(" ", "\\E\\s+\\Q"));
        });
        all.any = Pattern.compile(
                "(?<![\\p{L}.])(?:" + String.join("|", alternatives) + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return all;
    }

    /** The text with every abbreviation that begins with a capital written out. */
    public String writtenOut(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        Matcher found = any.matcher(text);
        StringBuilder out = new StringBuilder();
        while (found.find()) {
            boolean capital = Character.isUpperCase(found.group().codePointAt(0));
            String meant = capital ? whole.get(key(found.group())) : found.group();
            found.appendReplacement(out, Matcher.quoteReplacement(meant));
        }
        return found.appendTail(out).toString();
    }

    public Block.Lines writtenOut(Block.Lines lines) {
        return new Block.Lines(
                lines.part(),
                lines.labelled(),
                lines.lines().stream()
                        .map(line -> new Block.Line(line.place(), writtenOut(line.text())))
                        .toList());
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
