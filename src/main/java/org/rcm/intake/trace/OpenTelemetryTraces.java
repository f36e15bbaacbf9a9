package org.rcm.intake.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.rcm.intake.parts.Part;

/**
 * Tells a collector by OTLP over HTTP. The ids of a mail's trace are reckoned from the mail's id: no message and no row
 * need carry them, a page of fifty mails is fifty traces, and every hub on one database speaks of the same ones. Spans
 * name mails, registrations and promises by their ids. A collector that is away holds up nothing. Thread-safe.
 */
public final class OpenTelemetryTraces implements Traces {
    private static final String NAME = "intake-hub";
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MailIds ids;
    private final ReckonedIds generator = new ReckonedIds();
    private final SdkTracerProvider provider;
    private final Tracer tracer;

    /**
     * @param collector base URL, such as {@code http://localhost:4318}
     * @param installation what all hubs on one database have in common
     * @param part told whether the collector answers
     */
    public OpenTelemetryTraces(URI collector, String installation, Part part) {
        ids = new MailIds(installation);
        String base = collector.toString().replaceAll("/+$", "");
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(base + "/v1/traces")
                .setTimeout(PATIENCE)
                .build();
        provider = SdkTracerProvider.builder()
                .setIdGenerator(generator)
                .setResource(Resource.getDefault().merge(Resource.create(Attributes.of(SERVICE, NAME))))
                .addSpanProcessor(BatchSpanProcessor.builder(new WatchedExporter(exporter, part))
                        .setScheduleDelay(OFTEN)
                        .build())
                .build();
        tracer = provider.get(NAME);
    }

    @Override
    public void received(Collection<Long> mails) {
        for (long mail : mails) {
            generator.next(ids.trace(mail), ids.root(mail));
            try {
                of(mail, tracer.spanBuilder("receive-mail").setNoParent())
                        .startSpan()
                        .end();
            } finally {
                generator.forget();
            }
        }
    }

    @Override
    public <T> T mail(long mail, String step, Supplier<T> work) {
        Span span = below(mail, step).startSpan();
        try {
            return MailInHand.during(mail, work);
        } catch (RuntimeException | Error e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    @Override
    public Sending sending(String step, long promise, Long mail, String reference) {
        SpanBuilder span = mail == null ? tracer.spanBuilder(step).setNoParent() : below(mail, step);
        span.setAttribute("intake.promise", "o" + promise);
        if (reference != null) {
            span.setAttribute("intake.reference", reference);
        }
        return new ToldSending(span.startSpan());
    }

    private SpanBuilder below(long mail, String step) {
        SpanContext root = SpanContext.createFromRemoteParent(
                ids.trace(mail), ids.root(mail), TraceFlags.getSampled(), TraceState.getDefault());
        return of(mail, tracer.spanBuilder(step).setParent(Context.root().with(Span.wrap(root))));
    }

    private static SpanBuilder of(long mail, SpanBuilder span) {
        return span.setAttribute("intake.mail", "m" + mail);
    }

    @Override
    public void close() {
        provider.shutdown().join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
