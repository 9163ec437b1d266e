package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.Facts.Fact;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.text.Numbers;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import dev.runlens.text.Digits;
import dev.runlens.analyze.settings.OptimizerSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Changes of one factor of a run, under the names of its trainer.
final class Factors {
    private static final String SCHEDULE = "lr_schedule.arguments";

    /// The usual dropout of LoRA layers (Hu et al., "LoRA", 2021, table 11, uses 0.1 for GPT-2).
    private static final double USUAL_DROPOUT = 0.1;

    private static final double LOWEST_RANK = 4;

    /// Where most fine-tuning with adapters begins.
    static final double USUAL_RATE = 1e-4;

    /// The upper end of what is usual for adapters.
    private static final double HIGH_RATE = 2e-4;

    private final Facts facts;
    private final Run run;

    Factors(Facts facts) {
        this.facts = facts;
        this.run = facts.compared().run();
    }

    /// A setting given a whole number.
    NextRun proposal(String documented, long after, Statement reason) {
        return proposal(documented, new Setting.Whole(after), reason);
    }

    /// A lower learning rate: half of it; of adapters trained with far more than is usual, half of the way to that by ratio.
    /// With as many digits as a person would type.
    double lowerRate() {
        return rateIsHigh() ? Digits.rounded(Math.sqrt(learningRate() * HIGH_RATE), 1)
                : Digits.rounded(learningRate() / 2, 3);
    }

    /// Whether the learning rate is so far above what is usual for adapters that half of it is no answer.
    boolean rateIsHigh() {
        boolean adapter = facts.setting("lora_rank").known() || facts.setting("lora_parameters.rank").known();
        return adapter && Math.sqrt(learningRate() * HIGH_RATE) < learningRate() / 2;
    }

    /// The optimizer, where it is plain gradient descent; empty for others, where it is not known, and where a schedule has
    /// a rate of its own.
    Optional<OptimizerSetting> plainOptimizer() {
        return OptimizerSetting.of(facts.compared().effective())
                .filter(optimizer -> optimizer.isPlain() && schedule() == null);
    }

    /// Another optimizer.
    NextRun optimizer(OptimizerSetting now, String after, Statement reason) {
        Setting before = run.hyperparameters().get(now.key()).orElse(null);
        return proposal(new Change(now.key(), before, new Setting.Text(after)), reason);
    }

    /// The learning rate that training begins with, as it is set; else the highest that was reported. NaN where neither is
    /// known.
    double learningRate() {
        return firstOfSchedule() instanceof Setting.Decimal first ? first.value() : rate().value();
    }

    private Fact rate() {
        Fact set = facts.setting("learning_rate");
        double highest = Arrays.stream(run.series(Metric.LEARNING_RATE).valuesCopy())
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        return set.known() || Double.isNaN(highest)
                ? set
                : new Fact(highest, new Evidence.Reported(run.name(), Metric.LEARNING_RATE));
    }

    /// Another learning rate.
    ///
    /// @param reason given the new rate
    NextRun learningRate(double rate, Function<String, Statement> reason) {
        Statement because = reason.apply(Numbers.number(rate));
        if (firstOfSchedule() instanceof Setting.Decimal && schedule() instanceof Setting.Items items) {
            List<Setting> arguments = new ArrayList<>(items.values());
            arguments.set(0, new Setting.Decimal(rate));
            return proposal(new Change(SCHEDULE, items, new Setting.Items(arguments)), because);
        }
        return proposal("learning_rate", new Setting.Decimal(rate), because);
    }

    /// The learning rate as evidence.
    Evidence rateEvidence() {
        return firstOfSchedule() == null
                ? rate().evidence()
                : new Evidence.Stated(facts.name(), SCHEDULE);
    }

    /// More regularisation: dropout where there is little, else less rank.
    ///
    /// @param reason given the change in words
    /// @return null where neither is known to have room
    @Nullable
    NextRun regularised(Function<String, Statement> reason) {
        Fact dropout = facts.setting("lora_dropout");
        if (dropout.known() && dropout.value() < USUAL_DROPOUT) {
            String what = "dropout of " + Numbers.number(USUAL_DROPOUT);
            return proposal("lora_dropout", new Setting.Decimal(USUAL_DROPOUT), reason.apply(what));
        }
        Fact rank = facts.setting("lora_rank");
        if (rank.isAbove(LOWEST_RANK)) {
            long half = (long) (rank.value() / 2);
            return proposal("lora_rank", new Setting.Whole(half), reason.apply("LoRA rank of " + half));
        }
        return null;
    }

    private NextRun proposal(String documented, Setting after, Statement reason) {
        String key = run.identity().trainer().settings().own(documented);
        return proposal(new Change(key, run.hyperparameters().get(key).orElse(null), after), reason);
    }

    /// Of a trainer whose names for settings are not known, only what it states itself can be said to change.
    private NextRun proposal(Change factor, Statement reason) {
        if (!run.identity().trainer().settings().namesAreKnown() && factor.before() == null) {
            return new NextRun.NoProposal(reason);
        }
        NextConfiguration next = NextConfiguration.of(run, factor);
        return new NextRun.Proposal(reason, factor, null, next.companions(), next.settings());
    }

    /// A proposal, and beside it another setting.
    NextRun beside(NextRun proposed, String documented, Setting after, Statement reason) {
        String key = run.identity().trainer().settings().own(documented);
        Change change = new Change(key, run.hyperparameters().get(key).orElse(null), after);
        boolean nameable = run.identity().trainer().settings().namesAreKnown() || change.before() != null;
        if (!(proposed instanceof NextRun.Proposal proposal) || !nameable || proposal.factor().key().equals(key)) {
            return proposed;
        }
        Map<String, Setting> configuration = new LinkedHashMap<>(proposal.configuration());
        if (!configuration.isEmpty()) {
            configuration.put(key, after);
        }
        return new NextRun.Proposal(
                proposal.reason(),
                proposal.factor(),
                new NextRun.Beside(reason, change),
                proposal.companions(),
                configuration);
    }

    private @Nullable Setting schedule() {
        Hyperparameters stated = run.hyperparameters();
        return stated.get(SCHEDULE).orElse(null);
    }

    private @Nullable Setting firstOfSchedule() {
        return schedule() instanceof Setting.Items items && !items.values().isEmpty()
                ? items.values().getFirst()
                : null;
    }
}
