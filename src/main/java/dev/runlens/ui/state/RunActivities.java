package dev.runlens.ui.state;

import dev.runlens.run.Activity;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.util.List;
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

    /// The warnings of a run, without those that every run has while it goes on: it is not at its end, and may break off in
    /// the middle of a line.
    public List<Finding> warnings(ShownRun run) {
        boolean goesOn = goesOn(run.name());
        return run.warnings().stream()
                .filter(finding -> !goesOn
                        || finding.code() != FindingCode.UNFINISHED && finding.code() != FindingCode.TRUNCATED)
                .toList();
    }

    /// Whether the files of a run, by its name, are written to.
    public boolean goesOn(String run) {
        Activity activity = all.get().get(run);
        return activity != null && activity.isFollowing();
    }

    /// What a run is doing; empty where it is not followed.
    public Optional<Activity> of(ShownRun run) {
        return Optional.ofNullable(all.get().get(run.name()));
    }
}
