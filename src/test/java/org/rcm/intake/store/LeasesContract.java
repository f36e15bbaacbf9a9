package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One process at a time. */
abstract class LeasesContract {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void a_free_lease_is_taken(Store store) {
        assertThat(store.leases().take("mailbox", "one", LONG)).isTrue();
    }

    @Test
    void a_lease_that_somebody_holds_is_not_taken(Store store) {
        store.leases().take("mailbox", "one", LONG);
        assertThat(store.leases().take("mailbox", "two", LONG)).isFalse();
    }

    @Test
    void its_owner_renews_it(Store store) {
        store.leases().take("mailbox", "one", LONG);
        assertThat(store.leases().take("mailbox", "one", LONG)).isTrue();
    }

    @Test
    void a_lease_that_has_run_out_is_taken(Store store) {
        store.leases().take("mailbox", "one", Duration.ZERO);
        assertThat(store.leases().take("mailbox", "two", LONG)).isTrue();
    }

    @Test
    void a_lease_that_was_given_back_is_taken(Store store) {
        store.leases().take("mailbox", "one", LONG);
        store.leases().release("mailbox", "one");
        assertThat(store.leases().take("mailbox", "two", LONG)).isTrue();
    }

    @Test
    void nobody_gives_back_what_another_holds(Store store) {
        store.leases().take("mailbox", "one", LONG);
        store.leases().release("mailbox", "two");
        assertThat(store.leases().owner("mailbox")).contains("one");
    }
}
