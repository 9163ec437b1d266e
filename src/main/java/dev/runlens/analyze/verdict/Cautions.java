package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Progress;
import dev.runlens.text.SettingText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What does not forbid a comparison but weakens it.
final class Cautions {
    /// Of two runs alone it is a reason not to compare them.
    static final String START = "caution.start";

    static final String UNFINISHED = "caution.unfinished";

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
        StartDifference.of(pair).ifPresent(start -> cautions.add(start.said(pair, wording, START)));
        SETTINGS.forEach(this::setting);
        trainers();
        for (Side side : Side.values()) {
            noise(pair.run(side));
            evaluations(pair.run(side));
            progress(pair.run(side));
            sources(pair.run(side));
        }
        return cautions;
    }

    private void setting(String name) {
        var baseline = pair.setting(Side.BASELINE, name);
        var candidate = pair.setting(Side.CANDIDATE, name);
        if (Likeness.of(baseline, candidate) == Likeness.DIFFERENT) {
            cautions.add(wording.say(
                    "caution." + name,
                    pair.settingEvidence(name),
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
                    pair.evidence(RunPart.TRAINER),
                    pair.baseline().name(),
                    baseline,
                    pair.candidate().name(),
                    candidate));
        }
    }

    private void noise(ComparedRun run) {
        EvaluationNoise noise = run.effective().noise();
        if (noise.kind() == EvaluationNoise.Kind.UNKNOWN) {
            cautions.add(wording.say("caution.noise.unknown", List.of(new Evidence.Known(run.name(), RunPart.TRAINER)),
                    run.name(), noise.because()));
        }
    }

    private void evaluations(ComparedRun run) {
        int count = Evaluations.of(run).size();
        boolean finalOnly = count == 0 && run.run().finals().get(FinalMetric.FINAL_VAL_LOSS).isPresent();
        if (count == 1 || finalOnly) {
            cautions.add(wording.say("caution.single_evaluation", List.of(onlyEvaluation(run, finalOnly)), run.name()));
        }
        List<Metric> sets = run.run().history().metrics().keySet().stream()
                .filter(metric -> metric.key().startsWith("eval_") && metric.key().endsWith("_loss"))
                .toList();
        if (!sets.isEmpty()) {
            List<Evidence> evidence = new ArrayList<>();
            sets.forEach(set -> evidence.add(new Evidence.Reported(run.name(), set)));
            String names = sets.stream().map(Metric::key).collect(Collectors.joining(", "));
            cautions.add(wording.say("caution.evaluation_sets", evidence, run.name(), names));
        }
    }

    private static Evidence onlyEvaluation(ComparedRun run, boolean finalOnly) {
        return finalOnly ? new Evidence.Last(run.name(), FinalMetric.FINAL_VAL_LOSS)
                : new Evidence.ReportedAt(run.name(), Metric.VAL_LOSS, Evaluations.of(run).series().lastStep());
    }

    private void progress(ComparedRun run) {
        Progress.State state = run.run().history().progress().state();
        boolean ended = state == Progress.State.UNFINISHED || state == Progress.State.INTERRUPTED;
        if (ended && run.analysis().status() != RunStatus.DIVERGED) {
            cautions.add(wording.say(UNFINISHED, List.of(new Evidence.Known(run.name(), RunPart.PROGRESS)),
                    run.name()));
        }
        if (run.analysis().status() == RunStatus.STILL_IMPROVING) {
            cautions.add(wording.say("caution.still_improving",
                    List.of(new Evidence.Analysed(run.name(), AnalysisPart.STATUS)), run.name()));
        }
    }

    private void sources(ComparedRun run) {
        boolean mismatch = run.run().findings().stream()
                .anyMatch(finding -> finding.code() == FindingCode.CONFIG_MISMATCH);
        if (mismatch) {
            cautions.add(wording.say("caution.config_mismatch",
                    List.of(new Evidence.Found(run.name(), FindingCode.CONFIG_MISMATCH)), run.name()));
        }
        boolean byHand = run.run()
                .finals()
                .origin(FinalMetric.FINAL_VAL_LOSS)
                .filter(Origin.ByHand.class::isInstance)
                .isPresent();
        if (byHand) {
            cautions.add(wording.say(
                    "caution.entered_by_hand", List.of(new Evidence.Last(run.name(), FinalMetric.FINAL_VAL_LOSS)),
                    run.name()));
        }
    }
}
