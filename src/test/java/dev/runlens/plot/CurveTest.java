package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.analyze.axis.AxisPlaces;
import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.run.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static final Curve CURVE = Curve.adopting(new double[] {10, 20, 40, 50},
            new double[] {1, 3, Double.NaN, 7});

    @Test
    void betweenTwoReportsTheValueLiesOnTheLine() {
        assertThat(CURVE.at(10)).isEqualTo(1);
        assertThat(CURVE.at(15)).isEqualTo(2);
        assertThat(CURVE.at(50)).isEqualTo(7);
    }

    @Test
    void nextToAGapAndOutsideThereIsNoValue() {
        assertThat(CURVE.at(30)).isNaN();
        assertThat(CURVE.at(45)).isNaN();
        assertThat(CURVE.at(9)).isNaN();
        assertThat(CURVE.at(51)).isNaN();
        assertThat(Curve.empty().at(1)).isNaN();
    }

    @Test
    void theLastValueHoldsForOneReportingInterval() {
        assertThat(CURVE.held(60)).isEqualTo(7);
        assertThat(CURVE.held(61)).isNaN();
        assertThat(Curve.adopting(new double[] {5}, new double[] {1}).held(6)).isNaN();
    }

    @Test
    void theNearestPointIsFound() {
        assertThat(CURVE.nearest(-100)).isZero();
        assertThat(CURVE.nearest(29)).isEqualTo(1);
        assertThat(CURVE.nearest(31)).isEqualTo(2);
        assertThat(CURVE.nearest(1e9)).isEqualTo(3);
        assertThat(Curve.empty().nearest(3)).isEqualTo(-1);
    }

    @Test
    void aPartHasItsEndsInterpolated() {
        Curve part = CURVE.between(15, 20);
        assertThat(part.size()).isEqualTo(2);
        assertThat(part.x(0)).isEqualTo(15);
        assertThat(part.y(0)).isEqualTo(2);
        assertThat(part.y(1)).isEqualTo(3);
        Curve beyond = CURVE.between(50, 55);
        assertThat(beyond.x(1)).isEqualTo(55);
        assertThat(beyond.y(1)).isEqualTo(7);
        assertThat(CURVE.between(10, 50).size()).isEqualTo(4);
        assertThat(CURVE.between(20, 20).size()).isEqualTo(1);
    }

    @Test
    void aPartBetweenReportsIsDrawnAsACopyOfItWouldBe() {
        Random random = new Random(44);
        double[] xs = new double[5000];
        double[] ys = new double[5000];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i == 0 ? 7 : xs[i - 1] + 1 + random.nextInt(3);
            ys[i] = i % 1300 == 700 ? Double.NaN : random.nextGaussian();
        }
        Curve part = Curve.adopting(xs, ys).between(xs[77], xs[4803]);
        Curve copy = Curve.adopting(Arrays.copyOfRange(xs, 77, 4804), Arrays.copyOfRange(ys, 77, 4804));

        assertThat(part.size()).isEqualTo(copy.size());
        assertThat(part.at(xs[100] + 0.5)).isEqualTo(copy.at(xs[100] + 0.5));
        assertThat(part.floor(xs[76])).isEqualTo(-1);
        assertThat(part.floor(1e9)).isEqualTo(copy.size() - 1);
        Viewport view = new Viewport(Scale.linear(xs[0], xs[4999]), Scale.linear(-4, 4), 40, 100);
        PixelLines drawn = Decimation.of(part, view, 40);
        PixelLines wanted = Decimation.of(copy, view, 40);
        assertThat(drawn.vertexCount()).isEqualTo(wanted.vertexCount()).isGreaterThan(100);
        for (int i = 0; i < wanted.vertexCount(); i++) {
            assertThat(drawn.x(i)).isEqualTo(wanted.x(i));
            assertThat(drawn.y(i)).isEqualTo(wanted.y(i));
        }
    }

    @Test
    void iterationsThatAreEquallyFarApartLieWhereTheAxisPutsThem() {
        long far = 1L << 60;
        for (Series series : List.of(
                PlotRuns.series(0, 30, 1, step -> 1),
                PlotRuns.series(5, 700, 7, step -> step),
                PlotRuns.series(far, far + 4096, 1024, step -> 1),
                PlotRuns.points(1, 1, 2, 1, 4, 1))) {
            AxisPlaces along = TrainingAxis.ITERATION.places(PlotRuns.run("run", series, series)).orElseThrow();
            Curve curve = Curve.of(series, along);
            assertThat(IntStream.range(0, curve.size()).mapToDouble(curve::x))
                    .containsExactlyElementsOf(IntStream.range(0, series.size())
                            .mapToObj(i -> along.at(series.step(i)))
                            .toList());
        }
    }

    @Test
    void placesMustIncrease() {
        assertThatThrownBy(() -> Curve.adopting(new double[] {1, 1}, new double[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Curve.adopting(new double[] {Double.NaN}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Curve.adopting(new double[] {1}, new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
