package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/// Finds out whether two runs drew the same random part of the validation set at every evaluation.
///
/// A trainer that draws batches of training and of validation from one generator, seeded once, draws the same where the
/// data are the same and the settings that [dev.runlens.run.Trainer#drawnBy] names; a run that was resumed seeds anew.
final class Pairings {
    /// With fewer shared evaluations nothing can be said of how their differences scatter.
    static final int LEAST = 4;

    private final RunPair pair;
    private final Wording wording;

    Pairings(RunPair pair, Wording wording) {
        this.pair = pair;
        this.wording = wording;
    }

    Pairing pairing() {
        for (Side side : Side.values()) {
            PlacedRun run = pair.run(side);
            if (run.run().identity().trainer().drawnBy().isEmpty()) {
                return not("pairing.trainer", List.of(run.field("trainer")), run.name());
            }
            if (!run.compared().effective().isComplete()) {
                return not("pairing.no_settings", List.of(run.field("effective_settings")), run.name());
            }
            if (run.run().history().segments().size() > 1) {
                return not("pairing.resumed", List.of(run.field("segments")), run.name());
            }
        }
        return ofPlans();
    }

    private Pairing ofPlans() {
        List<String> different = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (String name : pair.baseline().run().identity().trainer().drawnBy()) {
            fields.addAll(pair.settingFields(name));
            if (Likeness.of(pair.baseline().setting(name), pair.candidate().setting(name)) != Likeness.SAME) {
                different.add(name);
            }
        }
        if (!different.isEmpty()) {
            return not("pairing.plan", fields, String.join(", ", different));
        }
        Criterion.Finding data = Criterion.VALIDATION_DATA.of(pair);
        if (data.likeness() != Likeness.SAME || sizesDiffer()) {
            return not("pairing.data", data.fields(pair));
        }
        fields.addAll(data.fields(pair));
        int shared = Evaluations.differences(Evaluations.of(pair.baseline()), Evaluations.of(pair.candidate())).length;
        return shared < LEAST
                ? not("pairing.too_few", fields, Integer.toString(shared))
                : new Pairing(true, wording.say("pairing.paired", fields, Integer.toString(shared)));
    }

    /// Whether both numbers of training examples are known, and not the same.
    private boolean sizesDiffer() {
        var baseline = pair.baseline().run().configuration().datasetSize();
        var candidate = pair.candidate().run().configuration().datasetSize();
        return baseline.isPresent() && candidate.isPresent() && !baseline.equals(candidate);
    }

    private Pairing not(String id, List<String> fields, String... arguments) {
        Statement why = wording.say(id, fields, arguments);
        return new Pairing(false, why);
    }
}
