package dev.runlens.ui.sources;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file that was looked at.
///
/// @param file its path
/// @param runs the names of the runs that it gave something to; none where it was passed over
/// @param findings what is strange about it, the weighty first
public record SourceFile(Path file, List<String> runs, List<Finding> findings) {
    /// Keeps copies.
    public SourceFile {
        runs = List.copyOf(runs);
        findings = findings.stream()
                .sorted(Comparator.comparing((Finding finding) -> finding.code().severity()).reversed())
                .toList();
    }

    /// What became of a file.
    public enum Fate {
        /// It could not be read.
        REJECTED,
        /// It was read, and something in it changes how its numbers are to be read.
        WARNED,
        /// It was read.
        READ,
        /// It holds nothing of a run.
        PASSED_OVER
    }

    /// What became of it.
    public Fate fate() {
        FindingCode.Severity worst = findings.isEmpty() ? FindingCode.Severity.NOTE
                : findings.getFirst().code().severity();
        if (runs.isEmpty()) {
            return worst == FindingCode.Severity.NOTE ? Fate.PASSED_OVER : Fate.REJECTED;
        }
        return worst == FindingCode.Severity.NOTE ? Fate.READ : Fate.WARNED;
    }

    /// The files of some runs, and those that gave nothing.
    ///
    /// @param problems files that were rejected or held nothing
    public static List<SourceFile> of(List<Run> runs, List<Finding> problems) {
        Map<Path, List<String>> readers = new LinkedHashMap<>();
        for (Run run : runs) {
            run.identity().sources().forEach(
                    file -> readers.computeIfAbsent(file, missing -> new ArrayList<>()).add(run.name()));
        }
        Map<Path, List<Finding>> about = new LinkedHashMap<>();
        for (Run run : runs) {
            run.findings().forEach(finding -> add(finding, about).ifPresent(file -> {
                List<String> names = readers.computeIfAbsent(file, missing -> new ArrayList<>());
                if (!names.contains(run.name())) {
                    names.add(run.name());
                }
            }));
        }
        problems.forEach(finding -> {
            var _ = add(finding, about);
        });
        List<SourceFile> files = new ArrayList<>();
        readers.forEach((file, names) -> files.add(new SourceFile(file, names, about.getOrDefault(file, List.of()))));
        about.forEach((file, findings) -> {
            if (!readers.containsKey(file)) {
                files.add(new SourceFile(file, List.of(), findings));
            }
        });
        files.sort(Comparator.comparing(SourceFile::fate).thenComparing(SourceFile::file));
        return files;
    }

    /// Keeps a finding under its file.
    ///
    /// @return the file; empty where it is about none
    private static Optional<Path> add(Finding finding, Map<Path, List<Finding>> about) {
        Origin.InFile origin = finding.origin();
        if (origin == null) {
            return Optional.empty();
        }
        about.computeIfAbsent(origin.file(), missing -> new ArrayList<>()).add(finding);
        return Optional.of(origin.file());
    }
}
