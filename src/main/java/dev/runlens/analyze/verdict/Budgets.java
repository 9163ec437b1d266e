package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.statistics.FileChoice;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Posterior;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Series;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gives two runs the same budget: what the lowest point of each curve is when nothing after the budget counts.
final class Budgets {
    /// A smaller share is the rounding of the counts, not a saving.
    private static final double LEAST_SAVING = 0.01;

    /// Runs whose costs differ by a smaller share cost the same.
    private static final double SAME_COST = 0.01;

    private static final double SECONDS = 60;

    private final RunPair pair;
    private final Wording wording;
    private final Smoothed baseline;
    private final Smoothed candidate;
    private final Set<Budget> unequal = EnumSet.noneOf(Budget.class);

    Budgets(RunPair pair, Wording wording) {
        this.pair = pair;
        this.wording = wording;
        baseline = new Smoothed(pair.baseline());
        candidate = new Smoothed(pair.candidate());
    }

    EqualBudget equalBudget() {
        if (baseline.evaluations.size() == 0 || candidate.evaluations.size() == 0) {
            return EqualBudget.UNKNOWN;
        }
        List<BudgetLine> lines = new ArrayList<>();
        for (Budget budget : Budget.values()) {
            line(budget).ifPresent(lines::add);
        }
        return new EqualBudget(lines, statements(lines));
    }

    private Optional<BudgetLine> line(Budget budget) {
        Optional<LongToDoubleFunction> left = cost(pair.baseline(), budget);
        Optional<LongToDoubleFunction> right = cost(pair.candidate(), budget);
        boolean sameIterations = pair.baseline()
                .run()
                .identity()
                .trainer()
                .equals(pair.candidate().run().identity().trainer());
        if (left.isEmpty() || right.isEmpty() || (budget == Budget.ITERATIONS && !sameIterations)) {
            return Optional.empty();
        }
        Course ofBaseline = new Course(baseline, left.get());
        Course ofCandidate = new Course(candidate, right.get());
        double amount = Math.min(ofBaseline.total(), ofCandidate.total());
        if (Math.max(ofBaseline.total(), ofCandidate.total()) > amount * (1 + SAME_COST)) {
            unequal.add(budget);
        }
        Optional<Double> baselineLoss = ofBaseline.lowestWithin(amount);
        Optional<Double> candidateLoss = ofCandidate.lowestWithin(amount);
        if (baselineLoss.isEmpty() || candidateLoss.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BudgetLine(
                budget, amount, baselineLoss.get(), candidateLoss.get(), saving(ofBaseline, ofCandidate)));
    }

    /// What a run had cost at an iteration; empty where the unit is not known for this run.
    private static Optional<LongToDoubleFunction> cost(ComparedRun run, Budget budget) {
        return budget.axis()
                .places(run.run())
                .<LongToDoubleFunction>map(places -> places::at)
                .or(() -> budget == Budget.MINUTES ? bySpeed(run) : Optional.empty());
    }

    /// Minutes at the median speed, for a run that reports no times.
    private static Optional<LongToDoubleFunction> bySpeed(ComparedRun run) {
        OptionalDouble speed = run.analysis().speed().iterationsPerSec();
        return speed.isPresent() && speed.getAsDouble() > 0
                ? Optional.of(step -> step / (SECONDS * speed.getAsDouble()))
                : Optional.empty();
    }

    private static @Nullable Saving saving(Course baseline, Course candidate) {
        boolean candidateLower = candidate.lowest() <= baseline.lowest();
        Course quick = candidateLower ? candidate : baseline;
        Course slow = candidateLower ? baseline : candidate;
        double needed = slow.costOf(slow.lowest());
        double spent = quick.costOf(slow.lowest());
        return spent >= 0 && spent < needed * (1 - LEAST_SAVING)
                ? new Saving(candidateLower ? Side.CANDIDATE : Side.BASELINE, spent, 100 * (1 - spent / needed))
                : null;
    }

    /// What equal cost gives, where the runs did not cost the same; units that say the same share a sentence. Then what
    /// was saved, once where several units tell of the same share.
    private List<Statement> statements(List<BudgetLine> lines) {
        Map<List<Double>, List<Integer>> alike = new LinkedHashMap<>();
        Map<String, Integer> savings = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            BudgetLine line = lines.get(i);
            if (unequal.contains(line.budget())) {
                List<Double> losses = List.of(line.baselineLoss(), line.candidateLoss());
                alike.computeIfAbsent(losses, missing -> new ArrayList<>()).add(i);
            }
            if (line.saving() != null) {
                savings.putIfAbsent(line.saving().side() + Numbers.percent(line.saving().percent()), i);
            }
        }
        List<Statement> statements = new ArrayList<>();
        alike.values().forEach(places -> statements.add(equal(lines, places)));
        savings.values().forEach(place -> {
            Saving saving = lines.get(place).saving();
            if (saving != null) {
                statements.add(saved(lines.get(place).budget(), saving, place));
            }
        });
        return statements;
    }

    private Statement equal(List<BudgetLine> lines, List<Integer> places) {
        List<Evidence> evidence = new ArrayList<>();
        places.forEach(place -> evidence.addAll(lines.get(place).budget().evidence(pair, place, false)));
        String amounts = places.stream()
                .map(place -> amount(lines.get(place).budget(), lines.get(place).amount()))
                .collect(Collectors.joining(", "));
        BudgetLine first = lines.get(places.getFirst());
        return wording.say(
                "budget.equal",
                evidence,
                amounts,
                pair.baseline().name(),
                Numbers.loss(first.baselineLoss()),
                pair.candidate().name(),
                Numbers.loss(first.candidateLoss()));
    }

    private Statement saved(Budget budget, Saving saving, int place) {
        return wording.say(
                budget == Budget.MINUTES ? "budget.saving.time" : "budget.saving",
                budget.evidence(pair, place, true),
                pair.run(saving.side()).name(),
                pair.run(saving.side().other()).name(),
                Numbers.percent(saving.percent()),
                budget.label());
    }

    private static String amount(Budget budget, double amount) {
        return budget == Budget.MINUTES ? Numbers.minutes(amount) : Numbers.count(amount) + " " + budget.label();
    }

    /// The validation losses of a run up to an evaluation: as measured where that is exact, else without their noise. Kept,
    /// because budgets of several units mostly end at the same evaluation.
    private static final class Smoothed {
        private final Evaluations evaluations;
        private final boolean exact;
        private final Map<Integer, double[]> known = new HashMap<>();

        Smoothed(ComparedRun run) {
            evaluations = Evaluations.of(run);
            exact = run.effective().noise().kind() == EvaluationNoise.Kind.FULL;
        }

        /// Those of the first evaluations, in which nothing after them counts.
        double[] first(int count) {
            return known.computeIfAbsent(count, missing -> losses(evaluations.series().slice(0, count, 0)));
        }

        private double[] losses(Series some) {
            double[] steps = Arrays.stream(some.stepsCopy()).asDoubleStream().toArray();
            double[] measured = some.valuesCopy();
            if (exact || measured.length < FileChoice.ENOUGH) {
                return measured;
            }
            return Posterior.of(Observations.of(steps, measured)).each(steps).stream()
                    .mapToDouble(Posterior.Estimate::mean)
                    .toArray();
        }
    }

    /// A validation curve over what it cost.
    private static final class Course {
        private final Evaluations evaluations;
        private final LongToDoubleFunction cost;
        private final Smoothed smoothed;
        private final double[] losses;

        Course(Smoothed smoothed, LongToDoubleFunction cost) {
            this.smoothed = smoothed;
            this.cost = cost;
            evaluations = smoothed.evaluations;
            losses = smoothed.first(evaluations.size());
        }

        double total() {
            return cost.applyAsDouble(evaluations.series().lastStep());
        }

        double lowest() {
            return lowest(losses);
        }

        /// The lowest point of what was evaluated within a budget; empty where nothing was.
        Optional<Double> lowestWithin(double amount) {
            int count = 0;
            while (count < evaluations.size() && costAt(count) <= amount * (1 + 1e-12)) {
                count++;
            }
            return count == 0 ? Optional.empty() : Optional.of(lowest(smoothed.first(count)));
        }

        /// What it cost to come down to a loss for the first time; infinite where it never did.
        double costOf(double loss) {
            for (int i = 0; i < losses.length; i++) {
                if (losses[i] <= loss) {
                    return costAt(i);
                }
            }
            return Double.POSITIVE_INFINITY;
        }

        private double costAt(int index) {
            return cost.applyAsDouble(evaluations.series().step(index));
        }

        private static double lowest(double[] losses) {
            return Arrays.stream(losses).min().orElse(Double.NaN);
        }
    }
}
