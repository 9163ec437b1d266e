package dev.runlens.benchmark.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// All processors at work on the cells of a table.
final class Workers implements AutoCloseable {
    private final ExecutorService executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    /// Their results, in the order of the cells.
    <T> List<T> all(List<Callable<T>> cells) throws InterruptedException {
        List<T> results = new ArrayList<>();
        for (Future<T> cell : executor.invokeAll(cells)) {
            try {
                results.add(cell.get());
            } catch (ExecutionException problem) {
                throw new IllegalStateException(problem.getCause());
            }
        }
        return results;
    }

    @Override
    public void close() {
        executor.close();
    }
}
