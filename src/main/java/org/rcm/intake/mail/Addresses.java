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
    private static final int MAX_NAME = 200;

    private Addresses() {}

    /** The mailboxes of a field; empty where it is null or names none. */
    static List<Mailbox> read(String written) {
        if (written == null || written.isBlank()) {
            return List.of();
        }
        String field = written.length() > Limits.ADDRESSES ? written.substring(0, Limits.ADDRESSES) : written;
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
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }
}
