package dev.runlens.read.load;

import dev.runlens.read.Trouble;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.find.InputContent;
import java.util.List;

/// What came of reading an input.
final class Outcome {
    private Outcome() {}

    /// @param result the runs of all inputs, with those of this one
    static LoadItem.State of(InputContent read, LoadResult result) {
        List<String> names = result.byInput().getOrDefault(read.input(), List.of());
        if (!names.isEmpty()) {
            boolean strange = !read.problems().isEmpty()
                    || result.runs().stream()
                            .filter(run -> names.contains(run.name()))
                            .flatMap(run -> run.findings().stream())
                            .anyMatch(finding -> !finding.code().isNote());
            return new LoadItem.Loaded(strange);
        }
        return new LoadItem.Rejected(
                read.problems().isEmpty()
                        ? Trouble.rejected(read.input(), "holds nothing that belongs to a run")
                        : read.problems().getFirst());
    }
}
