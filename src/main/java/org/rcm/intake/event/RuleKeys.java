package org.rcm.intake.event;

/**
 * Key paths of the rules in an event file that are the same in every file. Findings cite them; the others are given by
 * {@link Group}, {@link Grant}, {@link Budget} and {@link PassportRule}.
 */
public final class RuleKeys {
    public static final String NEEDS = "needs";
    public static final String OPENS = "opens";
    public static final String DEADLINE = "deadline.before";
    public static final String LETTER = "letter.before";
    public static final String DELEGATIONS = "delegations";
    public static final String OTHERS = "others";
    public static final String END = "dates.end";
    public static final String TICKET = "entitlements.ticket";
    public static final String COURTESIES = "entitlements.courtesies";
    public static final String TICKET_HOLD = "entitlements.ticket.hold-until-accepted";

    private RuleKeys() {}
}
