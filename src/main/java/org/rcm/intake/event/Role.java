package org.rcm.intake.event;

/**
 * A task that each delegation gives to one or more of its people at the event, such as the drafting committee.
 *
 * @param key its key in the file
 * @param name as a delegate reads it
 * @param perDelegation how many people each delegation names
 * @param notice when and by whom they are asked for, as a delegate reads it
 */
public record Role(String key, Text name, int perDelegation, Text notice) {}
