package org.rcm.intake.event;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that is paid for delegates.
 *
 * @param key its key in the file: {@code ticket} or {@code courtesies}
 * @param payer short name of who pays ({@code IOM}), as exports and ticket requests have it
 * @param payerName who pays, as a delegate reads it
 * @param seats for each funded delegation, how many of its people are paid for; 1 or more
 * @param contains what is paid, as a delegate reads it; null if the name says it all
 */
public record Grant(String key, String payer, Text payerName, Map<String, Integer> seats, Text contains) {
    public Grant {
        seats = Map.copyOf(seats);
    }

    public Set<String> delegations() {
        return seats.keySet();
    }

    /** How many people of a delegation are paid for; 0 for none. A null code is funded nowhere. */
    public int seatsOf(String delegation) {
        return delegation == null ? 0 : seats.getOrDefault(delegation, 0);
    }

    /** The number of seats that most delegations have. */
    public int mostSeats() {
        return seats.values().stream()
                .collect(Collectors.groupingBy(number -> number, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Key path of the delegations that are funded, for findings. */
    public String delegationsRule() {
        return "entitlements." + key + ".delegations";
    }

    /** Key path of the seats, for findings. */
    public String seatsRule() {
        return "entitlements." + key + ".seats";
    }
}
