package dev.runlens.read.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import dev.runlens.write.ComparisonJson;
import dev.runlens.write.ExampleRuns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    static Stream<Run> examples() {
        return Stream.of(
                ExampleRuns.run3(),
                ExampleRuns.run4(),
                ExampleRuns.byHand(),
                ExampleRuns.diverged(),
                ExampleRuns.resumed());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aRunReadBackEqualsTheRunThatWasWritten(Run run) throws IOException {
        assertThat(readBack(run)).isEqualTo(run);
    }

    @Test
    void hostileTextsComeBackButForHalfCharacters() throws IOException {
        Run run = ExampleRuns.hostile();
        Run back = readBack(run);
        assertThat(back.name()).isEqualTo(run.name().replace('\ud83d', '\ufffd').replace("\ufffd\ude00", "😀"));
        assertThat(back.history()).isEqualTo(run.history());
        assertThat(back.path()).isEqualTo(run.path());
        assertThat(back.identity().sources()).isEqualTo(run.identity().sources());
        assertThat(back.configuration().datasetLines())
                .isEqualTo(run.configuration().datasetLines());
        Hyperparameters settings = back.hyperparameters();
        for (String name : List.of(
                "learning_rate", "grad_accumulation_steps", "lr_schedule.arguments", "lr_schedule.name", "lora_rank")) {
            assertThat(settings.get(name))
                    .as(name)
                    .isEqualTo(run.hyperparameters().get(name));
        }
    }

    @Test
    void theOrderOfSettingsStays() throws IOException {
        assertThat(readBack(ExampleRuns.run3()).hyperparameters().names())
                .containsExactlyElementsOf(ExampleRuns.run3().hyperparameters().names());
    }

    @Test
    void valuesTypedInStayMarkedAsSuch() throws IOException {
        Run back = readBack(ExampleRuns.byHand());
        assertThat(back.finals().anyByHand()).isTrue();
        assertThat(readBack(ExampleRuns.run3()).finals().anyByHand()).isFalse();
        assertThat(back.finals().origin(FinalMetric.FINAL_VAL_LOSS)).containsInstanceOf(Origin.ByHand.class);
    }

    @Test
    void manyGapsAndNonFiniteValuesComeBackExactly() throws IOException {
        Random random = new Random(7);
        Map<Metric, Series> metrics = Map.of(
                Metric.TRAIN_LOSS,
                wild(random, 5000, 10),
                Metric.VAL_LOSS,
                wild(random, 900, 50),
                Metric.of("grad norm"),
                wild(random, 3000, 7));
        TrainingHistory plain = ExampleRuns.run3().history();
        TrainingHistory history = new TrainingHistory(metrics, plain.segments(), plain.finals(), plain.progress());
        Run base = ExampleRuns.run3();
        Run run = new Run(base.identity(), base.configuration(), history, base.checkpoints(), base.findings());
        assertThat(readBack(run)).isEqualTo(run);
    }

    private static Series wild(Random random, int size, int spacing) {
        double[] kinds = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0};
        long[] steps = new long[size];
        double[] values = new double[size];
        long step = 0;
        double kind = 0;
        for (int i = 0; i < size; i++) {
            step += random.nextInt(20) == 0 ? spacing * 3L + 1 : spacing;
            kind = random.nextInt(10) == 0 ? kinds[random.nextInt(kinds.length)] : kind;
            steps[i] = step;
            values[i] = kind == 0 ? random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20) : kind;
        }
        return Series.of(steps, values);
    }

    @Test
    void findingsAreNotMadeTwice() throws IOException {
        Run back = readBack(ExampleRuns.diverged());
        assertThat(back.findings()).extracting(Finding::code).containsExactly(FindingCode.NON_FINITE);
    }

    @Test
    void aMillionPointsComeBack() throws IOException {
        int size = 1_000_000;
        long[] steps = new long[size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            steps[i] = i + 1L;
            values[i] = 3 - Math.round(i / 1000.0) / 1000.0;
        }
        Run base = ExampleRuns.run3();
        TrainingHistory history = new TrainingHistory(
                Map.of(Metric.TRAIN_LOSS, Series.adopting(steps, values, new int[0])),
                List.of(),
                base.finals(),
                base.history().progress());
        Run run = new Run(base.identity(), base.configuration(), history, List.of(), List.of());
        assertThat(readBack(run)).isEqualTo(run);
    }

    private static Run readBack(Run run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ComparisonJson.write(Comparison.of(List.of(run), List.of(), ExampleRuns.COLLECTED), out);
        SourceInput input = SourceInput.of("comparison.json", new ByteArrayInputStream(out.toByteArray()));
        SourceContent.Whole whole = (SourceContent.Whole) new ComparisonFormat(Formats.trainers()).read(input,
                ReadProgress.NONE);
        assertThat(whole.findings()).isEmpty();
        assertThat(whole.runs()).hasSize(1);
        return whole.runs().getFirst();
    }
}
