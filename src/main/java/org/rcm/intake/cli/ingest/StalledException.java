package org.rcm.intake.cli.ingest;

/** An ingest that waits for something that does not come, such as a server that is away: it ends, and says so. */
final class StalledException extends Exception {
    private static final long serialVersionUID = 1L;

    StalledException(long undecided, long pending) {
        super("Nothing has moved for minutes: " + undecided + " mails are not decided, " + pending
                + " messages not sent. The log above says which server is away, or what fails. Nothing is lost: what is"
                + " stored goes on with the next 'run' or 'ingest' on this data folder.");
    }
}
