package dev.runlens.ui;

import dev.runlens.read.collect.RunKey;
import dev.runlens.text.Bundle;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses by key the run that the others are held against: the one that is selected; where it is that already, or none is
/// selected, the next of those that are ticked.
final class BaselineKey {
    private final Bundle texts;
    private final DashboardModel model;
    private final Notices notices;

    BaselineKey(Bundle texts, DashboardModel model, Notices notices) {
        this.texts = texts;
        this.model = model;
        this.notices = notices;
    }

    void choose() {
        List<RunKey> ticked = model.visibleProperty().get().stream().map(ShownRun::key).toList();
        @Nullable
        RunKey now = model.baseline().nowProperty().get();
        @Nullable
        RunKey picked = model.listing().pickedProperty().get();
        boolean another = picked != null && !picked.equals(now) && model.run(picked).isPresent();
        if (ticked.isEmpty() || ticked.size() == 1 && !another) {
            notices.say(texts.get("baseline.alone"));
            return;
        }
        RunKey next = another && picked != null ? picked : ticked.get((ticked.indexOf(now) + 1) % ticked.size());
        model.baseline().choose(next);
        if (!model.views().shownProperty().get().contains(View.CHART)) {
            model.run(next).ifPresent(run -> notices.say(texts.get("baseline.chosen", run.name())));
        }
    }
}
