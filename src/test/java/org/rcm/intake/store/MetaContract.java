package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the hub's small memory promises on every database. */
abstract class MetaContract {
    private Meta meta;

    @BeforeEach
    void open(Store store) {
        meta = store.meta();
    }

    @Test
    void whatWasNeverPutIsEmpty() {
        assertThat(meta.get("name")).isEmpty();
    }

    @Test
    void theLastValuePutIsTheOneKept() {
        meta.put("name", "one");
        meta.put("name", "two");
        assertThat(meta.get("name")).contains("two");
    }

    @Test
    void eachMailboxHasItsLastFetchAndTheHubTheLatest() {
        Instant one = Instant.parse("2022-02-15T10:00:00Z");
        Instant two = Instant.parse("2022-02-15T11:00:00Z");
        meta.fetched("a/INBOX", two);
        meta.fetched("b/INBOX", one);
        assertThat(meta.lastFetch("b/INBOX")).contains(one);
        assertThat(meta.lastFetch()).contains(two);
    }

    @Test
    void sixteenThatPutANewNameAtOnceDoNotFail() throws Exception {
        try (Together together = new Together(16)) {
            together.all(i -> {
                meta.put("name", "n" + i);
                return i;
            });
        }
        assertThat(meta.get("name")).isPresent();
    }
}
