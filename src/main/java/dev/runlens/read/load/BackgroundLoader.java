package dev.runlens.read.load;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.Trouble;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.assemble.RunAssembly;
import dev.runlens.read.find.InputContent;
import dev.runlens.read.find.RunReader;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Reads inputs one after another on an executor, and tells a listener after every step what is loaded.
///
/// Each input can be cancelled or taken away at any time; what still arrives from it afterwards is dropped. Adding an
/// input again reads it afresh. Safe to call from any thread; the listener is called on the thread that made the
/// change, one call at a time, and never after [#close].
public final class BackgroundLoader implements AutoCloseable {
    private final RunReader reader;
    private final RunAssembly assembly;
    private final Executor executor;
    private final Listener listener;
    private final Object lock = new Object();
    private final Map<Path, Job> jobs = new LinkedHashMap<>();
    private boolean closed;

    /// Told what is loaded.
    @FunctionalInterface
    public interface Listener {
        /// Something changed.
        ///
        /// @param items every input with its state, in the order they were added
        /// @param result the runs of all inputs that are loaded so far; the same object as before when only a state
        ///     changed
        void changed(List<LoadItem> items, LoadResult result);
    }

    private LoadResult result = LoadResult.EMPTY;

    /// @param reader reads one input
    /// @param assembly makes runs of what was read
    /// @param executor where reading happens; one that runs tasks at once makes the loader synchronous
    /// @param listener told after every step
    public BackgroundLoader(RunReader reader, RunAssembly assembly, Executor executor, Listener listener) {
        this.reader = reader;
        this.assembly = assembly;
        this.executor = executor;
        this.listener = listener;
    }

    /// Queues inputs; one that is already there is read again.
    public void add(List<Path> inputs) {
        List<Job> added = new ArrayList<>();
        synchronized (lock) {
            for (Path input : inputs) {
                Job previous = jobs.get(input);
                if (previous != null) {
                    previous.stop();
                }
                Job job = new Job(input, previous == null ? null : previous.content);
                jobs.put(input, job);
                added.add(job);
            }
            tell();
        }
        added.forEach(executor::execute);
    }

    /// Stops reading an input; what it held before stays.
    public void cancel(Path input) {
        synchronized (lock) {
            Job job = jobs.get(input);
            if (job != null && job.stop()) {
                tell();
            }
        }
    }

    /// Takes an input and what it gave away.
    public void remove(Path input) {
        synchronized (lock) {
            Job job = jobs.remove(input);
            if (job != null) {
                job.stop();
                assemble();
                tell();
            }
        }
    }

    /// Stops everything; the listener is not called any more. The executor stays open.
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            jobs.values().forEach(Job::stop);
        }
    }

    private void assemble() {
        List<InputContent> contents = new ArrayList<>();
        for (Job job : jobs.values()) {
            if (job.content != null) {
                contents.add(job.content);
            }
        }
        result = assembly.assemble(contents);
    }

    private void tell() {
        if (!closed) {
            listener.changed(
                    jobs.values().stream()
                            .map(job -> new LoadItem(job.input, job.state))
                            .toList(),
                    result);
        }
    }

    private final class Job implements Runnable, ReadProgress {
        private final Path input;
        private @Nullable InputContent content;
        private LoadItem.State state = new LoadItem.Queued();
        private volatile boolean cancelled;

        Job(Path input, @Nullable InputContent before) {
            this.input = input;
            this.content = before;
        }

        /// Whether there was something to stop.
        boolean stop() {
            boolean going = !cancelled && (state instanceof LoadItem.Queued || state instanceof LoadItem.Parsing);
            cancelled = true;
            if (going) {
                state = new LoadItem.Cancelled();
            }
            return going;
        }

        @Override
        public void run() {
            if (cancelled) {
                return;
            }
            try {
                advanced(input, 0, 0);
                take(reader.read(input, this));
            } catch (CancellationException stopped) {
                cancel(input);
            } catch (RuntimeException | Error bug) {
                reject();
                throw bug;
            }
        }

        /// What was read broke what makes runs of it: it is taken away again, so that the others are not lost with it.
        private void reject() {
            synchronized (lock) {
                content = null;
                assemble();
                give(new LoadItem.Rejected(Trouble.rejected(
                        input, "could not be read because of a fault of RunLens; everything else is read")));
            }
        }

        private void take(InputContent read) {
            synchronized (lock) {
                if (!cancelled) {
                    content = read;
                    assemble();
                    give(outcome(read));
                }
            }
        }

        private void give(LoadItem.State next) {
            synchronized (lock) {
                if (!cancelled) {
                    state = next;
                    tell();
                }
            }
        }

        private LoadItem.State outcome(InputContent read) {
            List<String> names = result.byInput().getOrDefault(input, List.of());
            if (!names.isEmpty()) {
                boolean strange = !read.problems().isEmpty()
                        || result.runs().stream()
                                .filter(run -> names.contains(run.name()))
                                .flatMap(run -> run.findings().stream())
                                .anyMatch(finding -> finding.code().severity() != FindingCode.Severity.NOTE);
                return new LoadItem.Loaded(strange);
            }
            return new LoadItem.Rejected(
                    read.problems().isEmpty()
                            ? Trouble.rejected(input, "holds nothing that belongs to a run")
                            : read.problems().getFirst());
        }

        @Override
        public void advanced(Path file, long done, long total) {
            give(new LoadItem.Parsing(file, done, total));
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
