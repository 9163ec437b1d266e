package dev.runlens.analyze.live;

import dev.runlens.analyze.single.BestValidation;
import dev.runlens.run.Activity;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// How a run is doing, in one line.
public final class LiveLine {
    private static final String DOT = " · ";

    private LiveLine() {}

    /// The line without the name of the run: how far it is, its losses, what they say, whether it goes on.
    public static String of(LiveRun run) {
        List<String> parts = new ArrayList<>();
        long last = run.run().history().lastIteration();
        OptionalLong planned = run.run().history().progress().planned();
        if (last > 0) {
            parts.add(
                    planned.isPresent()
                            ? say("live.of", Numbers.count(last), Numbers.count(planned.getAsLong()))
                            : say("live.at", Numbers.count(last)));
        }
        losses(run, parts);
        String status = run.statusLabel();
        if (status != null) {
            parts.add(status);
        }
        if (run.stopAdvice().isPresent()) {
            parts.add(say("live.stop"));
        }
        parts.add(activity(run));
        return String.join(DOT, parts);
    }

    /// Whether it goes on, in a few words.
    public static String activity(LiveRun run) {
        return activity(run.run(), run.activity());
    }

    /// Whether a run goes on, in a few words.
    public static String activity(Run run, Activity activity) {
        Progress.State state = run.history().progress().state();
        return switch (activity) {
            case Activity.Following _ -> say("live.word.following");
            case Activity.Finished _ -> say("live.word.finished");
            case Activity.Interrupted _ -> say("live.word.interrupted");
            case Activity.Stalled stalled -> say("live.word.stalled", Numbers.count(stalled.since().toMinutes()));
            case Activity.AtRest _ when state == Progress.State.FINISHED -> say("live.word.finished");
            case Activity.AtRest _ when state == Progress.State.INTERRUPTED -> say("live.word.interrupted");
            case Activity.AtRest _ -> say("live.word.waiting");
        };
    }

    private static void losses(LiveRun run, List<String> parts) {
        Series train = run.run().series(Metric.TRAIN_LOSS);
        Series validation = run.run().series(Metric.VAL_LOSS);
        if (!train.isEmpty()) {
            parts.add(say("live.train", Numbers.loss(train.value(train.size() - 1))));
        }
        BestValidation best = run.analysis().best();
        if (!validation.isEmpty()) {
            String value = Numbers.loss(validation.value(validation.size() - 1));
            parts.add(
                    best == null || best.iteration() == validation.lastStep()
                            ? say("live.val", value)
                            : say("live.val_best", value, Numbers.loss(best.value()), Numbers.count(best.iteration())));
        }
    }

    private static String say(String key, Object... arguments) {
        return Bundle.STATEMENTS.get(key, arguments);
    }
}
