package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Progress;
import java.util.ArrayList;
import java.util.List;

/// What does not forbid a comparison but weakens it.
final class Cautions {
    private static final List<String> SETTINGS = List.of("max_seq_length", "val_batches", "batch_size", "seed");

    private final RunPair pair;
    private final Wording wording;
    private final List<Statement> cautions = new ArrayList<>();

    Cautions(RunPair pair, Wording wording) {
        this.pair = pair;
        this.wording = wording;
    }

    /// All that apply, in a fixed order.
    List<Statement> all() {
        SETTINGS.forEach(this::setting);
        trainers();
        for (Side side : Side.values()) {
            evaluations(pair.run(side));
            progress(pair.run(side));
            sources(pair.run(side));
        }
        return cautions;
    }

    private void setting(String name) {
        var baseline = pair.baseline().setting(name);
        var candidate = pair.candidate().setting(name);
        if (Likeness.of(baseline, candidate) == Likeness.DIFFERENT) {
            cautions.add(wording.say(
                    "caution." + name,
                    pair.settingFields(name),
                    pair.baseline().name(),
                    SettingText.of(baseline.orElseThrow()),
                    pair.candidate().name(),
                    SettingText.of(candidate.orElseThrow())));
        }
    }

    private void trainers() {
        String baseline = pair.baseline().run().identity().trainer().name();
        String candidate = pair.candidate().run().identity().trainer().name();
        if (!baseline.equals(candidate)) {
            cautions.add(wording.say(
                    "caution.trainer",
                    pair.fields("trainer"),
                    pair.baseline().name(),
                    baseline,
                    pair.candidate().name(),
                    candidate));
        }
    }

    private void evaluations(PlacedRun run) {
        int count = Evaluations.of(run).size();
        boolean finalOnly = count == 0 && run.run().finals().get(FinalMetric.FINAL_VAL_LOSS).isPresent();
        if (count == 1 || finalOnly) {
            cautions.add(wording.say("caution.single_evaluation", evaluationField(run, finalOnly), run.name()));
        }
        List<String> sets = run.run().history().metrics().keySet().stream()
                .map(Metric::key)
                .filter(key -> key.startsWith("eval_") && key.endsWith("_loss"))
                .toList();
        if (!sets.isEmpty()) {
            List<String> fields = sets.stream().map(key -> run.field("training_metrics", key)).toList();
            cautions.add(wording.say("caution.evaluation_sets", fields, run.name(), String.join(", ", sets)));
        }
    }

    private static List<String> evaluationField(PlacedRun run, boolean finalOnly) {
        return List.of(
                finalOnly ? run.field("final_metrics", "final_val_loss") : run.field("training_metrics", "val_loss"));
    }

    private void progress(PlacedRun run) {
        Progress.State state = run.run().history().progress().state();
        if (state == Progress.State.UNFINISHED || state == Progress.State.INTERRUPTED) {
            cautions.add(wording.say("caution.unfinished", List.of(run.field("progress", "state")), run.name()));
        }
        if (run.compared().analysis().status() == RunStatus.STILL_IMPROVING) {
            cautions.add(wording.say("caution.still_improving", List.of(run.field("analysis", "status")), run.name()));
        }
    }

    private void sources(PlacedRun run) {
        boolean mismatch = run.run().findings().stream()
                .anyMatch(finding -> finding.code() == FindingCode.CONFIG_MISMATCH);
        if (mismatch) {
            cautions.add(wording.say("caution.config_mismatch", List.of(run.field("findings")), run.name()));
        }
        boolean byHand = run.run()
                .finals()
                .origin(FinalMetric.FINAL_VAL_LOSS)
                .filter(Origin.ByHand.class::isInstance)
                .isPresent();
        if (byHand) {
            cautions.add(wording.say(
                    "caution.entered_by_hand", List.of(run.field("final_metrics", "final_val_loss")), run.name()));
        }
    }
}
