package org.rcm.intake.steps;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stored mails that are one entry of the work queue: their ids, written one after the other with spaces between.
 *
 * @param ids at least one
 */
public record MailPage(List<Long> ids) {
    public MailPage {
        ids = List.copyOf(ids);
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("A page has a mail");
        }
    }

    /** @throws NumberFormatException if that is no entry */
    static MailPage of(String entry) {
        return new MailPage(Stream.of(entry.split(" ")).map(Long::valueOf).toList());
    }

    /** As it stands on the queue. */
    @Override
    public String toString() {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
