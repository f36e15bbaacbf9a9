package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.ticketing.TicketRequest;
import org.rcm.intake.ticketing.TicketRequest.Type;

/** What ticketing staff were told about a registration, against how it stands. */
record TicketStory(Registration registration, List<TicketRequest> messages) {

    static TicketStory of(Registration registration, List<TicketRequest> messages) {
        return new TicketStory(registration, messages);
    }

    /** Versions without gaps; a request first and after each cancellation; a ticket in the end if and only if one is owed. */
    void check() {
        check(false);
    }

    /** @param changeWaits true if a change after the issue was not sent: then no ticket may be owed, or one too many asked for */
    void check(boolean changeWaits) {
        assertThat(messages.stream().map(TicketRequest::version))
                .as("versions of %s", registration.reference())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, messages.size()).boxed().toList());
        boolean running = false;
        for (TicketRequest message : messages) {
            if (message.type() == Type.ANSWER) {
                assertThat(running).as("%s without a request", message).isTrue();
                continue;
            }
            assertThat(message.type() == Type.REQUEST)
                    .as("%s of %s", message, running)
                    .isEqualTo(!running);
            running = message.type() != Type.CANCELLATION;
        }
        boolean owed = registration.state() == State.CONFIRMED
                && registration.entitlement().ticket();
        if (!changeWaits) {
            assertThat(running).as("ticket of %s", registration).isEqualTo(owed);
        }
    }
}
