package dev.runlens.read.assemble;

import dev.runlens.read.LoggedTraining;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The validation loss of a training that reports the perplexity of its evaluations and not their loss: its logarithm, for a
/// perplexity is e to the mean loss of a token.
final class PerplexityLoss {
    private static final Set<String> PARTS = Set.of("val", "valid", "validation", "eval", "dev");
    private static final Set<String> NAMES = Set.of("perplexity", "ppl");

    private PerplexityLoss() {}

    /// A training with its validation loss; as it is where that is reported, or no perplexity of evaluations is.
    ///
    /// @param file where it was reported
    static LoggedTraining added(Path file, LoggedTraining training) {
        return perplexity(training)
                .map(metric -> with(file, training, metric))
                .orElse(training);
    }

    private static Optional<Metric> perplexity(LoggedTraining training) {
        return training.series(Metric.VAL_LOSS).isEmpty()
                ? training.metrics().keySet().stream()
                        .filter(metric -> isOfEvaluations(metric.key()) && isPerplexity(training.series(metric)))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isOfEvaluations(String key) {
        List<String> words = Arrays.asList(key.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        return words.size() == 2 && PARTS.contains(words.getFirst()) && NAMES.contains(words.getLast());
    }

    /// No perplexity is below one.
    private static boolean isPerplexity(Series series) {
        for (int i = 0; i < series.size(); i++) {
            if (series.value(i) < 1) {
                return false;
            }
        }
        return !series.isEmpty();
    }

    private static LoggedTraining with(Path file, LoggedTraining training, Metric perplexity) {
        Series series = training.series(perplexity);
        double[] losses = new double[series.size()];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = Math.log(series.value(i));
        }
        Map<Metric, Series> metrics = new LinkedHashMap<>(training.metrics());
        metrics.put(Metric.VAL_LOSS, series.alongside(losses));
        List<Finding> findings = new ArrayList<>(training.findings());
        findings.add(Finding.in(
                file,
                FindingCode.INFERRED,
                "reports " + perplexity.key() + " and no validation loss: its logarithm is taken for that"));
        return new LoggedTraining(metrics, training.header(), training.ending(), training.saves(), findings);
    }
}
