package org.rcm.intake.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Address fields (RFC 5322, 3.4), read with Jakarta Mail where it can, and by hand where it cannot. */
final class Addresses {
    private static final Pattern BARE = Pattern.compile("[^\\s<>,;:\"()\\[\\]@]{1,64}@[^\\s<>,;:\"()@]{1,255}");
    private static final Pattern ENCODED = Pattern.compile(
            "=\\?[^?\\s]{1,60}+\\?[bBqQ]\\?[^?]*+\\?=(?:\\s*+=\\?[^?\\s]{1,60}+\\?[bBqQ]\\?[^?]*+\\?=)*+");
    /** Surname, given name: a comma that parts no two addresses. */
    private static final Pattern COMMA_IN_NAME =
            Pattern.compile("((?:^|[,;])\\s*+)([^\"<>@,:;()]{1,100}+,[^\"<>@,:;()]{1,100}?)\\s*+<");

    private static final int MAX_NAME = 200;

    private Addresses() {}

    /** The mailboxes of a field; empty where it is null or names none. */
    static List<Mailbox> read(String written) {
        if (written == null || written.isBlank()) {
            return List.of();
        }
        String field = repaired(written.length() > Limits.ADDRESSES ? written.substring(0, Limits.ADDRESSES) : written);
        List<Mailbox> mailboxes = new ArrayList<>();
        try {
            for (InternetAddress address : InternetAddress.parseHeader(field, false)) {
                add(mailboxes, address);
            }
        } catch (AddressException | RuntimeException e) {
            mailboxes.clear();
        }
        return mailboxes.stream()
                        .anyMatch(mailbox -> BARE.matcher(mailbox.address()).matches())
                ? List.copyOf(mailboxes)
                : byHand(field);
    }

    /** What Jakarta Mail reads wrongly, written as it should have been. */
    private static String repaired(String written) {
        boolean open = written.chars().filter(c -> c == '"').count() % 2 == 1;
        String field = open ? written.replace("\"", "") : written;
        StringBuilder whole = new StringBuilder();
        Matcher words = ENCODED.matcher(field);
        boolean quoted = false;
        int at = 0;
        while (words.find()) {
            String before = field.substring(at, words.start());
            quoted ^= before.chars().filter(c -> c == '"').count() % 2 == 1;
            // together, since a character may be split between two of them
            String decoded = EncodedWords.decode(words.group()).replaceAll("[\"\\\\]", "");
            whole.append(before).append(quoted ? decoded : "\"" + decoded + "\"");
            at = words.end();
        }
        field = whole.append(field.substring(at)).toString();
        return COMMA_IN_NAME.matcher(field).replaceAll("$1\"$2\" <");
    }

    /** The first mailbox of a field, or null. */
    static Mailbox first(String field) {
        List<Mailbox> mailboxes = read(field);
        return mailboxes.isEmpty() ? null : mailboxes.get(0);
    }

    private static void add(List<Mailbox> mailboxes, InternetAddress address) throws AddressException {
        InternetAddress[] members = address.isGroup() ? address.getGroup(false) : null;
        if (members != null) {
            for (InternetAddress member : members) {
                keep(mailboxes, member);
            }
        } else {
            keep(mailboxes, address);
        }
    }

    private static void keep(List<Mailbox> mailboxes, InternetAddress address) {
        String written =
                address.getAddress() == null ? "" : address.getAddress().strip();
        if (written.matches("[^<]*\\S\\s+\\S.*")) {
            mailboxes.addAll(byHand(written)); // a name and an address, and nothing between them
            return;
        }
        String bare = clean(address.getAddress());
        if (mailboxes.size() < Limits.MAILBOXES && BARE.matcher(bare).matches()) {
            mailboxes.add(new Mailbox(name(address.getPersonal()), bare));
        }
    }

    private static List<Mailbox> byHand(String field) {
        List<Mailbox> mailboxes = new ArrayList<>();
        String text = EncodedWords.decode(field);
        Matcher bare = BARE.matcher(text);
        int at = 0;
        while (bare.find() && mailboxes.size() < Limits.MAILBOXES) {
            mailboxes.add(new Mailbox(name(text.substring(at, bare.start())), clean(bare.group())));
            at = bare.end();
        }
        return mailboxes.isEmpty() && !text.isBlank() && !text.contains("<>")
                ? List.of(new Mailbox(name(text), ""))
                : mailboxes;
    }

    private static String clean(String address) {
        String bare = address == null ? "" : EncodedWords.decode(address).strip();
        bare = bare.replaceAll("^(?i:mailto:|smtp:)|^[<'\"]+|[>'\".;,]+$", "");
        return bare.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
    }

    private static String name(String written) {
        String name = written == null ? "" : EncodedWords.decode(written);
        name = name.replaceAll("[\\p{Cntrl}\\s]+", " ").replaceAll("^[\\s<>,;'\"(]+|[\\s<>,;'\")(]+$", "");
        name = name.indexOf('(') > 0 && name.indexOf(')') < 0 ? name + ")" : name;
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }
}
