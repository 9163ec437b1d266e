package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of runs that real libraries trained.
class RealVerdictsTest {
    private static final Path RUNS = Path.of("src/test/resources/runs");
    private static final Path SAMPLES = Path.of("samples/models");

    @TempDir
    Path folder;

    @Test
    void runsOnOtherDataAreNotComparableEitherWayRound() {
        ComparedRun good = read(RUNS.resolve("mlx_file_good"));
        ComparedRun overfit = read(RUNS.resolve("mlx_file_overfit"));
        for (PairJudgement judgement : List.of(TwoRuns.judge(good, overfit), TwoRuns.judge(overfit, good))) {
            assertThat(judgement.verdict()).isInstanceOf(NotComparable.class);
            List<Statement> reasons = judgement.verdict().text().reasons();
            assertThat(reasons).extracting(Statement::id).containsExactly("not_comparable.validation_data");
            assertThat(reasons.getFirst().text())
                    .contains("validated on different data", "/home/ml/data/data/big", "/home/ml/data/data/small");
        }
    }

    @Test
    void aCopyInAnotherFolderIsComparableAndCannotBeTold() throws IOException {
        copy("mlx_file_good", "");
        Verdict verdict = TwoRuns.judge(read(RUNS.resolve("mlx_file_good")), read(folder.resolve("mlx_file_good")))
                .verdict();
        assertThat(verdict).isInstanceOf(CannotTell.class);
        assertThat(verdict.text().cautions()).extracting(Statement::id).containsOnly("caution.still_improving");
    }

    @Test
    void aRunBehindOneWithAHigherLossSaysWhy() {
        Verdicts verdicts = Verdicts.of(List.of(
                read(SAMPLES.resolve("tiny-llama_run3")), read(SAMPLES.resolve("tiny-llama_run4")),
                read(SAMPLES.resolve("tiny-llama_run5"))), new Measurements(), 0.005);

        assertThat(verdicts.ranking().groups().getFirst().statement().text())
                .contains("1. tiny-llama_run5 (4.202), 1. tiny-llama_run3 (4.298), 3. tiny-llama_run4 (4.227)")
                .contains(
                        "A run can stand behind one with a higher loss: how far it lies above the lowest is known better.");
        assertThat(Objects.requireNonNull(verdicts.pair()).verdict().text().headline().text())
                .contains("tiny-llama_run5 is lowest (4.202), not told from tiny-llama_run3 (4.298);")
                .endsWith("tiny-llama_run4 (4.227) is higher by more than chance: its distance from the lowest is known"
                        + " better.");
    }

    @Test
    void theSameTrainingInTwoFormsOfLogCannotBeTold() {
        Verdict verdict = TwoRuns.judge(read(RUNS.resolve("mlx_file_good")), read(RUNS.resolve("mlx_old_good")))
                .verdict();
        assertThat(verdict).isInstanceOf(CannotTell.class);
    }

    @Test
    void onTheSameDataTheGoodRunIsBetterEitherWayRound() throws IOException {
        copy("mlx_file_overfit", "data/data/small");
        ComparedRun good = read(RUNS.resolve("mlx_file_good"));
        ComparedRun overfit = read(folder.resolve("mlx_file_overfit"));
        Verdict there = TwoRuns.judge(good, overfit).verdict();
        Verdict back = TwoRuns.judge(overfit, good).verdict();
        assertThat(there.lower()).contains(Side.BASELINE);
        assertThat(back.lower()).contains(Side.CANDIDATE);
        Difference difference = back.difference().orElseThrow();
        assertThat(difference.basis()).isEqualTo("other_steps");
        assertThat(difference.interval().orElseThrow().low()).isLessThan(-1.51);
        assertThat(difference.interval().orElseThrow().high()).isBetween(-2.1, -1.9);
        assertThat(there.text().cautions()).extracting(Statement::id).contains("caution.val_batches");
    }

    @Test
    void theBestFileOfSampleRun3CannotBeToldFromThoseOfTheOthers() {
        for (String other : List.of("tiny-llama_run4", "tiny-llama_run5")) {
            Verdict verdict = TwoRuns.judge(read(SAMPLES.resolve(other)), read(SAMPLES.resolve("tiny-llama_run3")))
                    .verdict();
            assertThat(verdict).as(other).isInstanceOf(CannotTell.class);
            assertThat(verdict.difference().orElseThrow().basis()).isEqualTo("same_steps");
            assertThat(verdict.difference().orElseThrow().value()).isBetween(0.05, 0.1);
        }
    }

    @Test
    void samplesRun4AndRun5ArePairedAndDifferInTheLearningRateAlone() {
        PairJudgement judgement = TwoRuns.judge(read(SAMPLES.resolve("tiny-llama_run4")),
                read(SAMPLES.resolve("tiny-llama_run5")));
        assertThat(judgement.pairing().paired()).isTrue();
        assertThat(judgement.pairing().why().text()).contains("at the 31 evaluations that they share");
        Difference difference = judgement.verdict().difference().orElseThrow();
        assertThat(difference.value()).isBetween(-0.027, -0.025);
        assertThat(judgement.verdict().lower()).contains(Side.CANDIDATE);
        assertThat(difference.lower()).isEqualTo(judgement.verdict().lower());
        assertThat(judgement.attribution().changes())
                .containsExactly(new ChangedSetting("learning_rate", "0.0006", "0.0012"));
        assertThat(judgement.attribution().unknown()).isEmpty();
    }

    @Test
    void theSamplesValidationExamplesAreKnownByTheirContent() {
        ComparedRun run = read(SAMPLES.resolve("tiny-llama_run4"));
        assertThat(run.run().configuration().validationDigest())
                .isNotNull()
                .satisfies(digest -> assertThat(digest.value()).matches("[0-9a-f]{64}"))
                .satisfies(digest -> assertThat(digest.origin().text()).endsWith("valid.jsonl"));
        assertThat(Comparability.of(TwoRuns.pair(run, read(SAMPLES.resolve("tiny-llama_run5"))))
                .comparable())
                        .isTrue();
    }

    @Test
    void aRunThatDivergedIsNotCalledBetterOrWorse() {
        Verdict verdict = TwoRuns.judge(read(RUNS.resolve("mlx_file_good")), read(RUNS.resolve("mlx_file_nan")))
                .verdict();
        assertThat(verdict).isInstanceOf(CannotTell.class);
        assertThat(verdict.text().reasons().getFirst().text()).startsWith("mlx_file_nan diverged");
    }

    @Test
    void aResumedRunIsComparedAsIndependent() {
        PairJudgement judgement = TwoRuns.judge(read(RUNS.resolve("mlx_file_good")),
                read(RUNS.resolve("mlx_file_resumed")));
        assertThat(judgement.pairing().paired()).isFalse();
        assertThat(judgement.verdict()).isNotInstanceOf(NotComparable.class);
    }

    private static ComparedRun read(Path place) {
        InputContent content = Formats.reader().read(place, ReadProgress.NONE);
        List<Run> runs = Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();
        assertThat(runs).hasSize(1);
        return TwoRuns.compared(runs.getFirst());
    }

    /// Copies a run; where a name of its data is given, that becomes the data of `mlx_file_good`.
    private void copy(String name, String data) throws IOException {
        try (Stream<Path> files = Files.walk(RUNS.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(RUNS.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                if (!data.isEmpty() && file.endsWith("adapter_config.json")) {
                    Files.writeString(target, Files.readString(target).replace(data, "data/data/big"));
                }
            }
        }
    }
}
