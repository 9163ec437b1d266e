package dev.runlens.jmh;

import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Posterior;
import dev.runlens.plot.Curve;
import dev.runlens.plot.Decimation;
import dev.runlens.plot.PixelLines;
import dev.runlens.plot.Scale;
import dev.runlens.plot.Viewport;
import dev.runlens.run.Series;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a curve takes: to be thinned to the pixels of a chart, and to be estimated from evaluations of one run.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class CurveLoops {
    private static final int POINTS = 1_000_000;
    private static final int COLUMNS = 1000;

    private final Curve curve = Curve.of(
            Series.of(LongStream.rangeClosed(1, POINTS).toArray(), losses(POINTS, new Random(3))));
    private final Viewport all = new Viewport(Scale.linear(1, POINTS), Scale.linear(0, 4), COLUMNS, 640);

    private static double[] losses(int size, Random random) {
        return IntStream.rangeClosed(1, size)
                .mapToDouble(i -> 1 + 2 / Math.sqrt(i) + random.nextGaussian() / 20)
                .toArray();
    }

    /// The evaluations of a run.
    @State(Scope.Thread)
    public static class Evaluations {
        /// How many there are.
        @Param({"20", "80", "320"})
        public int count;

        private double[] steps = {};
        private double[] losses = {};

        /// Makes them.
        @Setup
        public void make() {
            steps = IntStream.rangeClosed(1, count).mapToDouble(i -> 100.0 * i).toArray();
            losses = losses(count, new Random(count));
        }
    }

    /// A million points into a thousand columns.
    @Benchmark
    public PixelLines thinning() {
        return Decimation.of(curve, all, COLUMNS);
    }

    /// The curve behind the evaluations of one run, at each of them.
    @Benchmark
    public List<Posterior.Estimate> estimatedCurve(Evaluations evaluations) {
        Observations observations = Observations.of(evaluations.steps, evaluations.losses);
        return Posterior.of(observations).each(observations.steps());
    }
}
