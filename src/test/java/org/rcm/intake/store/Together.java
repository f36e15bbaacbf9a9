package org.rcm.intake.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many threads do a thing at the same instant, and waits for all. */
final class Together implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    Together(int threads) {
        this.threads = threads;
        pool = Executors.newFixedThreadPool(threads);
    }

    <T> List<T> all(IntFunction<T> work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            Callable<T> task = () -> {
                start.await();
                return work.apply(number);
            };
            running.add(pool.submit(task));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
