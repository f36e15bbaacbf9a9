package org.rcm.intake.wiring;

import java.time.Clock;
import java.util.UUID;
import org.rcm.intake.parts.Part;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.store.Meta;
import org.rcm.intake.trace.OpenTelemetryTraces;
import org.rcm.intake.trace.Traces;

/** The collector of traces, where the settings name one. */
final class Tracing {
    private static final String INSTALLATION = "installation";

    private Tracing() {}

    static Traces of(Settings settings, Meta meta, Clock clock) {
        if (settings.find(Key.TRACE_ENDPOINT).isEmpty()) {
            return Traces.NONE;
        }
        java.net.URI collector = settings.uri(Key.TRACE_ENDPOINT);
        Part part = new Part("trace collector", "mails go on; see intake.trace.endpoint", clock);
        return new OpenTelemetryTraces(collector, installation(meta), part);
    }

    /** What all hubs on one database have in common. */
    private static String installation(Meta meta) {
        meta.putIfAbsent(INSTALLATION, UUID.randomUUID().toString());
        return meta.get(INSTALLATION).orElseThrow();
    }
}
