package dev.runlens.read;

import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What tests need that read a log on while it grows.
public final class GrownLogs {
    private GrownLogs() {}

    /// Places to stop at: every byte of a short log, some of a longer one, with a step that no line is as long as.
    ///
    /// @param most about how many
    public static Set<Integer> places(byte[] bytes, int most) {
        TreeSet<Integer> places = new TreeSet<>();
        int step = Math.max(1, bytes.length / most | 1);
        for (int place = 1; place < bytes.length; place += step) {
            places.add(place);
        }
        places.add(bytes.length);
        return places;
    }

    /// A part of a log.
    public static SourceInput input(Path log, byte[] bytes, int from, int to) {
        return new SourceInput(
                log, () -> Channels.newChannel(new ByteArrayInputStream(bytes, from, to - from)), to - from);
    }

    /// All that a log gave, to be compared with what it gives elsewhere.
    public static Object told(SourceContent.Log log) {
        List<Object> told = new ArrayList<>(List.of(log.trainer(), log.source(), log.findings()));
        for (LoggedTraining training : log.trainings()) {
            told.add(training.header());
            told.add(training.ending());
            told.add(training.saves());
            told.add(training.findings());
            training.metrics().forEach((metric, series) -> told.add(List.of(metric, points(series))));
        }
        return told;
    }

    private static List<String> points(Series series) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            points.add(series.line(i) + ": " + series.step(i) + " " + series.value(i));
        }
        return points;
    }
}
