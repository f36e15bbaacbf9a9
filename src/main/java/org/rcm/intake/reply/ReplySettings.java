package org.rcm.intake.reply;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From whom answers come.
 *
 * @param from address in the {@code From} header
 * @param fromName name beside it, or null
 * @param envelopeFrom SMTP envelope sender; empty for the null sender, which no machine answers (RFC 3834, 3.3)
 * @param own every address that is us, none of which is ever written to
 */
public record ReplySettings(String from, String fromName, String envelopeFrom, Set<String> own) {
    public ReplySettings {
        Objects.requireNonNull(from);
        envelopeFrom = envelopeFrom == null ? "" : envelopeFrom;
        own = own.stream().map(ReplySettings::bare).collect(Collectors.toUnmodifiableSet());
    }

    /** True for our own addresses, also with a tag ({@code us+tag@…}). */
    boolean isOwn(String address) {
        return own.contains(bare(address)) || bare(from).equals(bare(address));
    }

    private static String bare(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        int plus = lower.indexOf('+');
        return plus > 0 && plus < at ? lower.substring(0, plus) + lower.substring(at) : lower;
    }
}
