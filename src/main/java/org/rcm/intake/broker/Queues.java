package org.rcm.intake.broker;

import java.util.List;

/** The queues there are; each is anycast, its address the same name. */
public final class Queues {
    /** Ids of stored mails that wait to be read. */
    public static final String MAILS = "intake.mails";
    /** Ticket requests, for ticketing staff. */
    public static final String REQUESTS = "ticketing.requests";
    /** What ticketing staff answer. */
    public static final String RESPONSES = "ticketing.responses";

    /** What became of responses that were not simply taken, for ticketing staff. */
    public static final String REPLIES = "ticketing.replies";

    static final List<String> ALL = List.of(MAILS, REQUESTS, RESPONSES, REPLIES);

    private Queues() {}
}
