package dev.runlens.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The runs that are judged, and the parts of the window that take long to show them: each is a step by itself, so that of
/// many runs each can have a picture of its own. FX thread only.
public final class JudgedParts {
    private final ReadOnlyObjectWrapper<Judged> now = new ReadOnlyObjectWrapper<>(Judged.NOTHING);
    private final List<Consumer<Judged>> parts = new ArrayList<>();
    private final List<Consumer<Judged>> last = new ArrayList<>();

    JudgedParts() {}

    /// The runs that are shown now.
    ReadOnlyObjectProperty<Judged> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// Shows a part whenever other runs are judged, after the parts that came before.
    public void show(Consumer<Judged> part) {
        parts.add(part);
    }

    /// Shows a part whenever other runs are judged, once all else tells of them.
    public void showLast(Consumer<Judged> part) {
        last.add(part);
    }

    /// What it takes to show other runs, but for the last.
    List<Runnable> steps(Judged next) {
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> now.set(next));
        parts.forEach(part -> steps.add(() -> part.accept(next)));
        return steps;
    }

    /// What comes last.
    List<Runnable> lastSteps(Judged next) {
        return last.stream().<Runnable>map(part -> () -> part.accept(next)).toList();
    }
}
