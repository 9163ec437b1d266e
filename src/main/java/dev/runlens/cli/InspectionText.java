package dev.runlens.cli;

import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.find.InputContent;
import dev.runlens.read.find.SeenFile;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What was found under some paths, as text: every run once with the files it was read from, then the files that are
/// part of no run, each with the reason.
final class InspectionText {
    private static final int EXAMPLES = 3;

    private final StringBuilder text = new StringBuilder();
    private final Map<Path, SeenFile> seen = new LinkedHashMap<>();
    private final LoadResult result;
    private final boolean all;

    /// @param contents what was read
    /// @param result the runs in it
    /// @param all whether to name every file that was passed over
    InspectionText(List<InputContent> contents, LoadResult result, boolean all) {
        this.result = result;
        this.all = all;
        for (InputContent content : contents) {
            content.seen().forEach(file -> seen.putIfAbsent(file.file(), file));
        }
        for (Finding problem : result.problems()) {
            if (problem.origin() != null) {
                Path file = problem.origin().file();
                seen.put(file, new SeenFile(file, SeenFile.Use.PASSED_OVER, problem.message()));
            }
        }
    }

    String text() {
        int count = result.runs().size();
        text.append(count == 0 ? "no runs" : count == 1 ? "1 run" : count + " runs")
                .append('\n');
        result.runs().forEach(this::run);
        Set<Path> used = new HashSet<>();
        result.runs().forEach(run -> used.addAll(run.identity().sources()));
        List<SeenFile> unused = seen.values().stream()
                .filter(file -> file.use() == SeenFile.Use.READ && !used.contains(file.file()))
                .toList();
        section("Read, but part of no run", unused);
        section(
                "Passed over",
                seen.values().stream()
                        .filter(file -> file.use() == SeenFile.Use.PASSED_OVER)
                        .toList());
        return text.toString();
    }

    private void run(Run run) {
        text.append('\n')
                .append(run.name())
                .append(" (")
                .append(run.identity().trainer().name())
                .append(")\n");
        line(run.path().toString());
        line(losses(run) + ending(run.history().progress()));
        sources(run);
        long saved = run.checkpoints().stream().filter(Checkpoint::onDisk).count();
        if (saved > 0) {
            line("saved weights: " + saved);
        }
        findings(run);
    }

    /// The files by their format, in the order of their weight.
    private void sources(Run run) {
        Map<String, List<Path>> byFormat = new LinkedHashMap<>();
        for (Path source : run.identity().sources()) {
            SeenFile file = seen.get(source);
            String format = file == null || file.use() != SeenFile.Use.READ ? "file" : file.detail();
            byFormat.computeIfAbsent(format, name -> new ArrayList<>()).add(within(run.path(), source));
        }
        byFormat.forEach((format, files) -> {
            int shown = all ? files.size() : 1;
            String rest = files.size() == shown ? "" : ", and " + (files.size() - shown) + " more";
            line(format + ": " + listed(files.subList(0, shown)) + rest);
        });
    }

    private static String listed(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /// One line for each kind: the first of it, and how many more.
    private void findings(Run run) {
        Map<FindingCode, List<Finding>> kinds = new EnumMap<>(FindingCode.class);
        for (Finding finding : run.findings()) {
            if (finding.code().severity() != FindingCode.Severity.NOTE) {
                kinds.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(finding);
            }
        }
        kinds.forEach((code, findings) -> {
            String more = findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more like it)";
            line(code.word() + ": " + findings.getFirst().message() + more);
        });
    }

    private static String losses(Run run) {
        Series train = run.series(Metric.TRAIN_LOSS);
        Series val = run.series(Metric.VAL_LOSS);
        if (train.isEmpty() && val.isEmpty()) {
            return "no losses";
        }
        long last = Math.max(train.isEmpty() ? 0 : train.lastStep(), val.isEmpty() ? 0 : val.lastStep());
        return train.size() + " train and " + val.size() + " validation losses, to iteration " + last;
    }

    private static String ending(Progress progress) {
        return progress.state() == Progress.State.UNKNOWN
                ? ""
                : ", " + progress.state().name().toLowerCase(Locale.ROOT);
    }

    private void section(String title, List<SeenFile> files) {
        if (files.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append('\n');
        Map<String, List<Path>> byReason = new LinkedHashMap<>();
        files.forEach(file -> byReason.computeIfAbsent(file.detail(), why -> new ArrayList<>())
                .add(file.file()));
        byReason.forEach(this::reason);
    }

    private void reason(String why, List<Path> files) {
        line((files.size() == 1 ? "" : files.size() + " files: ") + why);
        int shown = all ? files.size() : Math.min(EXAMPLES, files.size());
        files.subList(0, shown).forEach(file -> line("  " + file));
        if (shown < files.size()) {
            line("  and " + (files.size() - shown) + " more (--all names them)");
        }
    }

    private void line(String words) {
        text.append("  ").append(words).append('\n');
    }

    private static Path within(Path folder, Path file) {
        return file.startsWith(folder) && !file.equals(folder) ? folder.relativize(file) : file;
    }
}
