package dev.runlens.analyze.verdict;

import dev.runlens.analyze.settings.TrainingFactors;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.JsonField;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A run and its place among the runs of a comparison.
///
/// @param compared the run
/// @param index its place, from 0: where the comparison JSON has it
public record PlacedRun(ComparedRun compared, int index) {
    /// The runs of a comparison with their places.
    public static List<PlacedRun> all(List<ComparedRun> runs) {
        return IntStream.range(0, runs.size())
                .mapToObj(i -> new PlacedRun(runs.get(i), i))
                .toList();
    }

    /// The run itself.
    public Run run() {
        return compared.run();
    }

    /// Its name, unique among the runs of the comparison.
    public String name() {
        return compared.name();
    }

    /// Where the comparison JSON has something of this run, such as `runs[1].analysis.status`.
    ///
    /// @param members the names on the way to it
    public String field(String... members) {
        return JsonField.ofRun(index, members);
    }

    /// A setting as it took effect, or as it is stated where the trainer's rules are not known; empty where it is
    /// unknown or stated to be none.
    Optional<Setting> setting(String name) {
        if (name.equals(Criterion.DIGEST)) {
            return Optional.ofNullable(run().configuration().validationDigest())
                    .map(digest -> new Setting.Text(digest.value()));
        }
        Hyperparameters stated = run().hyperparameters();
        return compared.effective()
                .get(name)
                .or(() -> stated.get(name))
                .filter(value -> !(value instanceof Setting.None));
    }

    /// Where the comparison JSON has that setting, or would have it where it is unknown.
    String settingField(String name) {
        if (name.equals(Criterion.DIGEST)) {
            return field(name);
        }
        if (compared.effective().get(name).isPresent()) {
            return field("effective_settings", name);
        }
        boolean there = Hyperparameters.documented().contains(name)
                || run().hyperparameters().get(name).isPresent();
        return there ? field("hyperparameters", name) : field("hyperparameters");
    }

    TrainingFactors factors() {
        return TrainingFactors.of(run(), compared.effective());
    }
}
