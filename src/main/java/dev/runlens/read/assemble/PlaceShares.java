package dev.runlens.read.assemble;

import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which of the runs of one folder each configuration and each file of weights belongs to.
///
/// What lies in a folder with a saved state (`checkpoint-60` with `trainer_state.json`) is of the run of that state,
/// whatever the times of the files. What lies elsewhere is of the only run that saved a state at or below that folder;
/// where none or several did, of the newest.
final class PlaceShares {
    private final List<Set<Path>> states = new ArrayList<>();
    private final List<RunPlace> shares = new ArrayList<>();

    /// @param place the folder
    /// @param chains its runs, the newest last
    PlaceShares(RunPlace place, List<PartChain> chains) {
        for (PartChain chain : chains) {
            states.add(stateFolders(chain));
            shares.add(place.emptied());
        }
        for (SourceContent.Config config : place.configs()) {
            Path folder = parent(config.file());
            of(folder).add(config);
            if (isOfTheNewest(folder) && areInSeveralFiles(chains)) {
                shares.getLast().notes().add(Finding.in(
                        config.file(),
                        FindingCode.CONFIG_MISMATCH,
                        "was taken for that of the newest of " + chains.size()
                                + " trainings by the times of their files: nothing in them tells whose it is"));
            }
        }
        for (Path weights : place.weights()) {
            Path file = RunSorting.absolute(weights);
            of(isState(file) ? file : parent(file)).addWeights(List.of(weights));
        }
        of(place.folder()).takeFinals(place);
        shares.getLast().notes().addAll(place.notes());
    }

    /// What belongs to a run.
    ///
    /// @param index of the run
    RunPlace share(int index) {
        return shares.get(index);
    }

    /// Whether the folder holds nothing of a run any more, but of the newest.
    boolean isOverwritten(int index) {
        RunPlace share = shares.get(index);
        RunPlace newest = shares.getLast();
        boolean held = !newest.configs().isEmpty() || !newest.weights().isEmpty();
        return held && index < shares.size() - 1 && share.configs().isEmpty() && share.weights().isEmpty();
    }

    private boolean isState(Path folder) {
        return states.stream().anyMatch(own -> own.contains(folder));
    }

    private RunPlace of(Path folder) {
        for (int i = states.size() - 1; i >= 0; i--) {
            if (states.get(i).contains(folder)) {
                return shares.get(i);
            }
        }
        List<Integer> below = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).stream().anyMatch(state -> state.startsWith(folder))) {
                below.add(i);
            }
        }
        return below.size() == 1 ? shares.get(below.getFirst()) : shares.getLast();
    }

    /// Whether a file of a folder belongs to the newest training because nothing but times tells whose it is.
    private boolean isOfTheNewest(Path folder) {
        return states.stream()
                .filter(own -> own.contains(folder) || own.stream().anyMatch(state -> state.startsWith(folder)))
                .limit(2)
                .count() != 1;
    }

    private static boolean areInSeveralFiles(List<PartChain> chains) {
        return chains.stream().map(chain -> chain.parts().getFirst().log().file()).distinct().count() > 1;
    }

    private static Set<Path> stateFolders(PartChain chain) {
        Set<Path> folders = new HashSet<>();
        for (LogPart part : chain.parts()) {
            for (SourceContent.Log form : part.forms()) {
                if (form.source().rank() == Source.Rank.STATE) {
                    folders.add(parent(form.file()));
                }
            }
        }
        return folders;
    }

    private static Path parent(Path file) {
        Path parent = RunSorting.absolute(file).getParent();
        return parent == null ? RunSorting.absolute(file) : parent;
    }
}
