package dev.runlens.read.assemble;

import dev.runlens.read.SourceContent;
import dev.runlens.read.find.InputContent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which inputs each file came with, looked up by file: with hundreds of inputs, asking every input about every run
/// would take longer than reading them.
final class InputFiles {
    private final Map<Path, List<Integer>> givers = new HashMap<>();
    private final int inputs;

    /// @param inputs in the order of the user
    InputFiles(List<InputContent> inputs) {
        this.inputs = inputs.size();
        for (int i = 0; i < inputs.size(); i++) {
            for (SourceContent source : inputs.get(i).sources()) {
                for (Path file : files(source)) {
                    givers.computeIfAbsent(RunSorting.absolute(file), key -> new ArrayList<>())
                            .add(i);
                }
            }
        }
    }

    /// The positions of the inputs that gave something to a run, in order.
    SortedSet<Integer> givers(RunDraft draft) {
        SortedSet<Integer> all = new TreeSet<>();
        draft.sources().forEach(file -> all.addAll(giversOf(file)));
        RunPlace place = draft.place();
        if (place != null) {
            place.weights().forEach(file -> all.addAll(giversOf(file)));
        }
        return all;
    }

    /// The position of the first input that gave something to a run; the number of inputs where none did.
    int first(RunDraft draft) {
        SortedSet<Integer> all = givers(draft);
        return all.isEmpty() ? inputs : all.first();
    }

    private List<Integer> giversOf(Path file) {
        return givers.getOrDefault(RunSorting.absolute(file), List.of());
    }

    private static List<Path> files(SourceContent source) {
        return source instanceof SourceContent.Weights weights ? weights.weights() : List.of(source.file());
    }
}
