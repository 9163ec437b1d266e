package dev.runlens.cli;

import dev.runlens.read.catalog.UnknownTexts;
import dev.runlens.read.console.GivenPatternFormat;
import dev.runlens.read.lines.LinePattern;
import dev.runlens.read.series.ColumnChoice;
import dev.runlens.run.Metric;
import dev.runlens.run.SeriesChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--columns` and `--pattern`: what stands where in a table or a text that is not known.
final class ColumnOption {
    private static final String STEP = "step";
    private static final String TRAIN = "train_loss";
    private static final String VALIDATION = "val_loss";

    @Option(names = "--columns", paramLabel = "WHAT=NAME", split = ",", description = {
            "Which column of a CSV, TSV or JSONL table is what, where its names do not tell, and which of",
            "several series is a loss: step=NAME, train_loss=NAME, val_loss=NAME, separated by commas."
    })
    Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--pattern", paramLabel = "LINE", description = {
            "How a line of a text looks that reports, with names where its numbers stand, such as",
            "'epoch {epoch}: loss {train_loss} val {val_loss}'; {_} is a number that means nothing, {...} anything.",
            "Give it several times where there are several kinds of lines."
    })
    List<String> patterns = new ArrayList<>();

    /// What is wrong with what was typed; empty where nothing is.
    Optional<String> objection() {
        return columnObjection().or(this::patternObjection);
    }

    private Optional<String> patternObjection() {
        try {
            List<LinePattern> all = lines();
            return all.isEmpty() || all.stream().anyMatch(GivenPatternFormat::namesLoss)
                    ? Optional.empty()
                    : Optional.of("--pattern names no loss: write {train_loss} or {val_loss} where one stands");
        } catch (IllegalArgumentException none) {
            return Optional.of("--pattern " + none.getMessage());
        }
    }

    private List<LinePattern> lines() {
        return patterns.stream().map(LinePattern::of).toList();
    }

    private Optional<String> columnObjection() {
        Set<String> known = Set.of(STEP, TRAIN, VALIDATION);
        return columns.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> "--columns knows step, train_loss and val_loss, not " + name);
    }

    /// The series that are taken for the losses of runs that report them; a table has them already.
    SeriesChoice choice() {
        return new SeriesChoice(metric(TRAIN), metric(VALIDATION));
    }

    private @Nullable Metric metric(String what) {
        String name = columns.get(what);
        return name == null ? null : Metric.of(name);
    }

    /// What was said of texts that are not known.
    UnknownTexts texts() {
        return new UnknownTexts(
                new ColumnChoice(columns.get(STEP), columns.get(TRAIN), columns.get(VALIDATION)), lines());
    }
}
