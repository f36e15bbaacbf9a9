package org.rcm.intake.trace;

import io.opentelemetry.sdk.trace.IdGenerator;

/** Random ids, but where this thread has said which come next. Thread-safe. */
final class ReckonedIds implements IdGenerator {
    private final IdGenerator random = IdGenerator.random();
    private final ThreadLocal<Next> next = new ThreadLocal<>();

    private record Next(String trace, String span) {}

    void next(String trace, String span) {
        next.set(new Next(trace, span));
    }

    void forget() {
        next.remove();
    }

    @Override
    public String generateTraceId() {
        Next said = next.get();
        return said == null ? random.generateTraceId() : said.trace();
    }

    @Override
    public String generateSpanId() {
        Next said = next.get();
        return said == null ? random.generateSpanId() : said.span();
    }
}
