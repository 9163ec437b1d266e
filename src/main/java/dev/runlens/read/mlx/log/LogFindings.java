package dev.runlens.read.mlx.log;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The findings of one log, up to a number of each code; the rest is counted.
final class LogFindings {
    /// How many findings of one code are kept.
    static final int MOST = 1000;

    private final Path file;
    private final Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);
    private List<Finding> current = new ArrayList<>();

    LogFindings(Path file) {
        this.file = file;
    }

    LogFindings copy() {
        LogFindings other = new LogFindings(file);
        other.counts.putAll(counts);
        other.current.addAll(current);
        return other;
    }

    void add(FindingCode code, int line, String message) {
        if (counts.merge(code, 1, Integer::sum) <= MOST) {
            current.add(Finding.in(file, line, code, message));
        }
    }

    /// The findings since the last call.
    List<Finding> take() {
        List<Finding> taken = current;
        current = new ArrayList<>();
        return taken;
    }

    /// One finding for each code of which there were more than are kept.
    List<Finding> rest() {
        List<Finding> rest = new ArrayList<>();
        counts.forEach((code, count) -> {
            if (count > MOST) {
                rest.add(Finding.in(file, code, (count - MOST) + " more findings of this kind are not listed."));
            }
        });
        return rest;
    }
}
