package org.rcm.intake.cli.doctor;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.store.Store;

/**
 * Takes personal data out of text that was not written for strangers: whatever looks like an address, a number of a
 * document or a telephone, and every word that is part of the name of somebody who is stored. Rather too much than too
 * little. Not thread-safe while it learns.
 */
final class Scrubber {
    /** A module of Java in a stack trace is none: {@code java.base@17.0.15/Thread.java}. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\"',;:]+@(?!\\d[\\d.+-]*/)[^\\s<>()\"',;]+");
    /** Documents and telephones: six digits or more, with what may stand between and before them. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d.:-])(?!20\\d\\d-\\d\\d-\\d\\d[T ]\\d\\d:)\\+?[A-Z]{0,4}\\d(?:[ ()-]?\\d){5,}[A-Z<]?(?![\\p{L}\\d])");
    /** Days of birth, as machine-readable zones, mails and records write them; the hub's own times have an hour. */
    private static final Pattern DAY = Pattern.compile(
            "\\b(?:(?:19|20)\\d\\d-\\d\\d-\\d\\d(?![T ]\\d\\d:)|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d|\\d\\d[A-Z]{3}\\d\\d)\\b");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");
    private static final int SHORTEST_NAME = 3;

    private final Set<String> names = new HashSet<>();

    /** Learns the names of everybody who is stored. */
    void learn(Store store) {
        store.registrations().forEach(this::learn);
        store.mails()
                .forEach(mail -> learn(mail.from() == null ? null : mail.from().replaceAll("@[^\\s>]*", " ")));
    }

    private void learn(Registration registration) {
        learn(registration.delegate().name().full());
        if (registration.passport() != null) {
            learn(registration.passport().surnames() + " "
                    + registration.passport().givenNames());
        }
    }

    void learn(String text) {
        if (text != null) {
            Matcher words = WORD.matcher(text);
            while (words.find()) {
                if (words.group().length() >= SHORTEST_NAME) {
                    names.add(words.group().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    String scrub(String text) {
        String without = ADDRESS.matcher(text).replaceAll("[address]");
        without = DAY.matcher(without).replaceAll("[day]");
        without = NUMBER.matcher(without).replaceAll("[number]");
        return WORD.matcher(without)
                .replaceAll(word -> names.contains(word.group().toLowerCase(Locale.ROOT))
                        ? "[name]"
                        : Matcher.quoteReplacement(word.group()));
    }
}
