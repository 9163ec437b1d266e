package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.EnumSet;
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

    private static final double SECONDS = 60;

    private final RunPair pair;
    private final Wording wording;
    private final CostCourse.Smoothed baseline;
    private final CostCourse.Smoothed candidate;
    private final Optional<Side> lower;
    private final Optional<Savings.Reached> reached;
    private final Set<Budget> unequal = EnumSet.noneOf(Budget.class);

    /// @param lower the run that is better by more than chance; empty where neither is, and nothing was saved
    /// @param margins what a difference must exceed
    Budgets(RunPair pair, Wording wording, Optional<Side> lower, Savings.Margins margins) {
        this.pair = pair;
        this.wording = wording;
        this.lower = lower;
        baseline = new CostCourse.Smoothed(pair.baseline());
        candidate = new CostCourse.Smoothed(pair.candidate());
        // Of runs that did not measure the same before any training nobody knows what one came down to of the other.
        reached = lower.filter(_ -> StartDifference.of(pair).isEmpty())
                .flatMap(side -> Savings.of(pair, side, margins));
    }

    EqualBudget equalBudget() {
        if (baseline.isEmpty() || candidate.isEmpty()) {
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
        CostCourse ofBaseline = new CostCourse(baseline, left.get());
        CostCourse ofCandidate = new CostCourse(candidate, right.get());
        double amount = Math.min(ofBaseline.total(), ofCandidate.total());
        if (Math.max(ofBaseline.total(), ofCandidate.total()) > amount * (1 + CostCourse.SAME)) {
            unequal.add(budget);
        }
        Optional<Double> baselineLoss = ofBaseline.lowestWithin(amount);
        Optional<Double> candidateLoss = ofCandidate.lowestWithin(amount);
        if (baselineLoss.isEmpty() || candidateLoss.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BudgetLine(
                budget, amount, baselineLoss.get(), candidateLoss.get(), saving(left.get(), right.get())));
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

    private @Nullable Saving saving(LongToDoubleFunction baselineCost, LongToDoubleFunction candidateCost) {
        if (reached.isEmpty() || lower.isEmpty()) {
            return null;
        }
        boolean candidateLower = lower.get() == Side.CANDIDATE;
        double spent = (candidateLower ? candidateCost : baselineCost).applyAsDouble(reached.get().quick());
        double needed = (candidateLower ? baselineCost : candidateCost).applyAsDouble(reached.get().slow());
        return spent >= 0 && spent < needed * (1 - LEAST_SAVING)
                ? new Saving(lower.get(), spent, 100 * (1 - spent / needed))
                : null;
    }

    /// What equal cost gives, where the runs did not cost the same; units that say the same share a sentence. Then what
    /// was saved, once where several units tell of the same share.
    private List<Statement> statements(List<BudgetLine> lines) {
        Map<List<String>, List<Integer>> alike = new LinkedHashMap<>();
        Map<String, Integer> savings = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            BudgetLine line = lines.get(i);
            if (unequal.contains(line.budget())) {
                List<String> losses = List.of(Numbers.loss(line.baselineLoss()), Numbers.loss(line.candidateLoss()));
                alike.computeIfAbsent(losses, missing -> new ArrayList<>()).add(i);
            }
            if (line.saving() != null && !(isOfSteps(line.budget()) && needsAsMuchData(lines))) {
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

    private static boolean isOfSteps(Budget budget) {
        return budget == Budget.ITERATIONS || budget == Budget.UPDATES;
    }

    /// Whether the better run needed no less data: with larger batches fewer iterations are no saving.
    private static boolean needsAsMuchData(List<BudgetLine> lines) {
        return lines.stream()
                .filter(line -> line.budget() == Budget.TOKENS || line.budget() == Budget.EXAMPLES)
                .anyMatch(line -> line.saving() == null);
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
}
