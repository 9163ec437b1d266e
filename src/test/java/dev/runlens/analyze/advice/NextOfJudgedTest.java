package dev.runlens.analyze.advice;

import dev.runlens.analyze.wording.Evidence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.CurveJudgement;
import dev.runlens.analyze.single.Onset;
import dev.runlens.analyze.single.OnsetCost;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.single.StatusReason;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import dev.runlens.run.TrainingHistory;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is proposed after a run of 300 iterations.
class NextOfJudgedTest {
    private static final CurveJudgement PLATEAU = Judged.fitted(RunStatus.PLATEAU, Judged.fit(300, 0.02, null));

    @Test
    void aRunThatStillImprovesIsTrainedHalfAsLongAgainUpToAnEvaluation() {
        CurveJudgement improving = Judged.fitted(RunStatus.STILL_IMPROVING, Judged.fit(300, 0.02, Judged.GAIN));
        NextRun.Proposal next = proposal(Judged.run(improving, "model", "m", "steps_per_eval", 100));
        assertThat(next.factor()).isEqualTo(new Change("iters", null, new Setting.Whole(500)));
        assertThat(next.reason().text())
                .isEqualTo("Validation loss still falls at the end, by about 0.250 in the next 20 iterations if it goes"
                        + " on so: train for 500 iterations in all, from the base model.");
        assertThat(proposal(Judged.run(improving, "steps_per_eval", 0)).factor().after())
                .isEqualTo(new Setting.Whole(450));
    }

    @Test
    void withoutAnExpectedGainNoneIsPromised() {
        assertThat(proposal(Judged.run(Judged.status(RunStatus.STILL_IMPROVING), "steps_per_eval", 50))
                .reason()
                .text())
                        .isEqualTo(
                                "Validation loss still falls at the end: train for 450 iterations in all, from the base model (mlx-lm and others do not keep the state of the optimizer with an adapter).");
        CurveJudgement noGain = Judged.fitted(RunStatus.STILL_IMPROVING, Judged.fit(300, 0.02, null));
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
    @CsvSource({"200, iters", "201, val_batches", "1, val_batches", "2, iters"})
    void aLossThatCameToRestInTheFirstTwoThirdsIsHadInLess(long best, String key) {
        NextRun.Proposal next = proposal(
                Judged.run(Judged.fitted(RunStatus.PLATEAU, Judged.fit(best, 0.02, null)), "model", "m"));
        assertThat(next.factor().key()).isEqualTo(key);
        if (key.equals("iters")) {
            assertThat(next.factor().after()).isEqualTo(new Setting.Whole(best));
            assertThat(next.reason().evidence())
                    .containsExactly(new Evidence.Analysed("run", Evidence.AnalysisPart.FITTED_BEST_ITERATION));
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
    @CsvSource({"100, lora_parameters.dropout", "101, iters"})
    void anOnsetInTheFirstThirdIsEarly(long iteration, String key) {
        OnsetCost cost = new OnsetCost(100, OptionalDouble.empty(), OptionalDouble.empty(), 0.5);
        Onset onset = new Onset(iteration, 50, 200, 0.01, cost);
        assertThat(proposal(Judged.run(Judged.onset(onset, OptionalLong.empty()), "model", "m"))
                .factor()
                .key())
                        .isEqualTo(key);
    }

    @Test
    void anUnknownLearningRateCannotBeHalved() {
        NextRun next = next(Judged.run(Judged.diverged(StatusReason.NOT_FINITE), "learning_rate", 0.0));
        assertThat(next.reason().id()).isEqualTo("next.unknown_learning_rate");
    }

    @Test
    void theHalvedRateOfAScheduleIsSaidAndItsFieldNamed() {
        Setting arguments = new Setting.Items(List.of(new Setting.Decimal(2e-4), new Setting.Whole(1000)));
        NextRun next = next(Judged.run(Judged.diverged(StatusReason.NOT_FINITE), "lr_schedule.arguments", arguments));
        assertThat(next.reason().text()).contains("(0.0001)");
        assertThat(next.reason().evidence())
                .containsExactly(new Evidence.Analysed("run", Evidence.AnalysisPart.DIVERGED_AT),
                        new Evidence.Stated("run", "lr_schedule.arguments"));
        assertThat(next(Judged.run(Judged.diverged(StatusReason.NOT_FINITE), "model", "m"))
                .reason()
                .evidence())
                        .containsExactly(new Evidence.Analysed("run", Evidence.AnalysisPart.DIVERGED_AT),
                                new Evidence.Used("run", "learning_rate"));
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
