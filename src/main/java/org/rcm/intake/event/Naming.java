package org.rcm.intake.event;

import java.util.Locale;
import java.util.regex.Pattern;
import org.rcm.intake.registration.names.Names;

/** How one event is recognised in a mail. */
record Naming(Event event) {

    boolean isReference(String reference) {
        String upper = reference.strip().toUpperCase(Locale.ROOT);
        return upper.equals(event.reference()) || upper.matches(Pattern.quote(event.reference()) + "-\\d+");
    }

    boolean isAddressed(MailNames mail) {
        return mail.addresses().stream().anyMatch(this::isOwnAddress)
                || mail.references().stream().anyMatch(this::hasReference)
                || (mail.subject() != null && hasReference(mail.subject()));
    }

    boolean isInSubject(MailNames mail) {
        String subject = " " + Names.fold(mail.subject()) + " ";
        return event.namedBy().words().stream().anyMatch(word -> subject.contains(" " + Names.fold(word) + " "));
    }

    private boolean isOwnAddress(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        int plus = lower.indexOf('+');
        boolean tagged = plus >= 0 && plus < at && event.namedBy().tags().contains(lower.substring(plus + 1, at));
        return tagged || event.namedBy().addresses().contains(lower);
    }

    private boolean hasReference(String text) {
        return Pattern.compile(
                        "(?<![A-Za-z0-9])" + Pattern.quote(event.reference()) + "-\\d{1,6}(?!\\d)",
                        Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }
}
