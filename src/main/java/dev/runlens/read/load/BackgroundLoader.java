package dev.runlens.read.load;

import dev.runlens.read.FileState;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.Trouble;
import dev.runlens.read.assemble.AssignedLogs;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.assemble.RunAssembly;
import dev.runlens.read.assemble.SameRuns;
import dev.runlens.read.find.FileMemory;
import dev.runlens.read.find.InputContent;
import dev.runlens.read.find.InputState;
import dev.runlens.read.find.RunReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;

/// Reads inputs one after another on an executor, and tells a listener after every step what is loaded.
///
/// Each input can be cancelled or taken away at any time; what still arrives from it afterwards is dropped. Adding an
/// input again reads it afresh. Safe to call from any thread; the listener is called on the thread that made the
/// change, one call at a time, and never after [#close].
public final class BackgroundLoader implements AutoCloseable {
    private volatile RunReader reader;
    private final RunAssembly assembly;
    private final Executor executor;
    private final Listener listener;
    private final Object lock = new Object();
    private final Map<Path, Job> jobs = new LinkedHashMap<>();
    private AssignedLogs assigned = AssignedLogs.NONE;
    private LoadResult result = LoadResult.EMPTY;
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

    /// Reads whatever is added from now on with another reader.
    public void readWith(RunReader next) {
        reader = next;
    }

    /// Queues inputs; one that is already there is read again.
    public void add(List<Path> inputs) {
        List<Job> added = new ArrayList<>();
        synchronized (lock) {
            for (Path input : inputs) {
                Job job = Job.after(jobs.get(input), input);
                jobs.put(input, job);
                added.add(job);
            }
            tell();
        }
        added.forEach(job -> executor.execute(new Reading(job)));
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

    /// Gives logs to runs, whatever the files tell, and lets them tell again of all others.
    public void assign(AssignedLogs logs) {
        synchronized (lock) {
            assigned = logs;
            settle(new LinkedHashMap<>());
        }
    }

    /// Reads again whatever has changed of the inputs that were read, on the calling thread: of each only the files that are
    /// not as they were. The listener is told once, where that made a difference; meanwhile what is shown stays.
    ///
    /// @param progress asked whether to go on
    /// @return how the files of every input are that was read, as [FileMemory#written] tells it
    /// @throws CancellationException when the progress says so
    public Map<Path, FileState> refresh(ReadProgress progress) {
        Map<Path, FileState> files = new LinkedHashMap<>();
        Map<Job, InputContent> fresh = new LinkedHashMap<>();
        for (Job job : settled()) {
            InputState now = reader.look(job.input, progress);
            if (job.memory.isUnsettled() || !now.equals(job.memory.seen())) {
                fresh.put(job, reader.read(job.input, job.memory, progress));
            }
            files.putAll(job.memory.written());
        }
        if (!fresh.isEmpty()) {
            synchronized (lock) {
                settle(fresh);
            }
        }
        return files;
    }

    /// The runs of all inputs that are loaded.
    public LoadResult loaded() {
        synchronized (lock) {
            return result;
        }
    }

    private List<Job> settled() {
        synchronized (lock) {
            return jobs.values().stream().filter(Job::isSettled).toList();
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same object is what the listener is promised
    private void settle(Map<Job, InputContent> fresh) {
        LoadResult before = result;
        fresh.keySet().removeIf(job -> job.cancelled || !job.isSettled());
        fresh.forEach((job, content) -> job.content = content);
        assemble();
        boolean different = result != before;
        for (Map.Entry<Job, InputContent> read : fresh.entrySet()) {
            LoadItem.State next = Outcome.of(read.getValue(), result);
            different |= !next.equals(read.getKey().state);
            read.getKey().state = next;
        }
        if (different) {
            tell();
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
        List<InputContent> contents = jobs.values().stream().flatMap(Job::contents).toList();
        result = SameRuns.kept(result, assembly.assemble(contents, assigned));
    }

    private void tell() {
        if (!closed) {
            listener.changed(jobs.values().stream().map(Job::item).toList(), result);
        }
    }

    private final class Reading implements Runnable, ReadProgress {
        private final Job job;

        Reading(Job job) {
            this.job = job;
        }

        @Override
        public void run() {
            if (job.cancelled) {
                return;
            }
            try {
                advanced(job.input, 0, 0);
                take(reader.read(job.input, job.memory, this));
            } catch (CancellationException stopped) {
                cancel(job.input);
            } catch (RuntimeException | Error bug) {
                reject();
                throw bug;
            }
        }

        /// What was read broke what makes runs of it: it is taken away again, so that the others are not lost with it.
        private void reject() {
            synchronized (lock) {
                job.content = null;
                assemble();
                give(new LoadItem.Rejected(Trouble.rejected(
                        job.input, "could not be read because of a fault of RunLens; everything else is read")));
            }
        }

        private void take(InputContent read) {
            synchronized (lock) {
                if (!job.cancelled) {
                    job.content = read;
                    assemble();
                    give(Outcome.of(read, result));
                }
            }
        }

        private void give(LoadItem.State next) {
            synchronized (lock) {
                if (!job.cancelled) {
                    job.state = next;
                    tell();
                }
            }
        }

        @Override
        public void advanced(Path file, long done, long total) {
            give(job.parsing(file, done, total));
        }

        @Override
        public void filesRead(int done, int all) {
            job.filesRead(done, all);
        }

        @Override
        public boolean isCancelled() {
            return job.cancelled;
        }
    }
}
