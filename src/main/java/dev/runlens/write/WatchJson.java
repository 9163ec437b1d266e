package dev.runlens.write;

import dev.runlens.analyze.live.LiveLine;
import dev.runlens.analyze.live.LiveRun;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.OptionalDouble;

/// What `watch --json` prints: one object a line, `docs/commands.schema.json` says what is in it.
public final class WatchJson {
    private WatchJson() {}

    /// What is told.
    ///
    /// @param time when
    /// @param event `progress`, or what the news is about
    /// @param message one sentence
    public record Event(Instant time, String event, String message) {}

    /// Writes one line.
    ///
    /// @throws IOException when the stream does not take it
    public static void line(LiveRun run, Event event, OutputStream out) throws IOException {
        JsonOut.document(out, json -> json.inline().object(() -> members(run, event, json)));
    }

    private static void members(LiveRun run, Event event, JsonOut json) {
        json.text("command", "watch");
        json.text("time", event.time().toString());
        json.text("run_name", run.name());
        json.text("event", event.event());
        json.text("message", event.message());
        json.whole("iteration", run.run().history().lastIteration());
        json.whole("planned", run.run().history().progress().planned());
        json.derived("train_loss", last(run, Metric.TRAIN_LOSS));
        json.derived("val_loss", last(run, Metric.VAL_LOSS));
        RunStatus status = run.status();
        json.text("status", status == null ? null : status.word());
        json.text("activity", LiveLine.activity(run));
    }

    private static OptionalDouble last(LiveRun run, Metric metric) {
        Series series = run.run().series(metric);
        return series.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(series.value(series.size() - 1));
    }
}
