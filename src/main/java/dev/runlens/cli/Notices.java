package dev.runlens.cli;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.FindingSummary;
import dev.runlens.run.Run;
import dev.runlens.write.ComparisonTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a person reads: the table on standard output; what was left out, and what changes how the numbers are to be
/// read, on standard error, one line each.
final class Notices {
    private static final int NAMES_SHOWN = 4;

    private final Terminal terminal;

    Notices(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Prints the comparison table.
    ///
    /// @param all every run, however many there are
    void table(Comparison comparison, boolean all) {
        terminal.print((all || !comparison.many() ? ComparisonTable.of(comparison, terminal.screenWidth())
                : ComparisonTable.ofMany(comparison, terminal.screenWidth())) + "\n");
    }

    /// Names every input that was left out, and the warnings of the runs: each kind of warning once, and once for all runs
    /// that share it.
    void about(Comparison comparison) {
        problems(comparison.problems());
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (ComparedRun compared : comparison.runs()) {
            warnings(compared.run())
                    .forEach(warning -> named.computeIfAbsent(warning, runs -> new ArrayList<>()).add(compared.name()));
        }
        named.forEach((warning, runs) -> terminal.say(names(runs) + ": " + warning));
    }

    /// What several runs share is said once.
    private static String names(List<String> runs) {
        int more = runs.size() - NAMES_SHOWN;
        return more <= 0
                ? String.join(", ", runs)
                : String.join(", ", runs.subList(0, NAMES_SHOWN)) + " and " + more + " more";
    }

    /// Names inputs that were left out: of several left out for one reason the first, and how many more.
    void problems(List<Finding> problems) {
        Map<String, List<Finding>> reasons = new LinkedHashMap<>();
        problems.forEach(problem -> reasons
                .computeIfAbsent(problem.code().word() + problem.message(), reason -> new ArrayList<>())
                .add(problem));
        reasons.values().forEach(alike -> terminal.say(text(alike)));
    }

    /// Says that there is nothing to compare, and why.
    void nothing(List<Finding> problems) {
        problems(problems);
        terminal.say("no run was found");
    }

    /// [ExitCodes#ALL_READ], or [ExitCodes#PARTLY_READ] where some input is not part of the comparison.
    static int exitCode(Comparison comparison) {
        boolean rejected = comparison.problems().stream()
                .anyMatch(problem -> problem.code().severity() == FindingCode.Severity.ERROR);
        return rejected ? ExitCodes.PARTLY_READ : ExitCodes.ALL_READ;
    }

    private static List<String> warnings(Run run) {
        Map<FindingCode, List<Finding>> kinds = new EnumMap<>(FindingCode.class);
        for (Finding finding : FindingSummary.of(run)) {
            if (!finding.code().isNote()) {
                kinds.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(finding);
            }
        }
        List<String> warnings = new ArrayList<>();
        kinds.forEach((code, findings) -> warnings.add(code.word() + ": " + text(findings)));
        return warnings;
    }

    private static String text(List<Finding> ofOneKind) {
        int more = ofOneKind.size() - 1;
        return text(ofOneKind.getFirst()) + (more == 0 ? "" : " (and " + more + " more like it)");
    }

    private static String text(Finding finding) {
        return finding.origin() == null ? finding.message() : finding.origin() + ": " + finding.message();
    }
}
