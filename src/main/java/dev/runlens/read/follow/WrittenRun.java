package dev.runlens.read.follow;

import dev.runlens.run.Activity;
import dev.runlens.run.Order;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A run by the files that it was read from.
///
/// @param state what its log says of its end
/// @param reported whether anything was ever reported of it
/// @param files those of its files that are followed; at least one
record WrittenRun(Progress.State state, boolean reported, List<WrittenFile> files) {
    /// A run whose files were written to so shortly before it was opened is training.
    private static final Duration SHORTLY = Duration.ofMinutes(10);

    /// A trainer may be silent for so long: while it evaluates, or saves.
    private static final Duration LEAST = Duration.ofMinutes(2);

    /// As long as the pace of a trainer is not known.
    private static final Duration UNKNOWN = Duration.ofMinutes(5);

    private static final int PACE_KNOWN = 4;
    private static final int TIMES_LONGEST = 3;

    /// A run; empty where none of its files is followed.
    static Optional<WrittenRun> of(Run run, Map<Path, WrittenFile> followed) {
        List<WrittenFile> files = new ArrayList<>();
        for (Path source : run.identity().sources()) {
            WrittenFile file = followed.get(source);
            if (file != null) {
                files.add(file);
            }
        }
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new WrittenRun(
                        run.history().progress().state(), !run.history().isEmpty(), files));
    }

    /// What it is doing.
    Activity activity(Instant now) {
        WrittenFile last = files.stream().max(Order.comparing(WrittenFile::written)).orElseThrow();
        boolean changed = files.stream().anyMatch(file -> file.changes() > 0);
        Instant opened = files.stream().map(WrittenFile::first).min(Comparator.naturalOrder()).orElseThrow();
        boolean shortly = Duration.between(last.written(), opened).compareTo(SHORTLY) <= 0;
        boolean over = state == Progress.State.FINISHED || state == Progress.State.INTERRUPTED;
        if (!changed && (over || !shortly)) {
            return new Activity.AtRest(last.written());
        }
        if (over) {
            return state == Progress.State.FINISHED ? new Activity.Finished() : new Activity.Interrupted();
        }
        Duration silent = Duration.between(last.written(), now);
        if (silent.compareTo(patience(last)) <= 0) {
            return new Activity.Following();
        }
        // Of a configuration that lies there alone nobody can say that it ever trained.
        return changed || reported
                ? new Activity.Stalled(Duration.ofMinutes(silent.toMinutes()))
                : new Activity.AtRest(last.written());
    }

    private static Duration patience(WrittenFile last) {
        if (last.changes() < PACE_KNOWN) {
            return UNKNOWN;
        }
        Duration usual = last.longest().multipliedBy(TIMES_LONGEST);
        return usual.compareTo(LEAST) > 0 ? usual : LEAST;
    }
}
