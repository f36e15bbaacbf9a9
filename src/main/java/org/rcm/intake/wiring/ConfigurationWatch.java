package org.rcm.intake.wiring;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.rcm.intake.clock.Beat;
import org.rcm.intake.decision.ChangedEvents;
import org.rcm.intake.settings.Mistake;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes changed files of the config folder over while the hub runs: all of them at once, when they have been left alone
 * for a moment and are right. If they are wrong, what was in force stays, and {@code status} says so. The settings need a
 * restart. Looks by itself every second once it has begun.
 */
final class ConfigurationWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationWatch.class);
    private static final String REFUSED = "configuration";
    private static final String REMARK = "seats";
    private static final Duration PERIOD = Duration.ofSeconds(1);
    /** A file that is being written or moved can be read soon. */
    private static final int LOOKS_IN_VAIN = 5;

    private final IntakeBeans beans;
    private final Store store;
    private final ConfigurationFiles files;
    private final Beat beat = Beat.of("configuration");
    private Map<String, String> seen;
    /** Null if what lies there is to be tried whatever it is. */
    private Map<String, String> tried;
    /** Of this process: another hub on the same database may be ahead. */
    private Map<String, String> inForce;

    private int looksInVain;
    private volatile String refusal;

    ConfigurationWatch(IntakeBeans beans) {
        this.beans = beans;
        this.store = beans.store();
        this.files = new ConfigurationFiles(beans.configuration().settings().config());
        seen = tried = files.stamps();
    }

    /** What the hub was started with is in force; nothing that is to be ready waits for the note of it. */
    void begin() {
        beat.after(Duration.ZERO, this::noteStart);
        beat.every(PERIOD, this::look);
    }

    private void noteStart() {
        try {
            inForce = texts();
            noteInForce(beans.configuration(), inForce);
        } catch (UncheckedIOException e) { // of a file that nobody needed to start
            inForce = Map.of();
            tried = null;
        } catch (RuntimeException e) { // the database, of which health tells
            LOG.warn("not noted by which configuration the hub runs: {}", e.getMessage());
        }
    }

    private void look() {
        try {
            Map<String, String> now = files.stamps();
            boolean quiet = now.equals(seen);
            seen = now;
            if (quiet && !now.equals(tried)) {
                takeOver(now);
                looksInVain = 0;
            }
        } catch (UncheckedIOException e) {
            unreadable(e);
        } catch (RuntimeException e) { // the database, of which health tells; the next look comes
            LOG.warn("changed configuration not taken over yet: {}", e.getMessage());
        }
    }

    private void unreadable(UncheckedIOException why) {
        tried = null; // as soon as it can be read, also if it is as it was
        looksInVain++;
        if (looksInVain == LOOKS_IN_VAIN) {
            refuse(List.of(why.getMessage() + " — let the user that runs the hub read it, or take it away"));
        }
    }

    private void takeOver(Map<String, String> now) {
        Map<String, String> fresh = texts();
        String changed = String.join(", ", changed(inForce, fresh));
        if (changed.isEmpty()) { // touched only, or put back as it was
            refusal = null;
            store.meta().forgetNote(REFUSED);
            tried = now;
            return;
        }
        Configuration read = null;
        List<String> refusals;
        try {
            read = beans.rules().configuration().again();
            refusals = changed().refusals(read.events());
        } catch (SettingsException e) {
            refusals = e.mistakes().stream().map(Mistake::toString).toList();
        }
        if (!files.stamps().equals(now)) {
            return; // written while it was read: the next look comes
        }
        if (refusals.isEmpty()) {
            beans.rules().replace(read);
            LOG.info("configuration taken over: {}", changed);
            noteInForce(read, fresh);
            store.audit()
                    .append("hub", "CONFIGURATION", null, null, changed.substring(0, Math.min(1000, changed.length())));
        } else {
            refuse(refusals);
        }
        tried = now;
    }

    private Map<String, String> texts() {
        return files.texts(beans.configuration().settings(), beans.vault());
    }

    private ChangedEvents changed() {
        return new ChangedEvents(store.registrations(), store.seats());
    }

    private static TreeSet<String> changed(Map<String, String> before, Map<String, String> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> before.getOrDefault(name, "").equals(now.getOrDefault(name, "")));
        return names;
    }

    private void refuse(List<String> why) {
        why.forEach(line -> LOG.error("changed configuration refused, running with the old one: {}", line));
        refusal = why.get(0) + (why.size() == 1 ? "" : " (and " + (why.size() - 1) + " more; check tells all)");
        store.meta()
                .note(
                        REFUSED,
                        "Changed configuration refused at "
                                + Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                + ", running with the old one: " + refusal);
    }

    /** Why the files of now are not in force; empty if they are. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    private void noteInForce(Configuration configuration, Map<String, String> texts) {
        inForce = texts;
        refusal = null;
        store.filesInForce().replace(texts, Instant.now());
        store.meta().forgetNote(REFUSED);
        List<String> remarks = changed().remarks(configuration.events());
        if (remarks.isEmpty()) {
            store.meta().forgetNote(REMARK);
        } else {
            remarks.forEach(remark -> LOG.warn("{}", remark));
            store.meta().note(REMARK, String.join(". ", remarks));
        }
    }

    @Override
    public void close() {
        beat.close();
    }
}
