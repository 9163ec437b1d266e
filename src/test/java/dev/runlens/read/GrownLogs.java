package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.GrowingFormat.Growing;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /// Reads a file on at many places: what it gives is what a reading of the whole gives, and what it gave before stays
    /// what it was.
    ///
    /// @param most about how many places
    /// @return at how many different places something was given
    public static int readOn(GrowingFormat format, Path file, byte[] bytes, int most) throws IOException {
        Map<Integer, SourceContent> contents = new TreeMap<>();
        Map<Integer, Object> given = new TreeMap<>();
        Growing growing = format.growing(file, bytes.length);
        for (int place : places(bytes, most)) {
            Optional<SourceContent> read;
            try {
                read = growing.readOn(input(file, bytes, (int) growing.position(), place), ReadProgress.NONE);
            } catch (UnreadableSourceException | EmptySourceException notYet) {
                growing = format.growing(file, bytes.length);
                continue;
            }
            int position = (int) growing.position();
            assertThat(position).isLessThanOrEqualTo(place);
            if (read.isPresent() && !given.containsKey(position)) {
                given.put(position, told(read.get()));
                contents.put(position, read.get());
                SourceInput whole = input(file, Arrays.copyOf(bytes, position), 0, position);
                assertThat(told(read.get())).as("up to %d", position)
                        .isEqualTo(told(format.read(whole, ReadProgress.NONE)));
            }
        }
        contents.forEach((position, content) -> assertThat(told(content)).as("what was given at %d", position)
                .isEqualTo(given.get(position)));
        return given.size();
    }

    /// All that a file gave, to be compared with what it gives elsewhere.
    public static Object told(SourceContent content) {
        return content.each().stream()
                .map(part -> part instanceof SourceContent.Log log ? told(log) : part)
                .toList();
    }

    private static Object told(SourceContent.Log log) {
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
