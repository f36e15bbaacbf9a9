package org.rcm.intake.watch;

/** A way on which alerts reach a person. */
public interface Channel {
    /** For logs: webhook, mail. */
    String name();

    /** @throws Exception where it could not be handed over; it is tried again */
    void send(Alert alert) throws Exception;
}
