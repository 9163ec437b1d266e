package dev.runlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotOptions;
import dev.runlens.plot.PlotRuns;
import dev.runlens.plot.Smoothing;
import dev.runlens.work.Hands;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotMakerTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> screen = new ArrayDeque<>();
    private final PlotMaker maker = new PlotMaker(new ChartThreads(work::add, screen::add, Hands.ALONE));
    private final List<LossPlot> shown = new ArrayList<>();
    private final Comparison samples = PlotRuns.samples();

    private void wish(PlotOptions options, LossPlot before) {
        maker.make(new PlotMaker.Wish(samples.runs(), options, before), shown::add);
    }

    private static void runAll(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.removeFirst().run();
        }
    }

    @Test
    void nothingIsMadeOnTheThreadThatAsks() {
        wish(PlotOptions.DEFAULT, LossPlot.empty());
        assertThat(shown).isEmpty();
        runAll(work);
        assertThat(shown).isEmpty();
        runAll(screen);
        assertThat(shown).singleElement().satisfies(plot -> assertThat(plot.runs()).hasSize(3));
    }

    @Test
    void ofSeveralTheNewestIsShown() {
        Smoothing half = new Smoothing(0.5, false);
        wish(PlotOptions.DEFAULT, LossPlot.empty());
        wish(PlotOptions.DEFAULT.withSmoothing(half), LossPlot.empty());
        work.removeFirst().run();
        assertThat(screen).as("what nobody wants any more is not made").isEmpty();
        runAll(work);
        runAll(screen);
        assertThat(shown).singleElement().satisfies(plot -> assertThat(plot.options().smoothing()).isEqualTo(half));
    }

    @Test
    void whatWasMadeAndThenOutdatedIsNotShown() {
        wish(PlotOptions.DEFAULT, LossPlot.empty());
        runAll(work);
        wish(PlotOptions.DEFAULT.withSmoothing(new Smoothing(0.5, false)), LossPlot.empty());
        runAll(screen);
        assertThat(shown).isEmpty();
    }

    @Test
    void runsThatDidNotChangeKeepTheirCurves() {
        LossPlot before = LossPlot.of(samples, PlotOptions.DEFAULT);
        wish(PlotOptions.DEFAULT.withSmoothing(new Smoothing(0.5, false)), before);
        runAll(work);
        runAll(screen);
        LossPlot made = shown.getFirst();
        for (int i = 0; i < 3; i++) {
            assertThat(made.runs().get(i).lines()).isSameAs(before.runs().get(i).lines());
        }
        wish(PlotOptions.DEFAULT.withGapPercent(1), made);
        runAll(work);
        runAll(screen);
        assertThat(shown.getLast().runs().getFirst().lines()).isNotSameAs(before.runs().getFirst().lines());
    }
}
