package dev.runlens.analyze.advice;

import dev.runlens.analyze.health.HealthFinding;
import dev.runlens.analyze.health.HealthFinding.Effect;
import dev.runlens.analyze.health.HealthFinding.Severity;
import dev.runlens.analyze.health.RunHealth;
import dev.runlens.analyze.single.Divergence;
import dev.runlens.analyze.single.ExpectedGain;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.LateChange;
import dev.runlens.analyze.statistics.RiseTest;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import java.util.Arrays;
import dev.runlens.analyze.wording.Evidence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.CurveJudgement;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import dev.runlens.run.TrainingHistory;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.FileMetric;
import dev.runlens.run.Metric;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is proposed after a run of 300 iterations.
class NextOfJudgedTest {
    private static final CurveJudgement PLATEAU = Judged.plateau(300);

    @Test
    void aRunThatStillImprovesIsTrainedHalfAsLongAgainUpToAnEvaluation() {
        CurveJudgement improving = Judged.improving(Judged.GAIN);
        NextRun.Proposal next = proposal(Judged.run(improving, "model", "m", "steps_per_eval", 100));
        assertThat(next.factor()).isEqualTo(new Change("iters", null, new Setting.Whole(500)));
        assertThat(next.reason().text())
                .isEqualTo("Validation loss still falls at the end, by about 0.250 in the next 20 iterations if it goes"
                        + " on so: train for 500 iterations in all, from the start.");
        assertThat(proposal(Judged.run(improving, "steps_per_eval", 0)).factor().after())
                .as("up to where the next evaluation would be, a hundred apart as they are")
                .isEqualTo(new Setting.Whole(500));
    }

    @Test
    void aRunThatHasNotComeToItsEndIsLetGoOn() {
        ComparedRun begun = Judged.run(
                Judged.unfinished(5000, "steps_per_eval", 100), null, Judged.improving(Judged.GAIN), null);
        ComparedRun nearly = Judged.run(
                Judged.unfinished(320, "steps_per_eval", 100), null, Judged.improving(Judged.GAIN), null);

        assertThat(next(begun).reason().text())
                .isEqualTo("Validation loss still falls, and the run has come to 300 of 5000"
                        + " planned iterations: let it go on to its end before anything is changed.");
        assertThat(proposal(nearly).factor().after()).isEqualTo(new Setting.Whole(500));
    }

    @Test
    void whereAnotherMetricWentOnGettingBetterNothingIsProposedAgainstIt() {
        CurveJudgement rising = Judged.overfitting(Judged.at(60, false), 2, 1, 3);
        CheckpointAdvice byLoss = Judged.ship(0, OptionalLong.empty());
        CheckpointAdvice byAccuracy = new CheckpointAdvice(byLoss.files(), byLoss.best(),
                new FileMetric(Metric.of("eval_accuracy"), true, FileMetric.Source.TRAINER), byLoss.beside(), null);
        Run run = Judged.run("learning_rate", 1e-4);

        assertThat(next(Judged.run(run, null, rising, byAccuracy)).reason().text())
                .startsWith("By eval accuracy, which its"
                        + " files are chosen by, the run went on getting better after validation loss rose from iteration 60 on");
        assertThat(next(Judged.run(run, null, rising, byLoss)).reason().id()).isEqualTo("next.lower_rate");
    }

    @Test
    void withoutAnExpectedGainNoneIsPromised() {
        assertThat(proposal(Judged.run(Judged.improving(new ExpectedGain(20, 0, -1, 1)), "steps_per_eval", 50))
                .reason()
                .text())
                        .isEqualTo(
                                "Validation loss still falls at the end: train for 450 iterations in all, from the start (mlx-lm and others do not keep the state of the optimizer with an adapter).");
        CurveJudgement noGain = Judged.improving(null);
        assertThat(proposal(Judged.run(noGain, "steps_per_eval", 50)).reason().id())
                .isEqualTo("next.longer");
    }

    @Test
    void aMissedBestIsSavedNextTime() {
        NextRun.Proposal next = proposal(missed(50, 70));
        assertThat(next.reason().id()).isEqualTo("next.save_every");
        assertThat(next.factor()).isEqualTo(new Change("save_every", new Setting.Whole(70), new Setting.Whole(50)));
        assertThat(next.reason().evidence())
                .containsExactly(
                        new Evidence.Analysed("run", Evidence.AnalysisPart.MISSED),
                        new Evidence.Used("run", "save_every"),
                        new Evidence.Used("run", "steps_per_eval"));
    }

    @Test
    void savingWithEveryEvaluationAlreadyLeavesNothingToSave() {
        assertThat(proposal(missed(50, 100)).factor().key()).isEqualTo("val_batches");
        assertThat(proposal(missed(0, 100)).factor().key()).isEqualTo("val_batches");
        ComparedRun kept = Judged.run(
                Judged.run("steps_per_eval", 50, "save_every", 70),
                null,
                PLATEAU,
                Judged.ship(0, OptionalLong.empty()));
        assertThat(proposal(kept).factor().key()).isEqualTo("val_batches");
    }

    @ParameterizedTest
    @CsvSource({"200, iters", "210, val_batches"})
    void aLossThatCameToRestInTheFirstTwoThirdsIsHadInLess(long rest, String key) {
        NextRun.Proposal next = proposal(
                Judged.run(Judged.plateau(rest), "model", "m"));
        assertThat(next.factor().key()).isEqualTo(key);
        if (key.equals("iters")) {
            assertThat(next.factor().after()).isEqualTo(new Setting.Whole(rest));
            assertThat(next.reason().evidence())
                    .containsExactly(new Evidence.Analysed("run", Evidence.AnalysisPart.LATE_CHANGE));
        }
    }

    @Test
    void aPlateauEvaluatedOnPartsIsEvaluatedOnEverything() {
        assertThat(proposal(Judged.run(PLATEAU, "val_batches", 25)).factor())
                .isEqualTo(new Change("val_batches", new Setting.Whole(25), new Setting.Whole(-1)));
        assertThat(next(Judged.run(PLATEAU, "val_batches", -1)).reason().id()).isEqualTo("next.plateau");
        assertThat(next(Judged.run(PLATEAU, "val_batches", -1)).reason().evidence())
                .containsExactly(new Evidence.Analysed("run", Evidence.AnalysisPart.STATUS));
    }

    @ParameterizedTest
    @CsvSource({"100, learning_rate", "101, iters"})
    void aRiseFromTheFirstThirdOnAsksForALowerLearningRateFirst(long iteration, String key) {
        NextRun.Proposal next = proposal(
                Judged.run(Judged.overfitting(Judged.at(iteration, false), 2, 1, 3), "model", "m", "learning_rate",
                        1e-4));

        assertThat(next.factor().key()).isEqualTo(key);
        assertThat(next.reason().id()).isEqualTo(key.equals("iters") ? "next.stop_at_onset" : "next.lower_rate");
    }

    @Test
    void aRiseFromTheFirstEvaluationIsEarlyWhereverThatIs() {
        NextRun.Proposal next = proposal(
                Judged.run(Judged.overfitting(Judged.at(150, true), 1, 2), "model", "m", "learning_rate", 5e-3));

        assertThat(next.factor())
                .isEqualTo(new Change("learning_rate", new Setting.Decimal(5e-3), new Setting.Decimal(1e-3)));
        assertThat(next.reason().text())
                .startsWith("Validation loss rises from its first evaluation at 150 on and is 0.500 higher at the end:")
                .contains("Lower the learning rate to 0.001 first, towards the 1e-5 to 2e-4",
                        "dropout comes after that. Evaluate more often before 150.");
    }

    /// Which of the passes over the data is one too many nobody knows where the first evaluation came after some.
    @Test
    void beforeALateFirstEvaluationTheLowestPointMayLie() {
        NextRun.Proposal next = proposal(
                Judged.run(Judged.overfitting(Judged.at(150, true), 1, 2), "model", "m", "learning_rate", 1e-4));

        assertThat(next.factor().key()).isEqualTo("iters");
        assertThat(next.reason().text()).isEqualTo(
                "Validation loss rises from its first evaluation at 150 on and is 0.500 higher at the end: train no longer"
                        + " than that, and evaluate more often before it, where the lowest point may lie.");
    }

    @Test
    void aFileAtEveryEvaluationIsTheSecondChange() {
        CurveJudgement curve = Judged.overfitting(Judged.at(60, false), 2, 1, 3);
        NextRun.Proposal next = proposal(
                Judged.run(curve, "model", "m", "steps_per_eval", 30, "save_every", 150, "learning_rate", 1e-4));

        assertThat(next.changes())
                .startsWith(
                        new Change("learning_rate", new Setting.Decimal(1e-4), new Setting.Decimal(5e-5)),
                        new Change("save_every", new Setting.Whole(150), new Setting.Whole(30)));
        assertThat(next.configuration())
                .containsEntry("save_every", new Setting.Whole(30))
                .containsEntry("learning_rate", new Setting.Decimal(5e-5));
        assertThat(next.reasons()).extracting(Statement::id).containsExactly("next.lower_rate", "next.save_every");
        assertThat(next.reasons().getLast().evidence())
                .containsExactly(
                        new Evidence.Analysed("run", Evidence.AnalysisPart.LOWEST_POINT),
                        new Evidence.Used("run", "save_every"),
                        new Evidence.Used("run", "steps_per_eval"));
        assertThat(proposal(Judged.run(curve, "model", "m", "steps_per_eval", 60, "save_every", 30)).beside())
                .isNull();
        assertThat(proposal(Judged.run(curve, "model", "m", "steps_per_eval", 0, "save_every", 30)).beside())
                .isNull();
    }

    @Test
    void anUnknownLearningRateCannotBeHalved() {
        NextRun next = next(Judged.run(Judged.diverged(Divergence.Kind.NOT_FINITE), "learning_rate", 0.0));
        assertThat(next.reason().id()).isEqualTo("next.unknown_learning_rate");
    }

    @Test
    void theHalvedRateOfAScheduleIsSaidAndItsFieldNamed() {
        CurveJudgement diverged = Judged.diverged(Divergence.Kind.NOT_FINITE);
        Setting arguments = new Setting.Items(List.of(new Setting.Decimal(2e-4), new Setting.Whole(1000)));
        NextRun next = next(Judged.run(diverged, "lr_schedule.arguments", arguments));
        assertThat(next.reason().text()).contains("to 0.0001");
        assertThat(next.reason().evidence())
                .containsExactly(new Evidence.Analysed("run", Evidence.AnalysisPart.DIVERGED_AT),
                        new Evidence.Stated("run", "lr_schedule.arguments"));
        assertThat(next(Judged.run(diverged, "model", "m")).reason().evidence())
                .containsExactly(new Evidence.Analysed("run", Evidence.AnalysisPart.DIVERGED_AT),
                        new Evidence.Used("run", "learning_rate"));
    }

    @Test
    void anImplausibleRateIsNotHalvedButMadeUsual() {
        HealthFinding implausible = finding("learning_rate_implausible", Effect.LOWERS, "1e+20");
        NextRun.Proposal next = (NextRun.Proposal) next(Judged.unsound(
                new RunHealth(List.of(implausible), null),
                Judged.diverged(Divergence.Kind.NOT_FINITE),
                "model",
                "m",
                "learning_rate",
                1e20));

        assertThat(next.factor())
                .isEqualTo(new Change("learning_rate", new Setting.Decimal(1e20), new Setting.Decimal(1e-4)));
        assertThat(next.reason().text()).contains("0.0001", "1e-5 to 2e-4 is usual");
        assertThat(next.reason().evidence()).isEqualTo(implausible.statement().evidence());
    }

    @Test
    void whatBlocksIsMendedBeforeAnythingElse() {
        HealthFinding zero = finding("train_loss_zero", Effect.BLOCKS, "12");
        NextRun next = next(Judged.unsound(new RunHealth(List.of(zero), null), PLATEAU, "model", "m"));

        assertThat(next.reason().id()).isEqualTo("next.mend_first");
        HealthFinding unvalidated = finding("no_evaluation", Effect.BLOCKS);
        assertThat(next(Judged.unsound(
                new RunHealth(List.of(unvalidated), null),
                Judged.status(RunStatus.NO_VALIDATION),
                "val_batches",
                0))
                        .reason()
                        .id())
                                .isEqualTo("next.val_batches_zero");
    }

    @Test
    void whatIsLearntByHeartFromEpochToEpochIsEndedByFewerEpochs() {
        CurveJudgement early = Judged.overfitting(Judged.at(60, false), 2, 1, 3);
        HealthFinding stairs = finding("stairs", Effect.SAYS);

        assertThat(
                next(Judged.unsound(new RunHealth(List.of(stairs), null), early, "model", "m", "learning_rate", 2e-4))
                        .reason().id()).isEqualTo("next.stop_at_onset");
        assertThat(next(Judged.unsound(new RunHealth(List.of(), null), early, "model", "m", "learning_rate", 2e-4))
                .reason().id()).startsWith("next.lower_rate");
    }

    private static HealthFinding finding(String id, Effect effect, String... arguments) {
        List<Evidence> read = List.of(new Evidence.Used("run", "learning_rate"));
        return new HealthFinding(new Wording().say("health." + id, read, arguments), Severity.ERROR, effect);
    }

    @Test
    void plainGradientDescentThatDivergedIsReplacedWithTheUsualOptimizerAndRate() {
        CurveJudgement lost = Judged.diverged(Divergence.Kind.NOT_FINITE);
        NextRun.Proposal next = proposal(Judged.run(lost, "model", "m", "optimizer", "sgd", "learning_rate", 0.09));

        assertThat(next.changes())
                .startsWith(
                        new Change("optimizer", new Setting.Text("sgd"), new Setting.Text("adamw")),
                        new Change("learning_rate", new Setting.Decimal(0.09), new Setting.Decimal(1e-4)));
        assertThat(next.configuration())
                .containsEntry("optimizer", new Setting.Text("adamw"))
                .containsEntry("learning_rate", new Setting.Decimal(1e-4));
        assertThat(next.reasons())
                .extracting(Statement::text)
                .containsExactly(
                        "The loss was lost from iteration 70 on. Plain gradient descent (SGD) takes the same step for every"
                                + " weight, which transformers bear badly: train with adamw.",
                        "The learning rate goes with the optimizer: 0.09 is one of SGD, 0.0001 is usual with adamw.");
        Setting schedule = new Setting.Items(List.of(new Setting.Decimal(0.09)));
        assertThat(proposal(Judged.run(lost, "model", "m", "optimizer", "sgd", "lr_schedule.arguments", schedule))
                .factor()
                .key()).isEqualTo("lr_schedule.arguments");
        assertThat(proposal(Judged.run(lost, "model", "m", "optimizer", "adam", "learning_rate", 1e-4)).factor().key())
                .isEqualTo("learning_rate");
    }

    @ParameterizedTest
    @CsvSource({"5e-3, 0.001", "3e-3, 0.0008", "1e-3, 0.0004", "8e-4, 0.0004", "2e-4, 0.0001"})
    void farAboveWhatIsUsualTheRateGoesHalfOfTheWayToThat(double rate, double lower) {
        CurveJudgement early = Judged.overfitting(Judged.at(60, false), 2, 1, 3);

        assertThat(proposal(Judged.run(early, "model", "m", "learning_rate", rate)).factor().after())
                .isEqualTo(new Setting.Decimal(lower));
        assertThat(proposal(Judged.run(early, "model", "m", "fine_tune_type", "full", "learning_rate", rate))
                .factor()
                .after()).as("of all weights other rates are usual").isEqualTo(new Setting.Decimal(rate / 2));
    }

    @Test
    void aRunThatDidNotLearnAtATinyRateGetsTheUsualOne() {
        CurveJudgement still = Judged.status(RunStatus.DID_NOT_LEARN);

        assertThat(proposal(Judged.run(still, "model", "m", "learning_rate", 1e-7)).factor().after())
                .isEqualTo(new Setting.Decimal(1e-4));
        assertThat(next(Judged.run(still, "model", "m", "learning_rate", 1e-5)).reason().id())
                .isEqualTo("next.did_not_learn");
    }

    @Test
    void aPartOfALogIsCompletedBeforeAnythingElse() {
        CurveJudgement one = Judged.undetermined(null, null, null, 4.5);
        for (String id : List.of("evaluations_lost", "evaluations_missing")) {
            RunHealth health = new RunHealth(List.of(finding(id, Effect.LOWERS, "1", "12", "50")), null);

            assertThat(next(Judged.unsound(health, one, "steps_per_eval", 50)).reason().id())
                    .isEqualTo("next.whole_log");
        }
    }

    @Test
    void fewEvaluationsAskForMoreWhereMoreWerePossible() {
        CurveJudgement rising = Judged.undetermined(null, null, null, 1, 2, 3);

        assertThat(proposal(Judged.run(rising, "steps_per_eval", 200, "steps_per_report", 100)).factor())
                .as("train loss is reported as often")
                .isEqualTo(new Change("steps_per_eval", new Setting.Whole(200), new Setting.Whole(100)));
        assertThat(next(Judged.run(rising, "steps_per_eval", 100, "steps_per_report", 100)).reason().text())
                .isEqualTo(
                        "Too few evaluations to tell what the curve does. The last lies above the lowest: nothing speaks"
                                + " for training on.");
    }

    @Test
    void whatHangsOnTheLastEvaluationIsLookedAtOnceMoreBeforeAnythingIsChanged() {
        double[] losses = new double[20];
        Arrays.setAll(losses, i -> 1 + Math.exp(-i) + 0.001 * (i % 3));
        RiseTest rise = new RiseTest(3, 0.3, 20);
        LateChange alone = new LateChange(0.01, new Interval(0.005, 0.015), 0.02, true);
        LateChange fell = new LateChange(-0.01, new Interval(-0.015, -0.005), 0.02, false);

        assertThat(next(Judged.run(Judged.undetermined(rise, alone, null, losses), "val_batches", 5)).reason().id())
                .isEqualTo("next.last_alone");
        assertThat(next(Judged.run(Judged.undetermined(rise, fell, null, losses))).reason().id())
                .isEqualTo("next.fell");
        assertThat(next(Judged.run(Judged.undetermined(rise, fell, null, losses), "val_batches", 5)).reason().id())
                .isEqualTo("next.fell.val_batches");
        losses[19] = 7;
        assertThat(next(Judged.run(Judged.undetermined(rise, Judged.FLAT, null, losses), "val_batches", 5))
                .reason()
                .id())
                        .isEqualTo("next.odd_last");
    }

    @Test
    void aRunThatCameToRestAboveItsLowestPointIsToStopThere() {
        NextRun.Proposal stop = proposal(Judged.run(Judged.plateauAbove(0.05)));

        assertThat(stop.factor()).isEqualTo(new Change("iters", null, new Setting.Whole(80)));
        assertThat(stop.reason().text())
                .isEqualTo(
                        "Validation loss came to rest 0.050 above its lowest point, which lies between 60 and 100: stop"
                                + " at 80. A lower learning rate may carry it further down; that is the change to make next.");
        assertThat(RunStatements.of(Judged.run(Judged.plateauAbove(0.05)))).extracting(Statement::text)
                .contains("It came to rest 0.050 above its lowest point, which lies between 60 and 100.");
        assertThat(next(Judged.run(Judged.plateauAbove(0.004))).reason().id()).isEqualTo("next.shorter");
    }

    @Test
    void nothingSpeaksForTrainingOnWhereTheLastLiesAboveTheLowest() {
        LateChange rose = new LateChange(0.01, new Interval(0.005, 0.015), 0.02, false);
        double[] losses = new double[20];
        Arrays.setAll(losses, i -> 2 + 0.01 * i);
        RiseTest rise = new RiseTest(3, 0.3, 20);

        assertThat(next(Judged.run(Judged.undetermined(rise, rose, null, losses), "val_batches", 5)).reason().id())
                .isEqualTo("next.no_longer");
        NextRun.Proposal stop = proposal(
                Judged.run(Judged.undetermined(rise, rose, Judged.at(120, false), losses), "val_batches", 5));
        assertThat(stop.factor()).isEqualTo(new Change("iters", null, new Setting.Whole(120)));
        assertThat(stop.reason().text())
                .isEqualTo(
                        "Validation loss rose at the end: nothing speaks for training on. Stop at 120 (its lowest"
                                + " point lies between 100 and 140).");
        assertThat(next(Judged.run(Judged.undetermined(rise, rose, Judged.at(15, true), losses), "val_batches", 5))
                .reason()
                .id())
                        .isEqualTo("next.no_longer");
        assertThat(proposal(Judged.run(Judged.undetermined(rise, Judged.FLAT, null, losses), "val_batches", 5))
                .reason()
                .id())
                        .isEqualTo("next.open.val_batches");
        assertThat(next(Judged.run(Judged.undetermined(rise, Judged.FLAT, null, losses), "val_batches", -1))
                .reason()
                .id())
                        .isEqualTo("next.open");
    }

    @Test
    void aResumedRunGetsTheLengthThatWasPlannedForAllItsParts() {
        Run part = Judged.run("model", "m", "iters", 100, "resume_adapter_file", "a", "val_batches", 25);
        TrainingHistory history = new TrainingHistory(
                part.history().metrics(),
                List.of(),
                part.history().finals(),
                new Progress(Progress.State.UNKNOWN, OptionalLong.of(400)));
        Run run = new Run(part.identity(), part.configuration(), history, List.of(), List.of());
        NextRun.Proposal next = proposal(Judged.run(run, null, PLATEAU, null));
        assertThat(next.companions())
                .containsExactly(
                        new Change("adapter_path", null, new Setting.Text("adapters_next")),
                        new Change("resume_adapter_file", new Setting.Text("a"), new Setting.None()),
                        new Change("iters", new Setting.Whole(100), new Setting.Whole(400)));
        assertThat(next.configuration()).containsEntry("iters", new Setting.Whole(400));
        assertThat(next.changes()).hasSize(4).startsWith(next.factor());
    }

    @Test
    void aRunFromTheBeginningIsNotSaidToBeResumed() {
        NextRun.Proposal next = proposal(Judged.run(PLATEAU, "model", "m", "resume_adapter_file", new Setting.None()));
        assertThat(next.companions()).extracting(Change::key).containsExactly("adapter_path");
        NextRun.Proposal resumed = proposal(Judged.run(PLATEAU, "model", "m", "resume_adapter_file", "a"));
        assertThat(resumed.companions()).extracting(Change::key).containsExactly("adapter_path", "resume_adapter_file");
    }

    @Test
    void aSettingUnderTwoNamesIsDroppedWithoutAWordWhereBothSayTheSame() {
        NextRun.Proposal next = proposal(
                Judged.run(PLATEAU, "model", "m", "lora_rank", 8, "lora_parameters.rank", 8, ".x", 1));
        assertThat(next.companions()).extracting(Change::key).containsExactly(".x", "adapter_path");
        assertThat(next.configuration())
                .containsOnlyKeys("model", "lora_parameters.rank", "val_batches", "adapter_path");
    }

    @Test
    void aChangeIsReadAsBeforeAndAfter() {
        assertThat(new Change("iters", new Setting.Whole(5), new Setting.Whole(6)).words())
                .isEqualTo("iters: 5 → 6");
        assertThat(new Change("iters", null, new Setting.Whole(6)).words()).isEqualTo("iters: not set → 6");
        assertThat(new Change("iters", new Setting.Whole(5), null).words()).isEqualTo("iters: 5 → not set");
    }

    @Test
    void everyAspectAndTopicHasAWordAndAHeading() {
        assertThat(List.of(Aspect.STRENGTH, Aspect.TRADE_OFF, Aspect.CHECK))
                .extracting(Aspect::word)
                .containsExactly("strength", "trade_off", "check");
        assertThat(List.of(Aspect.values())).extracting(Aspect::heading).doesNotContain("");
        assertThat(List.of(Topic.values())).extracting(Topic::heading).doesNotContain("");
    }

    private static ComparedRun missed(int every, int saved) {
        Run run = Judged.run("steps_per_eval", every, "save_every", saved);
        return Judged.run(run, null, PLATEAU, Judged.ship(0.1, OptionalLong.of(120)));
    }

    private static NextRun next(ComparedRun run) {
        return NextRunRules.of(run);
    }

    private static NextRun.Proposal proposal(ComparedRun run) {
        return (NextRun.Proposal) next(run);
    }
}
