package dev.runlens.write;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence.AnswersPart;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.analyze.wording.Evidence.VerdictPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where a comparison JSON has the evidence of sentences. Nobody else knows.
public final class EvidencePaths {
    private final List<ComparedRun> runs;
    private final Map<String, Integer> places = new HashMap<>();

    /// @param runs the runs of the comparison, in their order
    public EvidencePaths(List<ComparedRun> runs) {
        this.runs = List.copyOf(runs);
        for (int i = 0; i < runs.size(); i++) {
            places.put(runs.get(i).name(), i);
        }
    }

    /// The paths to all evidence of a sentence.
    public List<String> of(Statement statement) {
        return statement.evidence().stream().map(this::of).distinct().toList();
    }

    /// The path to a piece of evidence, such as `runs[0].analysis.onset.iteration`.
    public String of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.OfRun ofRun -> {
                Integer place = places.get(ofRun.run());
                if (place == null) {
                    throw new IllegalArgumentException("no run of this comparison: " + ofRun.run());
                }
                yield ofRun(ofRun, place);
            }
            case Evidence.Judged(VerdictPart part) -> "verdict." + switch (part) {
                case RESULT -> "result";
                case RUN -> "run";
                case DIFFERENCE -> "difference";
                case INTERVAL -> "interval";
            };
            case Evidence.AtEqualCost(int line, boolean saving) ->
                    "verdict.equal_budget[" + line + "]" + (saving ? ".saving" : "");
            case Evidence.Ranked(int group) -> "ranking.groups[" + group + "]";
            case Evidence.Answered(AnswersPart part) -> "answers." + part.name().toLowerCase(Locale.ROOT);
        };
    }

    private String ofRun(Evidence.OfRun evidence, int place) {
        return switch (evidence) {
            case Evidence.Stated(String _, String setting) -> JsonPath.ofRun(place, "hyperparameters", setting);
            case Evidence.Used(String _, String setting) -> JsonPath.ofRun(place, "effective_settings", setting);
            case Evidence.Reported(String _, Metric metric) ->
                    JsonPath.ofRun(place, "training_metrics", MetricsJson.key(metric));
            case Evidence.ReportedAt(String _, Metric metric, long iteration) ->
                    JsonPath.ofRun(place, "training_metrics", MetricsJson.key(metric)) + "["
                            + Arrays.binarySearch(steps(place), iteration) + "]";
            case Evidence.Last last -> JsonPath.ofRun(place, "final_metrics", last.metric().key());
            case Evidence.Analysed(String _, AnalysisPart part) ->
                    JsonPath.ofRun(place, "analysis") + "." + path(part);
            case Evidence.Known(String _, RunPart part) -> JsonPath.ofRun(place, path(part));
            case Evidence.Found(String _, FindingCode code) ->
                    JsonPath.ofRun(place, "findings") + "[" + first(runs.get(place).run(), code) + "]";
        };
    }

    private long[] steps(int place) {
        return StepUnion.of(runs.get(place).run().history().metrics().values());
    }

    private static int first(Run run, FindingCode code) {
        int at = 0;
        while (run.findings().get(at).code() != code) {
            at++;
        }
        return at;
    }

    private static String path(RunPart part) {
        return switch (part) {
            case TRAINER -> "trainer";
            case HYPERPARAMETERS -> "hyperparameters";
            case EFFECTIVE_SETTINGS -> "effective_settings";
            case FINAL_METRICS -> "final_metrics";
            case SEGMENTS -> "segments";
            case PROGRESS -> "progress";
            case VALIDATION_SIZE -> "validation_size";
            case VALIDATION_DIGEST -> "validation_digest";
        };
    }

    private static String path(AnalysisPart part) {
        return switch (part) {
            case STATUS -> "status";
            case DIVERGED_AT -> "diverged_at";
            case ONSET -> "onset.iteration";
            case ONSET_LOW -> "onset.low";
            case ONSET_HIGH -> "onset.high";
            case ONSET_P_VALUE -> "onset.p_value";
            case COST_ITERATIONS -> "onset.cost.iterations";
            case COST_MINUTES -> "onset.cost.minutes";
            case COST_TOKENS -> "onset.cost.tokens";
            case COST_LOSS -> "onset.cost.loss";
            case LOWEST_POINT -> "lowest_point";
            case LATE_CHANGE -> "late_change";
            case FIFTH_OVER -> "a_fifth_over_lowest";
            case EXPECTED_GAIN -> "expected_gain";
            case EXPECTED_GAIN_VALUE -> "expected_gain.gain";
            case GAP -> "train_val_gap";
            case GAP_PERCENT -> "train_val_gap_percent";
            case GAP_BAND -> "gap_band";
            case EPOCHS -> "epochs";
            case FILE, FILE_PATH, FILE_LOSS, EVALUATION_NOISE,
                    CHECKPOINTS, START, BY_LOSS, MISSED, FURTHER ->
                    ofFile(part);
        };
    }

    private static String ofFile(AnalysisPart part) {
        return switch (part) {
            case FILE -> "recommended_checkpoint";
            case FILE_PATH -> "recommended_checkpoint.path";
            case FILE_LOSS -> "recommended_checkpoint.estimated";
            case EVALUATION_NOISE -> "noise";
            case CHECKPOINTS -> "checkpoints";
            case START -> "against_start";
            case BY_LOSS -> "lowest_loss_checkpoint";
            case MISSED -> "missed";
            case FURTHER -> "further";
            default -> throw new IllegalArgumentException("not of a file: " + part);
        };
    }
}
