package org.rcm.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Turns the chosen body texts of a mail, and of the mails attached to it, into passages. */
final class Bodies {
    private final List<String> us;
    private final PassageWords words;

    Bodies(MailSettings settings, PassageWords words, List<Mailbox> to, List<Mailbox> cc) {
        this.words = words;
        // The names by which the sender calls us: header blocks of quoted mails often have no address.
        Stream<String> names = Stream.concat(to.stream(), cc.stream())
                .filter(mailbox -> settings.addresses().contains(mailbox.address()))
                .map(mailbox -> Phrases.fold(mailbox.name()))
                .filter(name -> name.length() > 5);
        this.us = Stream.concat(settings.addresses().stream(), names).toList();
    }

    List<Passage> read(Collector collector, Mailbox from, String subject, boolean answer) {
        List<Passage> passages = new ArrayList<>();
        int count = 0;
        for (Letter letter : collector.letters) {
            boolean attached = letter != collector.letters.get(0);
            Passage.Role role =
                    !attached ? Passage.Role.OWN : isOurs(letter) ? Passage.Role.QUOTED : Passage.Role.FORWARDED;
            Dissection.Context context = attached
                    ? new Dissection.Context(role, letter.headers.text("subject"), true, "", us, words)
                    : new Dissection.Context(role, subject, answer, from.name(), us, words);
            Passage head = head(letter, role);
            if (attached && !head.text().isEmpty()) {
                passages.add(head);
            }
            for (Letter.Body body : letter.chosen()) {
                try {
                    List<Line> lines = body.html()
                            ? HtmlReader.lines(body.text())
                            : Wrapped.joined(PlainReader.lines(body.text()));
                    count += lines.size();
                    if (count > Limits.ALL_LINES) {
                        collector.tooLarge("more than " + Limits.ALL_LINES + " lines of text");
                        return passages;
                    }
                    passages.addAll(Dissection.of(lines, context, body.path(), body.html()));
                } catch (RuntimeException e) {
                    collector.unreadable(
                            body.path(), "broken text (" + e.getClass().getSimpleName() + ")");
                }
            }
        }
        return passages;
    }

    private boolean isOurs(Letter letter) {
        Mailbox from = Addresses.first(letter.headers.first("from"));
        return from != null && us.contains(from.address());
    }

    /** The header of an attached mail, as mail programs write it above what they pass on. */
    private static Passage head(Letter letter, Passage.Role role) {
        StringBuilder text = new StringBuilder();
        for (String name : List.of("From", "Date", "To", "Subject")) {
            String value = letter.headers.text(name);
            if (!value.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(name)
                        .append(": ")
                        .append(value);
            }
        }
        return new Passage(role, letter.path, 1, text.toString(), null);
    }
}
