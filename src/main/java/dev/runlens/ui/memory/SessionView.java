package dev.runlens.ui.memory;

import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.chart.ChartView;
import dev.runlens.chart.LossChart;
import dev.runlens.plot.Measure;
import dev.runlens.plot.PlotSubject;
import dev.runlens.plot.Smoothing;
import dev.runlens.read.collect.RunKey;
import dev.runlens.read.load.LoadItem;
import dev.runlens.session.KeptRun;
import dev.runlens.session.KeptView;
import dev.runlens.session.Session;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.RunMemos;
import dev.runlens.ui.state.RunOrder;
import dev.runlens.ui.many.RunTablePane;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.View;
import dev.runlens.ui.verdict.VerdictPlace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/// The window as a session, and a session as the window.
public final class SessionView {
    private final DashboardModel model;
    private final LossChart chart;
    private final RunTablePane table;
    private final VerdictPlace verdict;
    private final Supplier<List<Path>> besideRuns;

    /// What shows the runs.
    ///
    /// @param chart of which the part in view is kept
    /// @param table whose arrangement is kept
    /// @param verdict of which it is kept what is open behind it
    public record Shown(LossChart chart, RunTablePane table, VerdictPlace verdict) {}

    /// @param besideRuns what is open beside runs
    SessionView(DashboardModel model, Shown shown, Supplier<List<Path>> besideRuns) {
        this.table = shown.table();
        this.besideRuns = besideRuns;
        this.model = model;
        this.chart = shown.chart();
        this.verdict = shown.verdict();
    }

    /// What is kept of the window beside the model.
    List<ObservableValue<?>> parts() {
        return List.of(chart.viewProperty(), table.layoutProperty(), model.views().shownProperty(),
                model.views().panelsProperty(), model.listing().orderProperty(), chart.smoothingProperty(),
                chart.clippedProperty(), model.memos().logsProperty(), verdict.reasonsProperty());
    }

    /// What is open, and how it is shown.
    Session now() {
        Board board = model.boardProperty().get();
        if (board == null) {
            return Session.EMPTY;
        }
        List<KeptRun> runs = board.runs().stream()
                .map(run -> new KeptRun(RunMemos.place(run.key()), model.isTicked(run.key()), run.look()))
                .toList();
        // Answers of runs that were taken away say nothing of the others, and would come back beside them.
        boolean strange = !board.runs().isEmpty() && board.isSettled() && board.comparison().answers() == null;
        List<Path> beside = strange ? List.of() : besideRuns.get();
        List<Path> inputs = Stream.concat(board.items().stream().map(LoadItem::input), beside.stream())
                .distinct()
                .toList();
        List<KeptRun.Place> removed = board.removed().stream()
                .filter(run -> inputs.stream().anyMatch(run.path()::startsWith))
                .map(RunMemos::place)
                .toList();
        return new Session(inputs, runs, removed, view(), model.memos().logsProperty().get().folders());
    }

    private KeptView view() {
        PlotSubject subject = model.subjectProperty().get();
        RunKey baseline = model.baseline().nowProperty().get();
        ChartView part = chart.viewProperty().get();
        Smoothing smoothing = chart.smoothingProperty().get();
        RunOrder order = model.listing().orderProperty().get();
        return new KeptView(
                new KeptView.Subject(
                        subject.axis().name(), subject.measure().isLoss() ? "" : subject.measure().metric().key()),
                new KeptView.Switches(
                        model.logScaleProperty().get(),
                        model.gapShownProperty().get(),
                        model.onlyDifferencesProperty().get(),
                        new KeptView.Lines(smoothing.weight(), smoothing.validation(), chart.clippedProperty().get())),
                baseline == null ? null : RunMemos.place(baseline),
                part == null ? null : new KeptView.Zoom(part.left(), part.right(), part.bottom(), part.top()),
                new KeptView.Layout(
                        model.views().shownProperty().get().stream().map(View::name).sorted().toList(),
                        model.views().panelsProperty().get(),
                        table.layoutProperty().get(),
                        new KeptView.Order(order.field(), order.turned()),
                        verdict.reasonsProperty().get()));
    }

    /// The looks of the runs of a session.
    static Map<RunKey, Integer> looks(Session session) {
        Map<RunKey, Integer> looks = new HashMap<>();
        session.runs().forEach(run -> looks.put(RunMemos.key(run.place()), run.look()));
        return looks;
    }

    /// The runs that were taken away of what was open.
    static Set<RunKey> removed(Session session) {
        return session.removed().stream().map(RunMemos::key).collect(Collectors.toSet());
    }

    /// Shows what does not need the runs, before they come.
    void expect(Session session) {
        Map<RunKey, Boolean> ticks = new HashMap<>();
        session.runs().forEach(run -> ticks.put(RunMemos.key(run.place()), run.ticked()));
        model.expect(ticks);
        model.memos().logsProperty().set(model.memos().logsProperty().get().with(session.logs()));
        KeptView.Switches switches = session.view().switches();
        model.logScaleProperty().set(switches.log());
        model.gapShownProperty().set(switches.gap());
        model.onlyDifferencesProperty().set(switches.onlyDifferences());
        KeptView.Lines lines = switches.lines();
        chart.smoothingProperty().set(new Smoothing(lines.smoothing(), lines.validation()));
        chart.clippedProperty().set(lines.clipped());
        KeptView.Layout layout = session.view().layout();
        table.arrange(layout.table());
        model.views().panelsProperty().set(layout.panels());
        model.listing().orderProperty().set(new RunOrder(layout.order().by(), layout.order().turned()));
        look(layout.views());
    }

    private void look(List<String> views) {
        List<View> known = Stream.of(View.values()).filter(view -> views.contains(view.name())).toList();
        for (int i = 0; i < known.size(); i++) {
            model.views().look(known.get(i), i > 0);
        }
    }

    /// Shows what belongs to the runs, once they are there.
    void complete(Session session, Board board) {
        KeptView view = session.view();
        KeptRun.Place baseline = view.baseline();
        if (baseline != null) {
            model.run(RunMemos.key(baseline))
                    .map(ShownRun::key)
                    .filter(model::isTicked)
                    .ifPresent(model.baseline()::hold);
        }
        Measure measure = board.judged().measures().stream()
                .filter(one -> !one.isLoss() && one.metric().key().equals(view.subject().metric()))
                .findFirst()
                .orElse(Measure.LOSS);
        model.subjectProperty().set(new PlotSubject(axis(view.subject().axis()), measure));
    }

    /// Shows the part of the chart that was in view, and what is behind the verdict, once the chart has the runs.
    void zoom(Session session) {
        verdict.reopen(session.view().layout().why());
        KeptView.Zoom zoom = session.view().zoom();
        if (zoom != null) {
            chart.show(new ChartView(zoom.left(), zoom.right(), zoom.bottom(), zoom.top()));
        }
    }

    private static TrainingAxis axis(String name) {
        for (TrainingAxis axis : TrainingAxis.values()) {
            if (axis.name().equals(name)) {
                return axis;
            }
        }
        return TrainingAxis.ITERATION;
    }
}
