package dev.runlens.ui.hyperparameters;

import dev.runlens.analyze.single.BestValidation;
import dev.runlens.analyze.single.Gap;
import dev.runlens.run.Direction;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Series;
import dev.runlens.text.Bundle;
import dev.runlens.text.Digits;
import dev.runlens.text.Numbers;
import dev.runlens.ui.hyperparameters.TableLine.Kind;
import dev.runlens.ui.hyperparameters.TableValue.Mark;
import dev.runlens.ui.hyperparameters.TableValue.Source;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.text.GapWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The rows of what came of the training, the best value of each marked where one way is better and it is known to be:
/// no loss is marked, for whether one is lower by more than noise is the verdict's to say.
final class ResultLines {
    private static final List<FinalMetric> REST = List.of(
            FinalMetric.FINAL_ITERATION,
            FinalMetric.FINAL_LEARNING_RATE,
            FinalMetric.TOTAL_TRAINED_TOKENS,
            FinalMetric.PEAK_MEMORY_GB,
            FinalMetric.FINAL_VAL_TIME_SEC);

    private static final int ALWAYS = 4;

    private final List<ShownRun> runs;
    private final Bundle texts;

    ResultLines(List<ShownRun> runs, Bundle texts) {
        this.runs = runs;
        this.texts = texts;
    }

    /// A number with how it is written.
    ///
    /// @param data the numbers that it tells, one for each row that is taken away
    private record Amount(double value, String text, String styleClass, List<String> data) {
        Amount(double value, String text) {
            this(value, text, "", List.of(Digits.data(value)));
        }
    }

    private interface Value extends Function<ShownRun, Optional<Amount>> {}

    List<TableLine> all() {
        List<TableLine> lines = new ArrayList<>();
        lines.add(line(
                List.of(texts.get("table.bestVal"), texts.get("table.bestValAt")), Direction.NEITHER, this::best,
                ResultLines::bestOrigin));
        lines.add(ofFinal(FinalMetric.FINAL_VAL_LOSS));
        lines.add(ofFinal(FinalMetric.FINAL_TRAIN_LOSS));
        lines.add(gapLine());
        lines.add(speed(
                texts.get("table.tokensMedian"),
                FinalMetric.FINAL_TOKENS_PER_SEC,
                run -> run.analysis().speed().tokensPerSec()));
        lines.add(speed(
                texts.get("table.iterationsMedian"),
                FinalMetric.FINAL_ITERATIONS_PER_SEC,
                run -> run.analysis().speed().iterationsPerSec()));
        REST.forEach(metric -> lines.add(ofFinal(metric)));
        // A run without a log is asked for its losses; nobody misses the rest.
        lines.subList(ALWAYS, lines.size())
                .removeIf(line -> line.values().stream().allMatch(value -> value.is(Mark.UNKNOWN)));
        return lines;
    }

    private Optional<Amount> best(ShownRun run) {
        BestValidation best = run.analysis().best();
        return best == null
                ? Optional.empty()
                : Optional.of(new Amount(
                        best.value(),
                        texts.get("table.at", Numbers.loss(best.value()), Numbers.count(best.iteration())),
                        "",
                        List.of(Digits.data(best.value()), Digits.data((double) best.iteration()))));
    }

    private TableLine gapLine() {
        return line(
                List.of(texts.get("table.gap"), texts.get("table.gapPercent")), Direction.NEITHER, ResultLines::gap,
                ResultLines::gapOrigin);
    }

    /// Where a loss was typed in, so was what follows from it.
    private static Source gapOrigin(ShownRun run) {
        return Stream.of(FinalMetric.FINAL_VAL_LOSS, FinalMetric.FINAL_TRAIN_LOSS)
                .flatMap(metric -> run.run().finals().byHand().origin(metric).stream())
                .findFirst()
                .map(Source::of)
                .orElse(Source.UNKNOWN);
    }

    private static Optional<Amount> gap(ShownRun run) {
        Gap gap = run.analysis().gap();
        if (gap == null) {
            return Optional.empty();
        }
        GapWords words = GapWords.beside(gap, run.analysis().status());
        String percent = gap.percent().isPresent() ? Digits.data(gap.percent().getAsDouble()) : "";
        return Optional.of(new Amount(
                gap.value(), words.full(), words.styleClass(), List.of(Digits.data(gap.value()), percent)));
    }

    /// A run whose speed was typed in has a last one, but no median.
    private TableLine speed(String name, FinalMetric last, Function<ShownRun, OptionalDouble> median) {
        return line(
                name,
                Direction.HIGHER_IS_BETTER,
                run -> {
                    OptionalDouble value = median.apply(run);
                    return amount(value.isPresent() ? value : run.run().finals().get(last), Numbers::amount);
                },
                run -> median.apply(run).isPresent() ? Source.UNKNOWN : origin(run, last));
    }

    private TableLine ofFinal(FinalMetric metric) {
        boolean loss = metric.isLoss();
        Function<Double, String> written = loss ? Numbers::loss
                : metric == FinalMetric.FINAL_LEARNING_RATE ? Numbers::number : Numbers::amount;
        return line(
                metric.label(),
                loss ? Direction.NEITHER : metric.direction(),
                run -> amount(run.run().finals().get(metric), written),
                run -> origin(run, metric));
    }

    private static Optional<Amount> amount(OptionalDouble value, Function<Double, String> written) {
        return value.isPresent()
                ? Optional.of(new Amount(value.getAsDouble(), written.apply(value.getAsDouble())))
                : Optional.empty();
    }

    private static Source origin(ShownRun run, FinalMetric metric) {
        return run.run().finals().origin(metric).map(Source::of).orElse(Source.UNKNOWN);
    }

    private static Source bestOrigin(ShownRun run) {
        BestValidation best = run.analysis().best();
        Series series = run.run().series(Metric.VAL_LOSS);
        int index = best == null ? -1 : series.indexOf(best.iteration());
        return index < 0
                ? Source.UNKNOWN
                : run.run().history().origin(Metric.VAL_LOSS, index).map(Source::of).orElse(Source.UNKNOWN);
    }

    private TableLine line(String name, Direction direction, Value value, Function<ShownRun, Source> origin) {
        return line(List.of(name), direction, value, origin);
    }

    /// @param names of the rows that are taken away, the first one of what is shown
    private TableLine line(
            List<String> names, Direction direction, Value value, Function<ShownRun, Source> origin) {
        List<Optional<Amount>> amounts = runs.stream().map(value).toList();
        OptionalDouble best = best(amounts, direction);
        List<TableValue> values = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Optional<Amount> amount = amounts.get(i);
            Source source = origin.apply(runs.get(i));
            Set<Mark> marks = EnumSet.noneOf(Mark.class);
            if (amount.isEmpty()) {
                marks.add(Mark.UNKNOWN);
            } else if (best.isPresent() && amount.get().value() == best.getAsDouble()) {
                marks.add(Mark.BEST);
            }
            if (source.words().equals(new Origin.ByHand().toString())) {
                marks.add(Mark.BY_HAND);
            }
            values.add(new TableValue(
                    amount.map(Amount::text).orElse(texts.get("table.unknown")),
                    marks,
                    amount.map(Amount::styleClass).orElse(""),
                    source));
        }
        boolean differs = amounts.stream().distinct().count() > 1;
        return new TableLine(names.getFirst(), Kind.RESULT, values, differs, data(names, amounts));
    }

    private static List<TableLine.Data> data(List<String> names, List<Optional<Amount>> amounts) {
        List<TableLine.Data> data = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int row = i;
            data.add(new TableLine.Data(
                    names.get(i),
                    amounts.stream().map(amount -> amount.map(known -> known.data().get(row)).orElse("")).toList()));
        }
        return data;
    }

    /// The best finite value; empty where none is better than another.
    private static OptionalDouble best(List<Optional<Amount>> amounts, Direction direction) {
        double[] known = amounts.stream()
                .flatMap(Optional::stream)
                .mapToDouble(Amount::value)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (known.length < 2 || known[0] == known[known.length - 1]) {
            return OptionalDouble.empty();
        }
        return switch (direction) {
            case LOWER_IS_BETTER -> OptionalDouble.of(known[0]);
            case HIGHER_IS_BETTER -> OptionalDouble.of(known[known.length - 1]);
            case NEITHER -> OptionalDouble.empty();
        };
    }
}
