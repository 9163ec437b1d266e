package dev.runlens.analyze.advice;

import dev.runlens.analyze.wording.Evidence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.CurveJudgement;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.single.StatusReason;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunStatementsTest {
    @Test
    void overfittingSaysWhereItBeganAndWhatGoingOnCost() {
        List<Statement> said = status(
                Judged.overfitting(OptionalDouble.of(12.5), OptionalDouble.of(90_000), OptionalLong.of(160)));
        assertThat(said)
                .extracting(Statement::text)
                .containsExactly(
                        "Overfitting: validation loss was lowest at iteration 120 (95 % interval 100 to 140), and the"
                                + " rise since then is more than noise explains (p = 0.013).",
                        "Going on from there for 180 iterations, 12.5 minutes, 90\u202f000 tokens raised the validation"
                                + " loss by 0.500.",
                        "By the rule of thumb, 20 % above the lowest, overfitting shows from iteration 160 on.");
        assertThat(said.getFirst().evidence())
                .containsExactly(
                        new Evidence.Analysed("run", Evidence.AnalysisPart.STATUS),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.ONSET),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.ONSET_LOW),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.ONSET_HIGH),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.ONSET_P_VALUE));
        assertThat(said.get(1).evidence())
                .containsExactly(
                        new Evidence.Analysed("run", Evidence.AnalysisPart.COST_ITERATIONS),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.COST_LOSS),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.COST_MINUTES),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.COST_TOKENS));
    }

    @Test
    void costsThatAreNotKnownAreNotSaid() {
        List<Statement> said = status(
                Judged.overfitting(OptionalDouble.empty(), OptionalDouble.empty(), OptionalLong.empty()));
        assertThat(said).hasSize(2);
        assertThat(said.get(1).text())
                .isEqualTo("Going on from there for 180 iterations raised the validation loss by 0.500.");
        assertThat(said.get(1).evidence()).hasSize(2);
    }

    @Test
    void aRunThatStillImprovesSaysWhatIsToBeGained() {
        assertThat(status(Judged.fitted(RunStatus.STILL_IMPROVING, Judged.fit(300, 0.02, Judged.GAIN))))
                .extracting(Statement::text)
                .containsExactly(
                        "Still improving: at the end validation loss falls by more than noise explains.",
                        "If it goes on so, the next 20 iterations lower it by 0.250 (95 % interval 0.050 to 0.500).");
        assertThat(ids(Judged.fitted(RunStatus.STILL_IMPROVING, Judged.fit(300, 0.02, null))))
                .containsExactly("status.still_improving");
        assertThat(ids(Judged.status(RunStatus.STILL_IMPROVING))).containsExactly("status.still_improving");
    }

    @Test
    void aPlateauSaysHowMuchOneEvaluationScatters() {
        assertThat(status(Judged.fitted(RunStatus.PLATEAU, Judged.fit(300, 0.02, null))))
                .extracting(Statement::text)
                .containsExactly("Plateau: at the end validation loss neither rises nor falls by more than noise"
                        + " explains; one evaluation scatters by about 0.020.");
    }

    @Test
    void aRunThatDivergedSaysInWhichWay() {
        assertThat(status(Judged.diverged(StatusReason.NOT_FINITE)))
                .extracting(Statement::text)
                .containsExactly("Diverged: from iteration 70 on the loss is not a number or infinite, to the end.");
        assertThat(ids(Judged.diverged(StatusReason.BEYOND_BOUNDS))).containsExactly("status.diverged.beyond_bounds");
    }

    @Test
    void whatCannotBeToldIsSaid() {
        assertThat(status(Judged.fitted(RunStatus.UNDETERMINED, Judged.fit(300, 0.02, null))))
                .extracting(Statement::text)
                .containsExactly(
                        "Not to be told: 3 evaluations are too few to tell a rise from noise; six are the" + " least.");
        assertThat(status(Judged.status(RunStatus.UNDETERMINED)).getFirst().text())
                .contains(" 0 evaluations");
        assertThat(ids(Judged.status(RunStatus.NO_VALIDATION))).containsExactly("status.no_validation");
        assertThat(ids(new CurveJudgement(null, null, OptionalLong.empty(), null, null)))
                .containsExactly("status.unknown");
    }

    @Test
    void theGapIsSaidInPercentWhereThereIsOne() {
        Gap gap = Gap.between(1, 1.25, GapThresholds.DOCUMENTED).orElseThrow();
        Statement percent = said(Judged.run(), gap, null).get(1);
        assertThat(percent.text())
                .isEqualTo(
                        "Gap at the end: validation loss is 0.250 above train loss (25.0\u202f%), by the rule of thumb:"
                                + " significant overfitting.");
        assertThat(percent.evidence()).contains(new Evidence.Analysed("run", Evidence.AnalysisPart.GAP_BAND));
        Gap value = Gap.between(0, 1, GapThresholds.DOCUMENTED).orElseThrow();
        assertThat(said(Judged.run(), value, null).get(1).text())
                .isEqualTo("Gap at the end: validation loss is 1.000 above train loss.");
    }

    @Test
    void theFileToShipIsNamedWithWhatItCosts() {
        List<Statement> said = said(Judged.run(), null, Judged.ship(0.125, OptionalLong.of(120)));
        assertThat(said.subList(1, 3))
                .extracting(Statement::text)
                .containsExactly(
                        "Ship 0000100_adapters.safetensors: its fitted validation loss is 1.500, at iteration 100.",
                        "The fit is lowest at iteration 120, where no file was saved; against that this file costs"
                                + " 0.125 of validation loss.");
        assertThat(RunStatements.ofCheckpoint(
                Judged.run(
                        Judged.run(),
                        null,
                        Judged.status(RunStatus.PLATEAU),
                        Judged.ship(0, OptionalLong.empty()))))
                                .extracting(Statement::id)
                                .containsExactly("checkpoint.ship");
    }

    @Test
    void aWideGapWithoutARiseIsNotSaidToBeOverfitting() {
        Gap wide = Gap.between(1, 1.25, GapThresholds.DOCUMENTED).orElseThrow();
        Gap narrow = Gap.between(1, 1.01, GapThresholds.DOCUMENTED).orElseThrow();

        for (RunStatus steady : List.of(RunStatus.PLATEAU, RunStatus.STILL_IMPROVING)) {
            assertThat(gapOf(steady, wide)).isEqualTo("gap.percent.no_rise");
            assertThat(gapOf(steady, narrow)).isEqualTo("gap.percent");
        }
        assertThat(gapOf(RunStatus.NO_VALIDATION, wide)).isEqualTo("gap.percent");
    }

    private static String gapOf(RunStatus status, Gap gap) {
        return RunStatements.of(Judged.run(Judged.run(), gap, Judged.status(status), null)).stream()
                .map(Statement::id)
                .filter(id -> id.startsWith("gap."))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutAFileItSaysWhetherOneWasSaved() {
        assertThat(said(Judged.run(), null, null).getLast().id()).isEqualTo("checkpoint.none");
        Run run = Judged.run();
        Checkpoint gone = new Checkpoint(Path.of("x"), OptionalLong.of(5), false, false);
        Run saved = new Run(run.identity(), run.configuration(), run.history(), List.of(gone), List.of());
        assertThat(said(saved, null, null).getLast().id()).isEqualTo("checkpoint.unknown_loss");
    }

    private static List<String> ids(CurveJudgement curve) {
        return status(curve).stream().map(Statement::id).toList();
    }

    /// All but the last, which is about checkpoints.
    private static List<Statement> status(CurveJudgement curve) {
        List<Statement> all = RunStatements.of(Judged.run(curve));
        assertThat(all.getLast().id()).isEqualTo("checkpoint.none");
        return all.subList(0, all.size() - 1);
    }

    private static List<Statement> said(Run run, @Nullable Gap gap, @Nullable CheckpointAdvice advice) {
        return RunStatements.of(Judged.run(run, gap, Judged.status(RunStatus.NO_VALIDATION), advice));
    }
}
