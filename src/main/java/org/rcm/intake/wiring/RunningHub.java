package org.rcm.intake.wiring;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.rcm.intake.settings.SettingsException;

/** The hub at work: its beans, and Camel running the routes over them. Closing finishes what is in flight. */
public final class RunningHub implements AutoCloseable {
    private final IntakeBeans beans;
    private final Main main;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RunningHub(IntakeBeans beans, Main main) {
        this.beans = beans;
        this.main = main;
    }

    /** As {@link #start(PendingConfiguration, Purpose)}, on a configuration that has been read. */
    public static RunningHub start(Configuration configuration, Purpose purpose) throws StartException {
        try {
            return start(PendingConfiguration.done(configuration), purpose);
        } catch (SettingsException e) {
            throw new IllegalStateException("a configuration that was read has no mistakes", e);
        }
    }

    /**
     * Starts every part, in the order in which they need each other, while the rest of the configuration is read.
     *
     * @throws SettingsException if that rest has mistakes; nothing is left running
     * @throws StartException naming the part that does not start, and why; nothing is left running
     */
    public static RunningHub start(PendingConfiguration configuration, Purpose purpose)
            throws SettingsException, StartException {
        IntakeBeans beans = IntakeBeans.open(configuration, purpose);
        Main main = new Main();
        main.setShutdownStrategy(new SimpleMainShutdownStrategy()); // its own hook and ours would wait for each other
        try {
            main.setOverrideProperties(RouteProperties.of(configuration.settings(), purpose));
            beans.named().forEach(main::bind);
            main.start();
            if (main.getCamelContext().getRoutes().isEmpty()) {
                throw new IllegalStateException("there are no route files (*.camel.yaml) in it");
            }
            if (purpose == Purpose.RUN) {
                ConfigurationWatch files = beans.closing(new ConfigurationWatch(beans));
                Watch.over(beans, main.getCamelContext(), files);
                files.begin();
            }
            return new RunningHub(beans, main);
        } catch (RuntimeException e) {
            stop(main);
            beans.close();
            throw StartException.ofRoutes(configuration.settings(), e);
        }
    }

    public IntakeBeans beans() {
        return beans;
    }

    public CamelContext camel() {
        return main.getCamelContext();
    }

    /** For feeding mails into {@code direct:receive-mail}. */
    public ProducerTemplate producer() {
        return camel().createProducerTemplate();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        beans.stop().tell();
        stop(main);
        beans.close();
    }

    private static void stop(Main main) {
        try {
            main.stop();
        } finally {
            main.shutdown();
        }
    }
}
