package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.analyze.wording.Evidence;
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
        if (isFull(pair.baseline()) && isFull(pair.candidate())) {
            return not("pairing.full", pair.evidence(RunPart.TRAINER));
        }
        for (Side side : Side.values()) {
            ComparedRun run = pair.run(side);
            if (run.run().identity().trainer().drawnBy().isEmpty()) {
                return not("pairing.trainer", List.of(new Evidence.Known(run.name(), RunPart.TRAINER)), run.name());
            }
            if (!run.effective().isComplete()) {
                return not("pairing.no_settings", List.of(new Evidence.Known(run.name(), RunPart.EFFECTIVE_SETTINGS)),
                        run.name());
            }
            if (run.run().history().segments().size() > 1) {
                return not("pairing.resumed", List.of(new Evidence.Known(run.name(), RunPart.SEGMENTS)), run.name());
            }
        }
        return ofPlans();
    }

    private static boolean isFull(ComparedRun run) {
        return run.effective().noise().isExact();
    }

    private Pairing ofPlans() {
        List<String> different = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (String name : pair.baseline().run().identity().trainer().drawnBy()) {
            evidence.addAll(pair.settingEvidence(name));
            if (Likeness.of(pair.setting(Side.BASELINE, name), pair.setting(Side.CANDIDATE, name)) != Likeness.SAME) {
                different.add(name);
            }
        }
        if (!different.isEmpty()) {
            return not("pairing.plan", evidence, String.join(", ", different));
        }
        Criterion.Finding data = Criterion.VALIDATION_DATA.of(pair);
        if (data.likeness() != Likeness.SAME || sizesDiffer()) {
            return not("pairing.data", data.evidence(pair));
        }
        evidence.addAll(data.evidence(pair));
        int shared = Evaluations.differences(Evaluations.of(pair.baseline()), Evaluations.of(pair.candidate())).length;
        return shared < LEAST
                ? not("pairing.too_few", evidence, Integer.toString(shared))
                : new Pairing(true, wording.say("pairing.paired", evidence, Integer.toString(shared)));
    }

    /// Whether both numbers of training examples are known, and not the same.
    private boolean sizesDiffer() {
        var baseline = pair.baseline().run().configuration().datasetSize();
        var candidate = pair.candidate().run().configuration().datasetSize();
        return baseline.isPresent() && candidate.isPresent() && !baseline.equals(candidate);
    }

    private Pairing not(String id, List<Evidence> evidence, String... arguments) {
        Statement why = wording.say(id, evidence, arguments);
        return new Pairing(false, why);
    }
}
