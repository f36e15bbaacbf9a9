package org.rcm.intake.event;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rcm.intake.registration.names.Names;

/** How one event is recognised in a mail; made ready once, for every mail is asked. */
final class Naming {
    private final Event event;
    private final Pattern reference;
    private final List<String> words;

    Naming(Event event) {
        this.event = event;
        this.reference = Pattern.compile(
                "(?<![A-Za-z0-9])" + Pattern.quote(event.reference()) + "-\\d{1,6}(?!\\d)", Pattern.CASE_INSENSITIVE);
        this.words = event.namedBy().words().stream().map(Naming::apart).toList();
    }

    /** A text folded, with its first and last word standing apart as all others do. */
    static String apart(String text) {
        return " " + Names.fold(text) + " ";
    }

    Event event() {
        return event;
    }

    boolean isReference(String reference) {
        String upper = reference.strip().toUpperCase(Locale.ROOT);
        return upper.equals(event.reference()) || upper.matches(Pattern.quote(event.reference()) + "-\\d+");
    }

    boolean isAddressed(MailNames mail) {
        return mail.addresses().stream().anyMatch(this::isOwnAddress)
                || mail.references().stream().anyMatch(this::hasReference)
                || (mail.subject() != null && hasReference(mail.subject()));
    }

    /** @param subject as {@link #apart} makes it */
    boolean isIn(String subject) {
        return words.stream().anyMatch(subject::contains);
    }

    private boolean isOwnAddress(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        int plus = lower.indexOf('+');
        boolean tagged = plus >= 0 && plus < at && event.namedBy().tags().contains(lower.substring(plus + 1, at));
        return tagged || event.namedBy().addresses().contains(lower);
    }

    private boolean hasReference(String text) {
        return reference.matcher(text).find();
    }
}
