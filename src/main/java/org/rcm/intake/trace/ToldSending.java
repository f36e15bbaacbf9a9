package org.rcm.intake.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Optional;

/** A span that ends when something was sent, or was not. */
record ToldSending(Span span) implements Sending {

    /** W3C Trace Context, level 1: {@code 00-TRACE-SPAN-01}. */
    @Override
    public Optional<String> traceparent() {
        SpanContext context = span.getSpanContext();
        return Optional.of("00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex());
    }

    @Override
    public void done() {
        span.end();
    }

    @Override
    public void failed(String reason) {
        span.setStatus(StatusCode.ERROR, reason);
        span.end();
    }
}
