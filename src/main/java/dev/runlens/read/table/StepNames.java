package dev.runlens.read.table;

import dev.runlens.read.series.ColumnChoice;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The names that a column of steps can have: a batch counts within an epoch and is a step only beside one; the epoch is
/// the step only where there is none of the others.
final class StepNames {
    private static final List<String> NAMES = List.of(
            "train_global_step",
            "trainer_global_step",
            "global_step",
            "step",
            "iteration",
            "iter",
            "steps",
            "iterations",
            "current_step",
            "train_step",
            "training_step",
            "optimizer_step",
            "update",
            "batch_step",
            "num_updates",
            "_step");
    private static final List<String> BATCHES = List.of("batch", "batch_idx", "batch_index", "batch_id", "minibatch");
    private static final List<String> EPOCHS = List.of("epoch", "epochs", "epoch_idx", "epoch_index", "epoche", "epoca",
            "época",
            "époque");

    private StepNames() {}

    /// The column of steps; empty where no name means it.
    static Optional<String> of(Collection<String> names) {
        Optional<String> epoch = epoch(names);
        return first(NAMES, names)
                .or(() -> epoch.isPresent() ? first(BATCHES, names) : Optional.empty())
                .or(() -> epoch);
    }

    /// The column of epochs; empty where there is none.
    static Optional<String> epoch(Collection<String> names) {
        return first(EPOCHS, names);
    }

    private static Optional<String> first(List<String> wanted, Collection<String> names) {
        Map<String, String> plain = new HashMap<>();
        names.forEach(name -> plain.putIfAbsent(PlainName.of(name), name));
        return wanted.stream().filter(plain::containsKey).map(plain::get).findFirst();
    }

    /// The column of steps, the chosen one where it is there; empty where there is none.
    static Optional<String> of(Collection<String> names, ColumnChoice choice) {
        return choice.step(names).or(() -> of(names));
    }

    /// Whether some names are those of a table of a training.
    static boolean areOfTraining(Collection<String> names, ColumnChoice choice) {
        return of(names, choice).isPresent() && NumberedRows.hasLoss(names, choice);
    }
}
