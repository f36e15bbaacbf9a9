package org.rcm.intake.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;

/**
 * The record of persons. Who somebody is, is sealed; it is found again through keyed fingerprints.
 * Lists are in order of reference unless they say otherwise.
 */
public final class Registrations {

    public Registrations(DataSource database, Vault vault) {}

    /**
     * Lets one decision of an event work at a time, until the caller's transaction ends: without it two mails about one
     * new person, read at once, would open two registrations. Call it first in the transaction.
     */
    public void lockEvent(String event) {
        throw new UnsupportedOperationException();
    }

    /**
     * The next reference of an event ({@code IMRF22-0007}); given out again if the caller's transaction rolls back.
     *
     * @param prefix what references of the event begin with ({@code IMRF22})
     */
    public String nextReference(String event, String prefix) {
        throw new UnsupportedOperationException();
    }

    public void insert(Registration registration) {
        throw new UnsupportedOperationException();
    }

    /** @throws ConcurrentChangeException if the row is no longer the one that {@code before} was read from */
    public void update(Kept before, Registration after) {
        throw new UnsupportedOperationException();
    }

    public Optional<Registration> byReference(String reference) {
        throw new UnsupportedOperationException();
    }

    /** Reads a registration and locks it until the caller's transaction ends. */
    public Optional<Kept> lock(String reference) {
        throw new UnsupportedOperationException();
    }

    public List<Registration> byPassport(String event, String number, String issuingState) {
        throw new UnsupportedOperationException();
    }

    /**
     * Candidates for the same person: those that share at least two words of the name, in the mail or in the passport
     * (one, if only one is asked for). Words are compared folded, see {@link NameTokens}.
     */
    public List<Registration> byName(String event, Collection<String> words) {
        throw new UnsupportedOperationException();
    }

    /** Those that an address may change. */
    public List<Registration> byAddress(String event, String address) {
        throw new UnsupportedOperationException();
    }

    /** Those that a mail fed, or about which we sent it; of any event. */
    public List<Registration> byMessageId(String messageId) {
        throw new UnsupportedOperationException();
    }

    /** Remembers the Message-ID of an answer of ours, so that what comes back on it finds its registration. */
    public void answeredBy(String reference, String messageId) {
        throw new UnsupportedOperationException();
    }

    public List<Registration> of(String event, String delegation) {
        throw new UnsupportedOperationException();
    }

    /** {@code WAITLISTED} ones of a delegation, in order of completion. */
    public List<Registration> waiting(String event, String delegation) {
        throw new UnsupportedOperationException();
    }

    public List<Registration> incomplete(String event) {
        throw new UnsupportedOperationException();
    }

    public List<Registration> inState(State state) {
        throw new UnsupportedOperationException();
    }

    /** How many registrations there are of each state; states without any are 0. */
    public Map<State, Long> counts() {
        throw new UnsupportedOperationException();
    }

    /** Hands over every registration in order of reference, a few at a time in memory. */
    public void forEach(Consumer<Registration> consumer) {
        throw new UnsupportedOperationException();
    }
}
