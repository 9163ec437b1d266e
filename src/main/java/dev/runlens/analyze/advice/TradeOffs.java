package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.Facts.Fact;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/// What a run wins and loses against another by its settings.
final class TradeOffs {
    private final Wording wording = new Wording();
    private final List<Statement> found = new ArrayList<>();
    private final Facts run;
    private final Facts other;

    TradeOffs(Facts run, Facts other) {
        this.run = run;
        this.other = other;
    }

    List<Statement> found() {
        differing("num_layers", "tradeoff.fewer_layers", "tradeoff.more_layers");
        differing("lora_rank", "tradeoff.lower_rank", "tradeoff.higher_rank");
        differing("learning_rate", "tradeoff.lower_learning_rate", "tradeoff.higher_learning_rate");
        trainingLength();
        updates();
        if (run.isOn("grad_checkpoint") && other.isOff("grad_checkpoint")) {
            List<Evidence> evidence = List.of(run.settingEvidence("grad_checkpoint"),
                    other.settingEvidence("grad_checkpoint"));
            say("tradeoff.grad_checkpoint", evidence, other.name());
        }
        return found;
    }

    private void differing(String setting, String lower, String higher) {
        Fact mine = run.setting(setting);
        Fact others = other.setting(setting);
        if (mine.known() && others.known() && mine.value() != others.value()) {
            say(
                    mine.value() < others.value() ? lower : higher,
                    List.of(mine.evidence(), others.evidence()),
                    Numbers.number(mine.value()),
                    other.name(),
                    Numbers.number(others.value()));
        }
    }

    private void trainingLength() {
        Fact mine = run.setting("iters");
        Fact others = other.setting("iters");
        if (!mine.known() || !others.known() || mine.value() == others.value()) {
            return;
        }
        Fact epochs = run.epochs();
        Fact otherEpochs = other.epochs();
        String direction = mine.value() < others.value() ? "tradeoff.shorter_training" : "tradeoff.longer_training";
        String iterations = Numbers.count(mine.value());
        String otherIterations = Numbers.count(others.value());
        if (epochs.known() && otherEpochs.known()) {
            say(
                    direction + ".epochs",
                    List.of(mine.evidence(), others.evidence(), epochs.evidence(), otherEpochs.evidence()),
                    iterations,
                    other.name(),
                    otherIterations,
                    Numbers.significant(epochs.value(), 3),
                    Numbers.significant(otherEpochs.value(), 3));
        } else {
            say(direction, List.of(mine.evidence(), others.evidence()), iterations, other.name(), otherIterations);
        }
    }

    /// A larger effective batch over the same iterations means fewer steps of the optimizer, which is easily
    /// overlooked: an iteration is one batch, whatever the accumulation.
    private void updates() {
        Fact mine = run.setting("iters");
        Fact others = other.setting("iters");
        Fact mineEach = run.setting("grad_accumulation_steps");
        Fact othersEach = other.setting("grad_accumulation_steps");
        double updates = Math.floor(mine.value() / mineEach.value());
        double otherUpdates = Math.floor(others.value() / othersEach.value());
        if (mineEach.isAbove(othersEach.value()) && updates < otherUpdates) {
            say(
                    "tradeoff.fewer_updates",
                    List.of(mine.evidence(), others.evidence(), mineEach.evidence(), othersEach.evidence()),
                    Numbers.count(updates),
                    other.name(),
                    Numbers.count(otherUpdates));
        }
    }

    private void say(String id, List<Evidence> evidence, String... arguments) {
        found.add(wording.say(id, evidence, arguments));
    }
}
