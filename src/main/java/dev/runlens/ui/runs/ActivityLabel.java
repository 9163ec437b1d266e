package dev.runlens.ui.runs;

import dev.runlens.chart.NodeState;
import dev.runlens.analyze.live.LiveLine;
import dev.runlens.run.Activity;
import dev.runlens.run.Run;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether a run goes on, as an icon and a word; nothing of one that is at rest.
final class ActivityLabel extends Label {
    private final FontIcon icon = new FontIcon();
    private final NodeState tone = new NodeState(this);

    ActivityLabel() {
        setGraphic(icon);
        getStyleClass().addAll("status-chip", "run-activity");
        setMinWidth(USE_PREF_SIZE);
    }

    /// Whether there is something to say.
    static boolean says(@Nullable Activity activity) {
        return activity != null && !(activity instanceof Activity.AtRest);
    }

    /// @param activity null where it is not followed
    void show(Run run, @Nullable Activity activity) {
        boolean said = says(activity);
        setVisible(said);
        setManaged(said);
        if (activity == null || !said) {
            return;
        }
        setText(LiveLine.activity(run, activity));
        icon.setIconCode(
                switch (activity) {
                    case Activity.Following _ -> Feather.ACTIVITY;
                    case Activity.Finished _ -> Feather.CHECK;
                    case Activity.Interrupted _ -> Feather.SLASH;
                    case Activity.Stalled _,Activity.AtRest _ -> Feather.PAUSE;
                });
        tone.set(activity.isFollowing() ? "tone-good" : activity instanceof Activity.Stalled ? "tone-warning" : "");
    }
}
