package dev.runlens.analyze.verdict;

import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.analyze.wording.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What training costs, in the units in which two runs can be given the same.
public enum Budget {
    /// Iterations as the trainer counts them.
    ITERATIONS("iterations", TrainingAxis.ITERATION),
    /// Tokens trained on.
    TOKENS("tokens", TrainingAxis.TOKENS),
    /// Examples trained on, repeated ones counted again.
    EXAMPLES("examples", TrainingAxis.EXAMPLES),
    /// Updates of the weights.
    UPDATES("optimizer updates", TrainingAxis.UPDATES),
    /// Minutes of training, by the times that were reported, else by the median speed.
    MINUTES("minutes", TrainingAxis.MINUTES);

    private final String label;
    private final TrainingAxis axis;

    Budget(String label, TrainingAxis axis) {
        this.label = label;
        this.axis = axis;
    }

    /// What a person reads, in the plural.
    public String label() {
        return label;
    }

    /// The word in the comparison JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The axis along which it is counted.
    TrainingAxis axis() {
        return axis;
    }

    /// What a sentence on two runs at equal cost rests on: what they reached, and the settings by which the cost is
    /// counted where a file of one of them does not state them.
    ///
    /// @param line which of the units that were compared, from 0
    /// @param saving what one run saved, not what both reached
    List<Evidence> evidence(RunPair pair, int line, boolean saving) {
        List<Evidence> evidence = new ArrayList<>(List.of(new Evidence.AtEqualCost(line, saving)));
        Stream.of(pair.baseline(), pair.candidate())
                .flatMap(run -> axis.assumed(run.run(), run.effective()).stream())
                .distinct()
                .forEach(setting -> evidence.addAll(pair.settingEvidence(setting)));
        return evidence;
    }
}
