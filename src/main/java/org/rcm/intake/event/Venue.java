package org.rcm.intake.event;

/**
 * Where an event takes place.
 *
 * @param country ISO 3166 alpha-3
 * @param address building or institution, as a delegate reads it; null if it is not known yet
 */
public record Venue(Text city, String country, Text address) {}
