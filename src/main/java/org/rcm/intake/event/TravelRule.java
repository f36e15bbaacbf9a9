package org.rcm.intake.event;

import java.time.LocalDate;

/** A line of the dated table {@code config/travel-rules.yaml}. */
public sealed interface TravelRule permits PassportValidity, PassengerData {
    /** Whose rule it is, ISO 3166 alpha-3. */
    String country();

    /** First day of travel that it holds for; until the next line of the same country does. */
    LocalDate from();
}
