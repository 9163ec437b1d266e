package dev.runlens.benchmark.window;

import dev.runlens.chart.FxToolkit;
import dev.runlens.ui.state.DashboardModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Measures the window with two hundred and with a thousand runs: how long its thread is blocked while they come, when
/// list, table, chart and headline are there, sorting, filtering, ticking; and with files of answers.
public final class WindowBenchmark {
    private static final int SOME = 200;
    private static final int MANY = 1000;
    private static final int QUESTIONS = 1000;

    private final Bars bars;
    private final Path folder;

    /// @param bars take the figures
    /// @param folder where run folders are kept
    public WindowBenchmark(Bars bars, Path folder) {
        this.bars = bars;
        this.folder = folder;
    }

    /// Runs the benchmark and prints what it finds; starts the toolkit, once in a process.
    ///
    /// @return whether every bar was held
    public boolean run() throws InterruptedException {
        FxToolkit.call(() -> true);
        EmptyScreen.paint(OpenWindow.WIDTH, OpenWindow.HEIGHT);
        try (ScreenPauses pauses = new ScreenPauses()) {
            loading(pauses, SOME, "first window, ");
            loading(pauses, SOME, "second window, ");
            try (OpenWindow window = loading(pauses, MANY, "")) {
                using(window, pauses);
            }
            answers();
        }
        Platform.exit();
        return bars.held();
    }

    private OpenWindow loading(ScreenPauses pauses, int runs, String which) throws InterruptedException {
        Path runFolders = RunFolders.in(folder, runs);
        OpenWindow window = new OpenWindow();
        Frames.next();
        pauses.longest();
        pauses.mostUsed();
        long begin = System.nanoTime();
        window.open(runFolders, runs);
        double millis = (System.nanoTime() - begin) / 1e6;
        double blocked = pauses.longest();
        double used = pauses.mostUsed();
        String what = which + runs + " runs × 1000 reports: ";
        if (runs == MANY) {
            bars.print(what + "list, table, chart, headline", millis, 4000);
            bars.print(what + "screen blocked at most", blocked);
            bars.print(what + "most of the processor at once", used);
            return window;
        }
        bars.print(what + "list, table, chart, headline", millis);
        bars.print(what + "screen blocked at most", blocked, 50);
        bars.print(what + "most of the processor at once", used);
        window.close();
        return window;
    }

    private void answers() throws InterruptedException {
        try (OpenWindow window = new OpenWindow()) {
            Frames.next();
            long begin = System.nanoTime();
            window.openAnswers(AnswerFiles.in(folder, QUESTIONS));
            double millis = (System.nanoTime() - begin) / 1e6;
            bars.print("two files of " + QUESTIONS + " answers: which is better, table, examples", millis, 2000);
        }
    }

    private void using(OpenWindow window, ScreenPauses pauses) {
        timed(window, pauses, "filter by a condition", () -> model(window).listing().searchProperty().set("lr < 4e-5"));
        timed(window, pauses, "filter by words", () -> model(window).listing().searchProperty().set("sweep_09"));
        timed(window, pauses, "no filter", () -> model(window).listing().searchProperty().set(""));
        timed(window, pauses, "sort by a column", () -> sort(window));
        timed(window, pauses, "tick all", () -> model(window).tickAll(true));
        timed(window, pauses, "untick all", () -> model(window).tickAll(false));
    }

    private static DashboardModel model(OpenWindow window) {
        return window.dashboard().model();
    }

    private static void sort(OpenWindow window) {
        TableView<?> table = (TableView<?>) Objects.requireNonNull(window.dashboard().lookup("#run-table"));
        sort(table);
    }

    private static <T> void sort(TableView<T> table) {
        TableColumn<T, ?> column = table.getVisibleLeafColumns().getLast();
        column.setSortType(TableColumn.SortType.DESCENDING);
        table.getSortOrder().setAll(List.of(column));
    }

    private void timed(OpenWindow window, ScreenPauses pauses, String what, Runnable task) {
        pauses.longest();
        long begin = System.nanoTime();
        window.onScreen(() -> {
            task.run();
            return true;
        });
        Frames.next();
        double millis = (System.nanoTime() - begin) / 1e6;
        bars.print(MANY + " runs: " + what, millis, 100);
        bars.print(MANY + " runs: " + what + ", screen blocked at most", pauses.longest());
    }
}
