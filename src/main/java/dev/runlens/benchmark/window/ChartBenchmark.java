package dev.runlens.benchmark.window;

import dev.runlens.analyze.Comparison;
import dev.runlens.chart.ChartThreads;
import dev.runlens.chart.FxThread;
import dev.runlens.chart.FxToolkit;
import dev.runlens.chart.LossChart;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PixelLines;
import dev.runlens.plot.PlotOptions;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Viewport;
import dev.runlens.plot.Decimation;
import dev.runlens.work.Hands;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Measures the chart with eight and with fifty runs of a million reports: thinning, the first picture, zooming, moving
/// along, reading. Bars are those of `docs/benchmarks.md`.
public final class ChartBenchmark {
    private static final int POINTS = 1_000_000;
    private static final int FEW = 8;
    private static final int MANY = 50;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 640;
    private static final int FRAMES = 240;
    private static final int NOTCHES = 20;

    private final Bars bars;
    private final FxThread screen = new FxThread();

    /// @param bars take the figures
    public ChartBenchmark(Bars bars) {
        this.bars = bars;
    }

    /// Runs the benchmark and prints what it finds; starts the toolkit, once in a process.
    ///
    /// @return whether every bar was held
    public boolean run() {
        System.setProperty("javafx.animation.fullspeed", "true");
        FxToolkit.call(() -> true);
        EmptyScreen.paint(WIDTH, HEIGHT);
        try (ExecutorService work = Executors.newSingleThreadExecutor();
                Hands hands = Hands.forEveryProcessor("hands")) {
            Comparison few = DenseRuns.of(FEW, POINTS);
            thinning(few);
            LossChart chart = onScreen(() -> chart(new ChartThreads(work, screen, hands)));
            handing(chart, work, few);
            moving(chart, FEW + " × 1 M points: ", 16, 33);
            handing(chart, work, DenseRuns.of(MANY, POINTS));
            moving(chart, MANY + " × 1 M points: ", 50, Double.NaN);
            reading(chart);
        }
        Platform.exit();
        return bars.held();
    }

    private static LossChart chart(ChartThreads threads) {
        LossChart chart = new LossChart(threads);
        chart.getStyleClass().add(LossChart.STANDALONE);
        Stage stage = new Stage();
        stage.setScene(new Scene(chart, WIDTH, HEIGHT));
        stage.show();
        return chart;
    }

    private <T> T onScreen(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, screen).join();
    }

    private void thinning(Comparison comparison) {
        LossPlot plot = LossPlot.of(comparison, PlotOptions.DEFAULT);
        Viewport view = new Viewport(plot.x(), plot.y(), WIDTH, HEIGHT);
        double[] millis = new double[60];
        long vertices = 0;
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            for (RunPlot run : plot.shown()) {
                PixelLines lines = Decimation.of(run.lines().train(), view, WIDTH);
                vertices += lines.vertexCount();
            }
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        if (vertices == 0) {
            throw new IllegalStateException("nothing was thinned");
        }
        Arrays.sort(millis, 20, millis.length);
        bars.print(FEW + " × 1 M points: thinning, median", millis[40], 4);
    }

    /// The picture is there when the frame after the plot's arrival is done.
    private void handing(LossChart chart, ExecutorService work, Comparison comparison) {
        String what = comparison.runs().size() + " × 1 M points: ";
        long begin = System.nanoTime();
        long blocked = onScreen(() -> {
            long start = System.nanoTime();
            chart.setComparison(comparison);
            return System.nanoTime() - start;
        });
        // Nothing else is waiting for the one thread that makes curves once this task has had its turn.
        CompletableFuture.runAsync(() -> {}, work).join();
        Frames.next();
        double all = (System.nanoTime() - begin) / 1e6;
        bars.print(what + "handing over, on the screen's thread", blocked / 1e6, 50);
        if (comparison.runs().size() > FEW) {
            bars.print(what + "first picture after handing over", all);
        } else {
            bars.print(what + "first picture after handing over", all, 300);
        }
    }

    private void moving(LossChart chart, String what, double median, double nearlyAll) {
        Hand hand = onScreen(() -> new Hand(Objects.requireNonNull(chart.lookup(".plot-pane"))));
        print(what + "zoom", Frames.of(FRAMES, frame -> hand.wheel(frame / NOTCHES % 2 == 0 ? 1 : -1)), median,
                nearlyAll);
        onScreen(() -> {
            chart.resetZoom();
            hand.wheel(4);
            hand.fingers(true);
            return true;
        });
        print(what + "pan", Frames.of(FRAMES, frame -> hand.slide(frame / NOTCHES % 2 == 0 ? 12 : -12)), median,
                nearlyAll);
        onScreen(() -> {
            hand.fingers(false);
            chart.resetZoom();
            return true;
        });
    }

    private void reading(LossChart chart) {
        Hand hand = onScreen(() -> new Hand(Objects.requireNonNull(chart.lookup(".plot-pane"))));
        Frames frames = Frames.of(FRAMES, frame -> hand.point(0.1 + 0.7 * frame / FRAMES, 0.3 + frame % 7 * 0.05));
        print(MANY + " runs: reading at the pointer", frames, 16, Double.NaN);
    }

    private void print(String what, Frames frames, double median, double nearlyAll) {
        bars.print(what + ", median", frames.median(), median);
        if (Double.isNaN(nearlyAll)) {
            bars.print(what + ", 95 %", frames.nearlyAll());
        } else {
            bars.print(what + ", 95 %", frames.nearlyAll(), nearlyAll);
        }
        bars.print(what + ", processor", frames.processor());
    }
}
