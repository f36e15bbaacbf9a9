package org.rcm.intake.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.OutboxState;
import org.rcm.intake.store.Store;

/** Everything that can be exported. */
public final class Exports {
    private Exports() {}

    /** What can be exported. */
    public enum Subject {
        REGISTRATIONS(State.values()),
        MAILS(MailState.values()),
        /** Without a state: those that went to the queue. */
        TICKETS(OutboxState.values());

        private final Enum<?>[] states;

        Subject(Enum<?>... states) {
            this.states = states;
        }

        /** Names of the states one may ask for. */
        public List<String> states() {
            return Arrays.stream(states).map(Enum::name).toList();
        }

        private Export of(Store store) {
            return switch (this) {
                case REGISTRATIONS -> new RegistrationExport(store.registrations());
                case MAILS -> new MailExport(store);
                case TICKETS -> new TicketExport(store.outbox(), new TicketStatuses(store));
            };
        }
    }

    /**
     * Writes an export to a stream and leaves the stream open.
     *
     * @param event id of an event, or null for all
     * @param state one of the subject's, or null for all
     * @throws IOException if the stream takes no more
     */
    public static void write(Store store, Subject subject, Format format, String event, String state, OutputStream out)
            throws IOException {
        Export export = subject.of(store);
        try (RowWriter writer = format.to(out, export)) {
            export.forEach(new Export.Choice(event, state), row -> write(writer, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(RowWriter writer, ObjectNode row) {
        try {
            writer.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
