package dev.runlens.ui.state;

import dev.runlens.run.Activity;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether runs go on. Lives on the FX thread.
public final class RunActivities {
    private final ReadOnlyObjectWrapper<Map<String, Activity>> all = new ReadOnlyObjectWrapper<>(Map.of());

    RunActivities() {}

    /// Shows what each run is doing, by its name.
    public void show(Map<String, Activity> now) {
        all.set(Map.copyOf(now));
    }

    /// By the names of the runs; a run that is not followed has no entry.
    public ReadOnlyObjectProperty<Map<String, Activity>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// What a run is doing; empty where it is not followed.
    public Optional<Activity> of(ShownRun run) {
        return Optional.ofNullable(all.get().get(run.name()));
    }
}
