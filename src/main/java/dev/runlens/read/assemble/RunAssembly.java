package dev.runlens.read.assemble;

import dev.runlens.read.Layout;
import dev.runlens.read.SourceContent;
import dev.runlens.read.find.InputContent;
import dev.runlens.read.find.NaturalOrder;
import dev.runlens.run.Finding;
import dev.runlens.run.Order;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides which sources belong to one run, merges them, and names the runs. Quick and pure: the same contents give the
/// same runs.
public final class RunAssembly {
    private final Clock clock;
    private final RunNames naming;

    /// @param clock tells when a run was collected
    /// @param layout what is known of folders and weights by their names
    public RunAssembly(Clock clock, Layout layout) {
        this.clock = clock;
        this.naming = new RunNames(layout);
    }

    /// The runs of some inputs together.
    public LoadResult assemble(List<InputContent> inputs) {
        return assemble(inputs, AssignedLogs.NONE);
    }

    /// The runs of some inputs together.
    ///
    /// @param assigned goes before what the files tell; of a run that is not there it says nothing
    public LoadResult assemble(List<InputContent> inputs, AssignedLogs assigned) {
        List<RunDraft> drafts = new ArrayList<>(new RunSorting(inputs, naming, assigned).drafts());
        InputFiles files = new InputFiles(inputs);
        drafts.sort(Order.comparingInt((RunDraft draft) -> files.first(draft))
                .thenComparing(draft -> draft.path().toString(), NaturalOrder.INSTANCE));
        List<String> names = naming.unique(drafts.stream().map(RunDraft::where).toList());
        LocalDateTime now = LocalDateTime.now(clock);
        List<Run> runs = new ArrayList<>();
        Map<Path, List<String>> byInput = new LinkedHashMap<>();
        inputs.forEach(input -> byInput.put(input.input(), new ArrayList<>()));
        for (int i = 0; i < drafts.size(); i++) {
            RunDraft draft = drafts.get(i);
            String name = names.get(i);
            runs.add(RunBuilder.run(draft, name, now));
            for (int giver : files.givers(draft)) {
                byInput.getOrDefault(inputs.get(giver).input(), new ArrayList<>())
                        .add(name);
            }
        }
        addWhole(inputs, runs, byInput);
        return new LoadResult(runs, byInput, problems(inputs));
    }

    /// The runs that a comparison JSON holds, after those that were read from their own files.
    private static void addWhole(List<InputContent> inputs, List<Run> runs, Map<Path, List<String>> byInput) {
        Set<String> taken = new HashSet<>();
        runs.forEach(run -> taken.add(run.name()));
        for (InputContent input : inputs) {
            for (SourceContent source : input.sources()) {
                if (source instanceof SourceContent.Whole whole) {
                    for (Run run : whole.runs()) {
                        String name = free(run.name(), whole.file(), taken);
                        runs.add(withFindings(NegativeSteps.removed(whole.file(), run.named(name)), whole.findings()));
                        byInput.getOrDefault(input.input(), new ArrayList<>()).add(name);
                    }
                }
            }
        }
    }

    private static String free(String name, Path file, Set<String> taken) {
        String candidate = name;
        for (int i = 1; !taken.add(candidate); i++) {
            candidate = name + " (" + file.getFileName() + (i > 1 ? " " + i : "") + ")";
        }
        return candidate;
    }

    private static Run withFindings(Run run, List<Finding> findings) {
        Run all = run;
        for (Finding finding : findings) {
            all = all.withFinding(finding);
        }
        return all;
    }

    private static List<Finding> problems(List<InputContent> inputs) {
        return inputs.stream()
                .flatMap(input -> input.problems().stream())
                .distinct()
                .toList();
    }
}
