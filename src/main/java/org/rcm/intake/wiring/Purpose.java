package org.rcm.intake.wiring;

/** What a hub is started for. */
public enum Purpose {
    /** To serve: the mailbox is read, health and metrics are shown. */
    RUN,
    /** To be fed with files: everything but the mailbox. */
    INGEST
}
