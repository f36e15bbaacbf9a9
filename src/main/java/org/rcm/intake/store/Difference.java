package org.rcm.intake.store;

import java.util.List;

/**
 * Something that does not add up.
 *
 * @param check which reckoning found it: {@code mails-content}, {@code seats}, …
 * @param ids what it is about: {@code m12} a mail, {@code o7} something to be sent, a reference, a ledger
 * @param remedy what it means and what to do
 */
public record Difference(String check, List<String> ids, String remedy) {
    public Difference {
        ids = List.copyOf(ids);
    }
}
