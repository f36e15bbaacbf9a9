package org.rcm.intake.reply.content;

import java.util.Set;

/**
 * What goes on around a message.
 *
 * @param letters references whose invitation letter goes with it
 * @param calendar true if the event's calendar entry goes with it
 * @param apart references of people who are told the whole in a message of their own
 * @param passedOn references whose place somebody from the waiting list has now
 * @param writer address that wrote about the person, where somebody else did; else null
 * @param standing true if nothing became of the people, and it is told how they stand
 */
public record Besides(
        Set<String> letters,
        boolean calendar,
        Set<String> apart,
        Set<String> passedOn,
        String writer,
        boolean standing) {
    public static final Besides NOTHING = new Besides(Set.of(), false, Set.of(), Set.of(), null);

    public Besides {
        letters = Set.copyOf(letters);
        apart = Set.copyOf(apart);
        passedOn = Set.copyOf(passedOn);
    }

    /** Around a message that tells what became of people. */
    public Besides(Set<String> letters, boolean calendar, Set<String> apart, Set<String> passedOn, String writer) {
        this(letters, calendar, apart, passedOn, writer, false);
    }
}
