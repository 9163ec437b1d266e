package dev.runlens.write;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.LowestPoint;
import dev.runlens.analyze.single.RunAnalysis;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.single.ValidationCourse;
import dev.runlens.analyze.statistics.RiseTest;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.verdict.BudgetLine;
import dev.runlens.analyze.verdict.Difference;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.RankedGroup;
import dev.runlens.analyze.verdict.Saving;
import dev.runlens.analyze.verdict.Side;
import dev.runlens.analyze.verdict.Verdict;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.analyze.wording.Evidence.AnswersPart;
import dev.runlens.analyze.wording.Evidence.VerdictPart;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import dev.runlens.text.Digits;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the evidence of sentences is, in short, for a person who checks them.
public final class EvidenceValues {
    private static final String LIST = "list of ";

    private final Comparison comparison;

    /// @param comparison what the sentences are about
    public EvidenceValues(Comparison comparison) {
        this.comparison = comparison;
    }

    /// The value of a piece of evidence; empty where there is none.
    public Optional<String> of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.OfRun ofRun ->
                    comparison.runs().stream().filter(run -> run.name().equals(ofRun.run())).findFirst()
                            .flatMap(run -> ofRun(run, ofRun));
            case Evidence.Judged(VerdictPart part) ->
                    Optional.ofNullable(comparison.verdict()).map(PairJudgement::verdict)
                            .flatMap(verdict -> ofVerdict(verdict, part));
            case Evidence.AtEqualCost(int line, boolean saving) ->
                    Optional.ofNullable(comparison.verdict())
                            .flatMap(pair -> ofBudget(pair, pair.budget().lines().get(line), saving));
            case Evidence.Ranked(int group) -> Optional.of(places(comparison.ranking().groups().get(group)));
            case Evidence.Answered(AnswersPart part) ->
                    Optional.ofNullable(comparison.answers()).flatMap(answers -> AnswerValues.of(answers, part));
        };
    }

    private static String places(RankedGroup group) {
        return LIST + group.runs().size();
    }

    private static Optional<String> ofVerdict(Verdict verdict, VerdictPart part) {
        Optional<Difference> difference = verdict.difference();
        return switch (part) {
            case RESULT -> Optional.of(verdict.word());
            case RUN -> verdict.lower().map(side -> verdict.pair().run(side).name());
            case DIFFERENCE -> difference.map(Difference::value).map(EvidenceValues::number);
            case INTERVAL -> difference.flatMap(Difference::interval)
                    .map(known -> number(known.low()) + ", " + number(known.high()));
        };
    }

    private static Optional<String> ofBudget(PairJudgement pair, BudgetLine line, boolean saved) {
        Saving saving = line.saving();
        if (!saved) {
            return Optional.of(line.budget().word() + " " + number(line.amount()) + ": "
                    + number(line.baselineLoss()) + ", " + number(line.candidateLoss()));
        }
        return saving == null ? Optional.empty()
                : Optional.of(name(pair, saving.side()) + " " + number(saving.percent()) + " %");
    }

    private static String name(PairJudgement pair, Side side) {
        return pair.verdict().pair().run(side).name();
    }

    private static Optional<String> ofRun(ComparedRun compared, Evidence.OfRun evidence) {
        Run run = compared.run();
        return switch (evidence) {
            case Evidence.Stated(String _, String setting) ->
                    SettingJson.documented(run.hyperparameters(), setting).map(EvidenceValues::setting);
            case Evidence.Used(String _, String setting) ->
                    Optional.ofNullable(compared.effective().settings().get(setting))
                            .map(used -> setting(used.value()) + ", " + used.origin().text());
            case Evidence.Reported(String _, Metric metric) ->
                    Optional.of(LIST + run.series(metric).size());
            case Evidence.ReportedAt(String _, Metric metric, long iteration) ->
                    Optional.of(Digits.exact(run.series(metric).value(run.series(metric).indexOf(iteration))));
            case Evidence.Last last -> decimal(run.finals().get(last.metric()));
            case Evidence.Analysed(String _, AnalysisPart part) -> ofAnalysis(compared, part);
            case Evidence.Known(String _, RunPart part) -> Optional.of(known(compared, part));
            case Evidence.Found(String _, FindingCode code) ->
                    run.findings().stream().filter(finding -> finding.code() == code).findFirst()
                            .map(finding -> finding.message());
        };
    }

    private static String known(ComparedRun compared, RunPart part) {
        Run run = compared.run();
        return switch (part) {
            case TRAINER -> run.identity().trainer().name();
            case HYPERPARAMETERS -> LIST + run.hyperparameters().names().size();
            case EFFECTIVE_SETTINGS -> LIST + compared.effective().settings().size();
            case FINAL_METRICS -> LIST + finals(run);
            case SEGMENTS -> LIST + run.history().segments().size();
            case PROGRESS -> run.history().progress().state().name().toLowerCase(Locale.ROOT);
            case VALIDATION_SIZE -> size(run.configuration().validationSize());
            case VALIDATION_DIGEST -> digest(run);
        };
    }

    private static long finals(Run run) {
        return Arrays.stream(FinalMetric.values())
                .filter(metric -> run.finals().get(metric).isPresent())
                .count();
    }

    private static String size(OptionalLong examples) {
        return examples.isPresent() ? Long.toString(examples.getAsLong()) : "null";
    }

    private static String digest(Run run) {
        var digest = run.configuration().validationDigest();
        return digest == null ? "null" : digest.value();
    }

    private static Optional<String> ofAnalysis(ComparedRun compared, AnalysisPart part) {
        RunAnalysis analysis = compared.analysis();
        Gap gap = analysis.gap();
        return switch (part) {
            case STATUS -> Optional.ofNullable(analysis.status()).map(status -> status.word());
            case DIVERGED_AT -> whole(analysis.divergedAt());
            case ONSET, ONSET_LOW, ONSET_HIGH, ONSET_P_VALUE, COST_ITERATIONS, COST_MINUTES, COST_TOKENS, COST_LOSS ->
                    Optional.ofNullable(analysis.curve().validation())
                            .filter(course -> analysis.status() == RunStatus.OVERFITTING)
                            .flatMap(course -> Optional.ofNullable(course.lowest())
                                    .flatMap(lowest -> ofOnset(course, lowest, part)));
            case LOWEST_POINT, LATE_CHANGE, FIFTH_OVER, EXPECTED_GAIN, EXPECTED_GAIN_VALUE ->
                    Optional.ofNullable(analysis.curve().validation()).flatMap(course -> ofCourse(course, part));
            case GAP -> Optional.ofNullable(gap).map(known -> number(known.value()));
            case GAP_PERCENT -> gap == null ? Optional.empty() : decimal(gap.percent());
            case GAP_BAND -> Optional.ofNullable(gap).map(Gap::band).map(band -> band.words());
            case EVALUATION_NOISE ->
                    Optional.of(compared.effective().noise().kind().name().toLowerCase(Locale.ROOT));
            case FILE, FILE_PATH, FILE_LOSS, CHECKPOINTS, START, BY_LOSS, MISSED, FURTHER ->
                    ofFile(analysis.checkpoint(), part);
            case EPOCHS -> decimal(compared.effective().epochs(compared.run().configuration()));
        };
    }

    private static Optional<String> ofOnset(ValidationCourse course, LowestPoint onset, AnalysisPart part) {
        RiseTest rise = course.course().rise();
        return switch (part) {
            case ONSET_LOW -> Optional.of(Long.toString(onset.low()));
            case ONSET_HIGH -> Optional.of(Long.toString(onset.high()));
            case ONSET_P_VALUE -> Optional.ofNullable(rise).map(test -> number(test.pValue()));
            case COST_ITERATIONS -> Optional.of(Long.toString(onset.since().iterations()));
            case COST_MINUTES -> decimal(onset.since().minutes());
            case COST_TOKENS -> decimal(onset.since().tokens());
            case COST_LOSS -> Optional.of(number(onset.since().loss()));
            default -> Optional.of(Long.toString(onset.iteration()));
        };
    }

    private static Optional<String> ofCourse(ValidationCourse course, AnalysisPart part) {
        return switch (part) {
            case LOWEST_POINT -> Optional.ofNullable(course.lowest())
                    .map(lowest -> lowest.iteration() + " (" + lowest.low() + ", " + lowest.high() + ")");
            case LATE_CHANGE -> Optional.ofNullable(course.course().late())
                    .map(late -> number(100 * late.change()) + " (" + number(100 * late.interval().low()) + ", "
                            + number(100 * late.interval().high()) + ")");
            case FIFTH_OVER -> whole(course.aFifthOver());
            case EXPECTED_GAIN ->
                    Optional.ofNullable(course.gain())
                            .map(gain -> number(gain.gain()) + " (" + number(gain.low()) + ", "
                                    + number(gain.high()) + ") in " + gain.iterations());
            default -> Optional.ofNullable(course.gain()).map(gain -> number(gain.gain()));
        };
    }

    private static Optional<String> ofFile(@Nullable CheckpointAdvice advice, AnalysisPart part) {
        if (advice == null) {
            return Optional.empty();
        }
        Optional<SavedFile> shipped = Optional.ofNullable(advice.shipped());
        return switch (part) {
            case FILE_LOSS -> shipped.map(file -> number(file.value()));
            case CHECKPOINTS -> Optional.of(LIST + advice.files().size());
            case START -> Optional.ofNullable(advice.beside().start())
                    .map(start -> start.answer().name().toLowerCase(Locale.ROOT) + ", " + number(start.difference()));
            case BY_LOSS -> Optional.ofNullable(advice.beside().byLoss())
                    .map(file -> file.checkpoint().path().toString());
            case FURTHER -> Optional.ofNullable(advice.further()).map(further -> number(further.chance()));
            case MISSED -> whole(advice.beside().missed())
                    .map(iteration -> iteration + ", " + number(advice.beside().cost()));
            default -> shipped.map(file -> file.checkpoint().path().toString());
        };
    }

    private static Optional<String> whole(OptionalLong value) {
        return value.isPresent() ? Optional.of(Long.toString(value.getAsLong())) : Optional.empty();
    }

    private static Optional<String> decimal(OptionalDouble value) {
        return value.isPresent() ? Optional.of(number(value.getAsDouble())) : Optional.empty();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Digits.exact(Digits.derived(value)) : Digits.javaScript(value);
    }

    private static String setting(Setting setting) {
        return switch (setting) {
            case Setting.Text text -> text.value();
            case Setting.Whole whole -> Long.toString(whole.value());
            case Setting.Decimal decimal -> Digits.typed(decimal.value());
            case Setting.Flag flag -> Boolean.toString(flag.value());
            case Setting.None _ -> "null";
            case Setting.Items items ->
                    items.values().stream().map(EvidenceValues::setting).collect(Collectors.joining(", "));
        };
    }
}
