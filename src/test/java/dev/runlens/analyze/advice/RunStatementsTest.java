package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.Divergence;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.LateChange;
import dev.runlens.analyze.statistics.RiseTest;
import dev.runlens.analyze.wording.Evidence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.CurveJudgement;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import dev.runlens.analyze.single.ValidationCourse;
import dev.runlens.analyze.statistics.Course;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RunStatementsTest {
    @Test
    void overfittingSaysWhereItBeganAndWhatGoingOnCost() {
        List<Statement> said = status(
                Judged.overfitting(OptionalDouble.of(12.5), OptionalDouble.of(90_000)));
        assertThat(said)
                .extracting(Statement::text)
                .containsExactly(
                        "Overfitting: the lowest point of the validation loss lies between 100 and 140 (most likely at 120),"
                                + " and the rise since then is more than noise explains (p = 0.013).",
                        "Going on from iteration 120 for 180 iterations, 12.5 minutes, 90\u202f000 tokens raised the validation"
                                + " loss by 0.500.",
                        "By the rule of thumb, 20 % above the lowest, overfitting shows from iteration 300 on.");
        assertThat(said.getFirst().evidence())
                .containsExactly(
                        new Evidence.Analysed("run", Evidence.AnalysisPart.STATUS),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.ONSET),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.ONSET_LOW),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.ONSET_HIGH),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.ONSET_P_VALUE));
        assertThat(said.get(1).evidence())
                .containsExactly(
                        new Evidence.Analysed("run", Evidence.AnalysisPart.ONSET),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.COST_ITERATIONS),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.COST_LOSS),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.COST_MINUTES),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.COST_TOKENS));
    }

    @Test
    void costsThatAreNotKnownAreNotSaid() {
        List<Statement> said = status(Judged.overfitting(Judged.at(120, false), 2, 1, 1.125));
        assertThat(said).hasSize(2);
        assertThat(said.get(1).text())
                .isEqualTo("Going on from iteration 120 for 180 iterations raised the validation loss by 0.500.");
        assertThat(said.get(1).evidence()).hasSize(3);
    }

    @Test
    void overfittingFromTheFirstEvaluationOnMayHaveBegunBefore() {
        assertThat(status(Judged.overfitting(Judged.at(15, true), 1, 2)).getFirst().text())
                .isEqualTo(
                        "Overfitting: validation loss is lowest at or before its first evaluation at 15, and the rise"
                                + " since then is more than noise explains (p = 0.013).");
    }

    @Test
    void aRunThatStillImprovesSaysWhatIsToBeGained() {
        assertThat(status(Judged.improving(Judged.GAIN)))
                .extracting(Statement::text)
                .containsExactly(
                        "Still improving: at the end validation loss falls by more than noise explains.",
                        "If it goes on so, the next 20 iterations lower it by 0.250 (95 % interval 0.050 to 0.500).");
        assertThat(ids(Judged.improving(null))).containsExactly("status.still_improving");
        assertThat(status(Judged.improving(null, 2, 1.995, 1.9925)).getFirst().text())
                .isEqualTo("Still improving, slowly: validation loss fell by 0.38\u202f% in all.");
        assertThat(ids(Judged.improving(null, 2, 1.995, 1.99))).containsExactly("status.still_improving");
    }

    @Test
    void fewEvaluationsThatFellAreSaidToBeFew() {
        CurveJudgement improving = Judged.improving(null, 3, 2, 1.5);
        ValidationCourse of = Objects.requireNonNull(improving.validation());
        Course untested = new Course(Course.Word.FALLING, null, null, null, null);

        assertThat(status(new CurveJudgement(RunStatus.STILL_IMPROVING, null,
                new ValidationCourse(of.observations(), untested, null, null))))
                        .extracting(Statement::text)
                        .containsExactly(
                                "Still improving, as far as 3 evaluations tell: validation loss fell in the last of"
                                        + " them; six are the least to tell movement from noise.");
    }

    @Test
    void aPlateauSaysWithinWhatItIsShownToRest() {
        assertThat(status(Judged.plateau(300)))
                .extracting(Statement::text)
                .containsExactly(
                        "Plateau: over the last third validation loss changed by between −0.4\u202f% and +0.6\u202f%,"
                                + " which is within 2\u202f%.");
    }

    @Test
    void aRunThatDivergedSaysInWhichWay() {
        assertThat(status(Judged.diverged(Divergence.Kind.NOT_FINITE)))
                .extracting(Statement::text)
                .containsExactly("Diverged: from iteration 70 on the loss is not a number or infinite, to the end.");
        assertThat(status(Judged.diverged(Divergence.Kind.ROSE_TOGETHER)).getFirst().text())
                .startsWith("Diverged: from iteration 70 on validation and train loss lie far above");
        assertThat(ids(Judged.diverged(Divergence.Kind.GRADIENTS))).containsExactly("status.diverged.gradients");
        assertThat(ids(Judged.diverged(Divergence.Kind.WORSE_THAN_AT_FIRST)))
                .containsExactly("status.diverged.worse");
    }

    @Test
    void fewEvaluationsSayWhatWasMeasured() {
        assertThat(status(Judged.undetermined(null, null, null, 2.405, 1.761, 1.635, 1.729, 1.840)))
                .extracting(Statement::text)
                .containsExactly(
                        "Cannot tell: validation loss rose in each of the last 2 evaluations, 1.635 → 1.840:"
                                + " too few to rule out chance, and no reason to train on.");
        assertThat(status(Judged.undetermined(null, null, null, 1.60, 1.52, 1.71)).getFirst().text())
                .contains("rose in the last evaluation, 1.520 → 1.710");
        assertThat(status(Judged.undetermined(null, null, null, 3, 2, 1)).getFirst().text())
                .isEqualTo(
                        "Cannot tell: 3 evaluations, from 3.000 to 1.000, are too few to tell movement from noise;"
                                + " six are the least.");
        assertThat(ids(Judged.undetermined(null, null, null, 3))).containsExactly("status.undetermined.one");
    }

    @Test
    void whatIsNotShownIsNotDenied() {
        RiseTest rise = new RiseTest(9, 0.06, 31);
        LateChange rose = new LateChange(0.008, new Interval(0.004712, 0.0122), 0.02, false);
        LateChange more = new LateChange(0.08, new Interval(0.04, 0.12), 0.02, false);
        double[] losses = {4, 2, 3, 2.5};

        assertThat(label(Judged.undetermined(rise, rose, Judged.at(120, false), losses))).isEqualTo("rose slightly");
        assertThat(label(Judged.undetermined(rise, more, Judged.at(120, false), losses))).isEqualTo("rose");
        assertThat(label(Judged.undetermined(rise, Judged.FLAT, null, losses))).isEqualTo("cannot tell");
        assertThat(label(Judged.undetermined(null, null, null, 3, 2, 1))).isEqualTo("cannot tell");
        assertThat(status(Judged.undetermined(rise, rose, Judged.at(120, false), losses)))
                .extracting(Statement::text)
                .containsExactly(
                        "Rose slightly: over the last third validation loss rose by 0.47\u202f% to 1.2\u202f%.",
                        "The lowest point of the validation loss lies between 100 and 140.");
        assertThat(status(Judged.undetermined(rise, Judged.FLAT, Judged.at(120, true), losses)))
                .extracting(Statement::text)
                .containsExactly(
                        "Cannot tell: over the last third validation loss changed by between −0.4\u202f% and +0.6\u202f%.",
                        "The lowest point of the validation loss lies at or before 140.");
        assertThat(status(Judged.undetermined(rise, Judged.FLAT, null, 5, 0.4, 0.5, 0.6, 0.84)).getFirst().text())
                .contains("rose in each of the last 3 evaluations, 0.400 → 0.840");
        assertThat(ids(Judged.undetermined(rise, Judged.FLAT, Judged.at(300, false), 4, 3, 2)))
                .containsExactly("status.undetermined.between");
    }

    @Test
    void aLossThatIsShownToFallIsNotSaidToMoveAbout() {
        RiseTest rise = new RiseTest(0, 0.9, 20);
        LateChange fell = new LateChange(-0.03, new Interval(-0.05, -0.0066), 0.02, false);
        LateChange alone = new LateChange(0.09, new Interval(0.01, 0.18), 0.02, true);

        assertThat(status(Judged.undetermined(rise, fell, null, 4, 3, 2)).getFirst().text())
                .isEqualTo(
                        "Cannot tell for sure: over the last third validation loss fell by 0.66\u202f% to 5\u202f%, more than"
                                + " its last half scatters by, but not more than the whole run does.");
        assertThat(status(Judged.undetermined(rise, alone, null, 4, 2, 3)).getFirst().text())
                .isEqualTo(
                        "Cannot tell: over the last third validation loss rose by 1\u202f% to 18\u202f%, but that hangs on the"
                                + " last evaluation alone.");
    }

    @Test
    void anOddEvaluationIsSaidToBeLeftOut() {
        RiseTest rise = new RiseTest(0, 0.9, 9);
        double[] middle = {3, 2, 1.5, 1.4, 9, 1.3, 1.29, 1.28, 1.27};
        double[] last = {3, 2, 1.5, 1.4, 1.35, 1.31, 1.29, 1.28, 9};
        double[] below = {3, 2, 1.5, 1.4, 1.35, 1.31, 1.29, 1.28, 0.1};

        assertThat(status(Judged.improving(null, middle)).getLast().text())
                .isEqualTo(
                        "The evaluation at 167 (9.000) lies far off those around it: what is said of the curve leaves"
                                + " it out.");
        assertThat(status(Judged.undetermined(rise, Judged.FLAT, null, last))).singleElement()
                .extracting(Statement::text)
                .isEqualTo("Cannot tell: the last evaluation, 9.000 at iteration 300, lies far above the 1.280 before"
                        + " it, and far off what all others scatter by. A single one does not tell a slip from the"
                        + " beginning of a rise.");
        assertThat(ids(Judged.undetermined(rise, Judged.FLAT, null, below)))
                .containsExactly("status.undetermined.odd_last.below");
    }

    @Test
    void moreThanASlightRiseIsNotCalledSlight() {
        RiseTest rise = new RiseTest(9, 0.06, 12);
        LateChange rose = new LateChange(0.08, new Interval(0.04, 0.12), 0.02, false);

        assertThat(ids(Judged.undetermined(rise, rose, null, 5, 1, 2, 1.5))).containsExactly(
                "status.undetermined.rose_by");
        assertThat(ids(Judged.undetermined(rise, rose, null, 5, 1, 2, 3, 4))).containsExactly(
                "status.undetermined.rose_each");
    }

    @Test
    void everyStatusSaysSomething() {
        assertThat(ids(Judged.status(RunStatus.NO_VALIDATION))).containsExactly("status.no_validation");
        assertThat(ids(Judged.status(RunStatus.DID_NOT_LEARN))).containsExactly("status.did_not_learn");
        assertThat(ids(new CurveJudgement(null, null, null))).containsExactly("status.unknown");
    }

    @Test
    void theGapIsSaidInPercentWhereThereIsOne() {
        Gap gap = Gap.between(1, 1.25, GapThresholds.DOCUMENTED).orElseThrow();
        Statement percent = said(Judged.run(), gap, null).get(1);
        assertThat(percent.text())
                .isEqualTo(
                        "Wide gap at the end: validation loss is 0.250 above train loss (25.0\u202f%). A rule"
                                + " of thumb calls that “significant overfitting”; from the course of the"
                                + " validation loss that cannot be told.");
        assertThat(percent.evidence()).contains(new Evidence.Analysed("run", Evidence.AnalysisPart.GAP_BAND));
        Gap value = Gap.between(0, 1, GapThresholds.DOCUMENTED).orElseThrow();
        assertThat(said(Judged.run(), value, null).get(1).text())
                .isEqualTo("Gap at the end: validation loss is 1.000 above train loss.");
    }

    @Test
    void aGapBelowZeroLiesBelow() {
        Gap percent = Gap.between(1, 0.75, GapThresholds.DOCUMENTED).orElseThrow();
        assertThat(said(Judged.run(), percent, null).get(1).text())
                .startsWith("Gap at the end: validation loss is 0.250 below train loss (25.0\u202f%);");
        Gap value = Gap.between(-0.5, -1, GapThresholds.DOCUMENTED).orElseThrow();
        assertThat(said(Judged.run(), value, null).get(1).text())
                .isEqualTo("Gap at the end: validation loss is 0.500 below train loss.");
    }

    @Test
    void theFileToShipIsNamedWithWhatItCosts() {
        List<Statement> said = said(Judged.run(), null, Judged.ship(0.125, OptionalLong.of(120)));
        assertThat(said.subList(1, 3))
                .extracting(Statement::text)
                .containsExactly(
                        "Ship 0000100_adapters.safetensors: its validation loss was measured as 1.500, at iteration 100.",
                        "The lowest point is at iteration 120, where no file was saved; against that the best file costs"
                                + " 0.125 of validation loss.");
        assertThat(FileStatements.of(
                Judged.run(
                        Judged.run(),
                        null,
                        Judged.status(RunStatus.PLATEAU),
                        Judged.ship(0, OptionalLong.empty()))))
                                .extracting(Statement::id)
                                .containsExactly("checkpoint.ship.measured");
    }

    @Test
    void aWideGapWithoutARiseIsNotSaidToBeOverfitting() {
        Gap wide = Gap.between(1, 1.25, GapThresholds.DOCUMENTED).orElseThrow();
        Gap narrow = Gap.between(1, 1.01, GapThresholds.DOCUMENTED).orElseThrow();

        for (RunStatus status : RunStatus.values()) {
            assertThat(gapOf(status, wide)).isEqualTo(switch (status) {
                case OVERFITTING -> "gap.percent";
                case UNDETERMINED, NO_VALIDATION -> "gap.percent.wide.open";
                case PLATEAU, STILL_IMPROVING, DID_NOT_LEARN, DIVERGED -> "gap.percent.wide";
            });
            assertThat(gapOf(status, narrow)).isEqualTo("gap.percent");
        }
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
    private static @Nullable String label(CurveJudgement curve) {
        return Judged.run(curve).analysis().statusLabel();
    }

    private static List<Statement> status(CurveJudgement curve) {
        List<Statement> all = RunStatements.of(Judged.run(curve));
        assertThat(all.getLast().id()).isEqualTo("checkpoint.none");
        return all.subList(0, all.size() - 1);
    }

    private static List<Statement> said(Run run, @Nullable Gap gap, @Nullable CheckpointAdvice advice) {
        return RunStatements.of(Judged.run(run, gap, Judged.status(RunStatus.NO_VALIDATION), advice));
    }
}
