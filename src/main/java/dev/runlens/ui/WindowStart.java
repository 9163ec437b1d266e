package dev.runlens.ui;

import dev.runlens.read.follow.Follower;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.session.Remembered;
import dev.runlens.session.SessionFile;
import dev.runlens.ui.state.Opening;
import dev.runlens.ui.state.ScreenGate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The program's window from its outline to its end. What it is started with is read and judged while its dashboard is made,
/// by threads that give way to that; what is to be shown of it waits until the dashboard is there. On the FX thread.
final class WindowStart implements AutoCloseable {
    private final FirstPicture picture;
    private final WindowThreads threads;
    private final Parts parts;
    private @Nullable Opening opening;
    private @Nullable Dashboard dashboard;
    private Optional<FirstLines> lines = Optional.empty();

    /// @param picture shows the outline
    WindowStart(FirstPicture picture, WindowThreads threads, Parts parts) {
        this.picture = picture;
        this.threads = threads;
        this.parts = parts;
    }

    /// What the window is made of once its outline is drawn.
    ///
    /// @param remembered what was remembered
    /// @param loaders makes the loader that reports to the given listener
    /// @param setup makes what the dashboard is given
    record Parts(
            Optional<Remembered> remembered,
            Function<BackgroundLoader.Listener, BackgroundLoader> loaders,
            Supplier<DashboardSetup> setup) {}

    /// Opens inputs once the outline is drawn, and fills the window. Reading sooner would take the processors that the outline
    /// waits for.
    void begin(List<Path> inputs) {
        picture.whenDrawn(() -> fill(inputs));
    }

    private void fill(List<Path> inputs) {
        ScreenGate gate = new ScreenGate(threads.screen());
        Opening begun = new Opening(threads.givingWay(gate), parts.loaders());
        opening = begun;
        begun.whenRead(runs -> threads.screen().execute(() -> lines.ifPresent(shown -> shown.show(runs))));
        begun.begin(inputs, parts.remembered());
        DashboardSetup setup = parts.setup().get();
        Runnable rest = picture.unlessClosed(() -> make(setup, begun, new Shown(inputs, gate)));
        if (isOfRuns(inputs)) {
            lines = Optional.of(firstLines(setup));
            // What is read by then is drawn first.
            threads.screen().execute(rest);
        } else {
            rest.run();
        }
    }

    /// What a session holds is shown as it was.
    private static boolean isOfRuns(List<Path> inputs) {
        return !inputs.isEmpty() && inputs.stream().noneMatch(SessionFile::is);
    }

    private FirstLines firstLines(DashboardSetup setup) {
        parts.remembered().ifPresent(before -> setup.appearances().choose(before.preferences().theme()));
        FirstLines made = new FirstLines(setup.threads().ofChart(), setup.appearances().appearanceProperty());
        picture.add(made);
        return made;
    }

    /// What the dashboard is to show.
    ///
    /// @param inputs what the window is started with
    /// @param gate where that waits for it
    private record Shown(List<Path> inputs, ScreenGate gate) {}

    private void make(DashboardSetup setup, Opening begun, Shown shown) {
        Dashboard content = new Dashboard(setup, begun);
        dashboard = content;
        whenDrawn(() -> show(content, shown));
        threads.every(Follower.PAUSE, content::follow);
    }

    private void whenDrawn(Runnable task) {
        lines.ifPresentOrElse(
                first -> first.whenDrawn(picture.unlessClosed(task)),
                () -> picture.whenDrawn(task));
    }

    private void show(Dashboard content, Shown shown) {
        content.begin(shown.inputs());
        // Before it is styled: what is known by now is styled once, with all that it is.
        shown.gate().letThrough();
        picture.replace(content);
        shown.gate().open();
        content.focusRuns();
        lines.ifPresent(first -> first.whenNeedless(content, () -> {
            picture.remove(first);
            lines = Optional.empty();
        }));
        WindowIcons.addTo(picture, content.model(), threads);
    }

    /// Keeps where the window was, and ends everything that goes on in it.
    @Override
    public void close() {
        if (dashboard != null) {
            Dashboard content = dashboard;
            // One that was closed before it was whole has no place of its own yet.
            if (content.getScene() != null) {
                content.desk().ifPresent(desk -> desk.place(WindowPlaces.of(
                        picture.stage(), content.model().views().panes().nowProperty().get())));
            }
            content.close();
        } else if (opening != null) {
            opening.close();
        }
        threads.close();
    }
}
