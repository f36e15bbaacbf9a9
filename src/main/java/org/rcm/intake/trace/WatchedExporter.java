package org.rcm.intake.trace;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rcm.intake.parts.Part;
import org.rcm.intake.parts.Reason;

/** Says once that the collector is away, and once that it is back; what could not be told meanwhile is lost. */
final class WatchedExporter implements SpanExporter {
    /** It would tell every failure, in lines of its own form. Held here: a logger that nobody holds is forgotten. */
    private static final Logger LIBRARY = Logger.getLogger("io.opentelemetry");

    private final SpanExporter exporter;
    private final Part part;

    WatchedExporter(SpanExporter exporter, Part part) {
        this.exporter = exporter;
        this.part = part;
        LIBRARY.setLevel(Level.OFF);
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        CompletableResultCode result = exporter.export(spans);
        return result.whenComplete(() -> {
            if (result.isSuccess()) {
                part.there();
            } else {
                Throwable why = result.getFailureThrowable();
                part.gone(why == null ? "it takes no spans" : Reason.of(why));
            }
        });
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
