package dev.runlens.cli;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.FindingSummary;
import dev.runlens.run.Run;
import dev.runlens.write.Inspection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What was found under some paths, as text: every run once with the files it was read from, then the files that are
/// part of no run, each with the reason.
final class InspectionText {
    private static final int EXAMPLES = 3;

    private static final int FARTHEST_BESIDE = 2;
    private final StringBuilder text = new StringBuilder();
    private final Inspection inspection;
    private final boolean all;

    /// @param inspection what was found
    /// @param all whether to name every file that was passed over
    InspectionText(Inspection inspection, boolean all) {
        this.inspection = inspection;
        this.all = all;
    }

    String text() {
        int count = inspection.runs().size();
        text.append(count == 0 ? "no runs" : count == 1 ? "1 run" : count + " runs")
                .append('\n');
        inspection.runs().forEach(this::run);
        section("Read, but part of no run", inspection.unused());
        section("Passed over", inspection.passedOver());
        return text.toString();
    }

    private void run(Inspection.Found found) {
        Run run = found.run();
        text.append('\n')
                .append(Printable.line(run.name()))
                .append(" (")
                .append(Printable.line(run.identity().trainer().name()))
                .append(")\n");
        line(run.path().toString());
        line(losses(found) + (found.progress().equals("unknown") ? "" : ", " + found.progress()));
        sources(run);
        if (found.savedWeights() > 0) {
            line("saved weights: " + found.savedWeights());
        }
        findings(run);
    }

    /// The files by their format, in the order of their weight.
    private void sources(Run run) {
        Map<String, List<Path>> byFormat = new LinkedHashMap<>();
        for (Path source : run.identity().sources()) {
            String format = inspection.format(source).orElse("file");
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
        for (Finding finding : FindingSummary.of(run)) {
            if (!finding.code().isNote()) {
                kinds.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(finding);
            }
        }
        kinds.forEach((code, findings) -> {
            String more = findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more like it)";
            line(code.word() + ": " + findings.getFirst().message() + more);
        });
    }

    private static String losses(Inspection.Found found) {
        return found.lastIteration().isEmpty()
                ? "no losses"
                : found.trainPoints() + " train and " + found.valPoints() + " validation losses, to iteration "
                        + found.lastIteration().getAsLong();
    }

    private void section(String title, List<Inspection.LeftOut> files) {
        if (files.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append('\n');
        Map<String, List<Path>> byReason = new LinkedHashMap<>();
        files.forEach(file -> byReason.computeIfAbsent(file.reason(), why -> new ArrayList<>())
                .add(file.path()));
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
        text.append("  ").append(Printable.line(words)).append('\n');
    }

    /// The file as it is found from the folder of its run: below it, a folder or two beside it, else where it lies.
    private static Path within(Path folder, Path file) {
        if (folder.startsWith(file)) {
            return Objects.requireNonNullElse(file.getFileName(), file);
        }
        if (file.startsWith(folder)) {
            return folder.relativize(file);
        }
        Path above = folder.getParent();
        for (int steps = 1; above != null && above.getParent() != null && steps <= FARTHEST_BESIDE; steps++) {
            if (file.startsWith(above)) {
                return folder.relativize(file);
            }
            above = above.getParent();
        }
        return file;
    }
}
