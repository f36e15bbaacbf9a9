package org.rcm.intake.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.rcm.intake.mail.Passage.Role;

/** Finds signatures and disclaimers within the sender's own lines, and disclaimers within what is passed on. */
final class Signatures {
    private static final int MOST_LINES = 15;
    private static final int LONGEST_LINE = 120;
    private static final int SENTENCE = 60;
    private static final Pattern DASHES = Pattern.compile("^(-- ?|--- ?|—|__+)$");
    private static final Pattern CONTACT = Pattern.compile(
            "(?i)\\b(tel|tél|phone|cel|m[oó]vil|fax|e-?mail|correo|www\\.|https?:)|@|\\+\\d{1,3}[ \\d()-]{6,}");

    private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:\\d{1,3}|[ivx]{1,4})[.)]\\s");

    /** "Fraternalmente,", "Muy respetuosamente,", "Respectfully yours,". */
    private static final Pattern ADVERB =
            Pattern.compile("(?:muy |most |very )?\\p{L}{3,20}(?:mente|ully|ally|erely)(?: yours)?,");

    /** Four words or more without any punctuation but the full stop. */
    private static final Pattern SAID = Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{L}+){2,15} \\p{Ll}+\\.");

    private final List<Line> lines;
    private final Role[] roles;
    private final Phrases phrases;

    private Signatures(List<Line> lines, Role[] roles, Phrases phrases) {
        this.lines = lines;
        this.roles = roles;
        this.phrases = phrases;
    }

    /** Changes the roles of lines in place. */
    static void mark(List<Line> lines, Role[] roles, String sender, Phrases phrases) {
        Signatures signatures = new Signatures(lines, roles, phrases);
        signatures.disclaimers();
        int start = 0;
        while (start < roles.length) {
            int end = start;
            while (end < roles.length && roles[end] == Role.OWN) {
                end++;
            }
            if (end > start) {
                signatures.own(start, end, Phrases.fold(sender));
            }
            start = end + 1;
        }
    }

    private void disclaimers() {
        boolean inside = false;
        for (int i = 0; i < roles.length; i++) {
            boolean mine = roles[i] == Role.OWN || roles[i] == Role.FORWARDED;
            if (!mine || lines.get(i).isBlank()) {
                inside = false;
            } else if (inside || begins(i)) {
                inside = true;
                roles[i] = Role.DISCLAIMER;
            }
        }
    }

    private boolean begins(int index) {
        String folded = lines.get(index).folded().replaceFirst("^[*_\\s\"(\\[-]+", "");
        return phrases.startsOne("disclaimer", folded);
    }

    private void own(int start, int end, String sender) {
        for (int i = start; i < end; i++) {
            if (lines.get(i).mark() == Line.Mark.SIGNATURE) {
                roles[i] = Role.SIGNATURE;
            } else if (phrases.startsOne("mobile signature", lines.get(i).folded())) {
                roles[i] = Role.SIGNATURE;
            }
        }
        int from = beginning(start, end, sender);
        int until = from < end && isDashes(from) ? endOfElement(from + 1, end) : end;
        for (int i = from; i < until && !isData(i); i++) {
            roles[i] = Role.SIGNATURE;
        }
    }

    private int beginning(int start, int end, String sender) {
        for (int i = start; i < end; i++) {
            if (isDashes(i) && isSignature(i + 1, end)) {
                return i;
            }
        }
        for (int i = start; i < end; i++) {
            if (isClosing(i) && isSignature(i + 1, end) && !opens(i, end)) {
                return i + 1;
            }
        }
        for (int i = end - 1; i > start; i--) {
            if (isNamed(i, sender)
                    && isSignature(i, end)
                    && hasContact(i, end)
                    && !goesOn(i, end)
                    && !isIntroduced(i, start)
                    && !isData(i - 1)) {
                return i;
            }
        }
        return end;
    }

    private boolean isDashes(int index) {
        return DASHES.matcher(lines.get(index).text()).matches();
    }

    /** Where the mark-up says that the signature ends, for text that people write below it. */
    private int endOfElement(int from, int end) {
        int last = end;
        for (int i = from; i < end && lines.get(i).mark() == Line.Mark.SIGNATURE; i++) {
            last = i + 1;
        }
        return last;
    }

    private boolean isClosing(int index) {
        String folded = lines.get(index).folded();
        return folded.length() < 60
                && (phrases.isOne("closing", folded.replaceAll("[\\s,.!:;]+$", ""))
                        || ADVERB.matcher(folded.strip()).matches());
    }

    /** "Va por Nicaragua:", right above: what follows is told, and not signed with. */
    private boolean isIntroduced(int index, int start) {
        int above = index - 1;
        while (above > start && lines.get(above).isBlank()) {
            above--;
        }
        return above >= start && lines.get(above).text().strip().endsWith(":") && !isClosing(above);
    }

    /** "Saludos cordiales," right above a whole sentence greets; a signature begins with a name. */
    private boolean opens(int index, int end) {
        int next = index + 1;
        while (next < end && lines.get(next).isBlank()) {
            next++;
        }
        String below = next < end ? lines.get(next).text().strip() : "";
        return below.length() > SENTENCE && below.endsWith(".");
    }

    /** Few short lines up to the end, or up to data that somebody wrote below his name. */
    private boolean isSignature(int from, int end) {
        int filled = 0;
        for (int i = from; i < end; i++) {
            if (isData(i)) {
                return i > from;
            }
            Line line = lines.get(i);
            filled += line.isBlank() ? 0 : 1;
            if (line.text().length() > LONGEST_LINE || filled > MOST_LINES) {
                return false;
            }
        }
        return true;
    }

    private boolean isData(int index) {
        String text = lines.get(index).text();
        int cell = text.indexOf('\t');
        boolean wide = lines.get(index).table() > 0 && cell > 0 && text.indexOf('\t', cell + 1) > 0;
        String folded = cell > 0 && cell < Line.LONG
                ? Phrases.fold(text.substring(0, cell)) + ":"
                : lines.get(index).folded();
        int colon = folded.indexOf(':');
        String label = colon > 0 ? folded.substring(0, colon).replaceAll("^[*_\\s•·-]+|[*_\\s]+$", "") : "";
        return wide || phrases.isOne("data label", label);
    }

    private boolean isNamed(int index, String sender) {
        String folded = lines.get(index).folded();
        String[] words = sender.split("[^\\p{L}]+");
        long found = List.of(words).stream()
                .filter(word -> word.length() > 1 && folded.contains(word))
                .count();
        return folded.length() < 80
                && !NUMBERED.matcher(folded).find()
                && found >= 2
                && !folded.contains(":")
                && !folded.endsWith(".");
    }

    /** A sentence stands below, after an empty line: what looks like a signature is what the mail is about. */
    private boolean goesOn(int from, int end) {
        for (int i = from + 2; i < end; i++) {
            if (lines.get(i - 1).isBlank() && SAID.matcher(lines.get(i).text()).matches()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasContact(int from, int end) {
        boolean contact = false;
        for (int i = from; i < end; i++) {
            contact |= CONTACT.matcher(lines.get(i).text()).find(); // at most LONGEST_LINE characters
        }
        return contact;
    }
}
