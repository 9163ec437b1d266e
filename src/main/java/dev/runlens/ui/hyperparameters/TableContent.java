package dev.runlens.ui.hyperparameters;

import dev.runlens.plot.ShortNames;
import dev.runlens.read.collect.RunKey;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.write.PlainTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the table says about some runs.
///
/// @param runs one for each column
/// @param baseline which of them the others are compared to; -1 when there are none
/// @param lines every row, settings first, then what follows from them, then results
record TableContent(List<ShownRun> runs, int baseline, List<TableLine> lines) {
    TableContent {
        runs = List.copyOf(runs);
        lines = List.copyOf(lines);
    }

    static TableContent of(List<ShownRun> runs, @Nullable RunKey baseline, Bundle texts) {
        if (runs.isEmpty()) {
            return new TableContent(runs, -1, List.of());
        }
        int reference = Math.max(0, runs.stream().map(ShownRun::key).toList().indexOf(baseline));
        List<TableLine> lines = new ArrayList<>(new SettingLines(runs, reference, texts).all());
        lines.addAll(new ResultLines(runs, texts).all());
        return new TableContent(runs, reference, lines);
    }

    /// The names of the runs, to be shortened beside each other.
    ShortNames names() {
        return ShortNames.whole(runs.stream().map(ShownRun::name).toList());
    }

    /// The rows whose name contains some words, without those in which the runs agree where only differences count.
    List<TableLine> lines(boolean onlyDifferences, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return lines.stream()
                .filter(line -> !onlyDifferences || line.matters())
                .filter(line -> line.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    /// How many hyperparameters there are.
    long settings() {
        return lines.stream().filter(TableLine::counted).count();
    }

    /// In how many hyperparameters the runs differ.
    long differences() {
        return lines.stream()
                .filter(TableLine::counted)
                .filter(TableLine::differs)
                .count();
    }

    /// Some rows as data, the names of the runs above them.
    PlainTable plain(List<TableLine> some) {
        List<String> heading = Stream.concat(Stream.of(""), runs.stream().map(ShownRun::name)).toList();
        return new PlainTable(heading, some.stream()
                .flatMap(line -> line.data().stream())
                .map(TableLine.Data::row)
                .toList());
    }
}
