package org.rcm.intake.registration.names;

import java.util.List;

/** Says in what two names differ, without saying the names. */
record Difference(Written mail, Written other) {

    String inWords() {
        if (!mail.isSplit() || !other.isSplit()) {
            return amount(mail.givenFirst(), other.givenFirst(), "The names differ");
        }
        boolean givenAgree = Letters.same(mail.givenNames(), other.givenNames());
        boolean surnamesAgree = Letters.same(mail.surnames(), other.surnames());
        if (givenAgree) {
            return amount(mail.surnames(), other.surnames(), "The surnames differ");
        }
        if (surnamesAgree) {
            return amount(mail.givenNames(), other.givenNames(), "The given names differ");
        }
        return "Both given names and surnames differ.";
    }

    private static String amount(List<Word> one, List<Word> two, String start) {
        return start + (Letters.oneLetterApart(one, two) ? " by one letter." : ".");
    }
}
