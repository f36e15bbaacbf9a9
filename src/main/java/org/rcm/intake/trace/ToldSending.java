package org.rcm.intake.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A span that ends when something was sent, or was not. */
record ToldSending(Span span) implements Sending {

    @Override
    public Optional<String> traceparent() {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.root().with(span), headers, Map::put);
        return Optional.ofNullable(headers.get("traceparent"));
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
