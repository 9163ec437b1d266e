package dev.runlens.ui.verdict;

import dev.runlens.analyze.Judgements;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.advice.Topic;
import dev.runlens.read.collect.RunKey;
import dev.runlens.session.KeptView.Reasons;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Judged;
import dev.runlens.ui.state.RunMemos;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.Threads;
import javafx.scene.layout.VBox;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is said over the chart: the verdict on all runs, below it that on the two that are ticked; and, at the side,
/// what is behind either.
public final class VerdictPlace extends VBox {
    private final VerdictBanner banner;
    private final WhyPane why;
    private final Duel duel;
    private final DashboardModel model;
    private final VerdictActions actions;
    private final ReadOnlyObjectWrapper<Reasons> reasons = new ReadOnlyObjectWrapper<>(this, "reasons", Reasons.CLOSED);

    /// @param judgements keeps what was found out about runs and choices of them
    /// @param why shows what is behind a verdict
    public VerdictPlace(
            Bundle texts, DashboardModel model, Threads threads, Judgements judgements, Why why) {
        super(6);
        this.why = why.pane();
        this.model = model;
        this.actions = why.actions();
        getStyleClass().add("verdict-place");
        banner = new VerdictBanner(texts, model, new VerdictBanner.Actions(why.actions(), this::open, why.answers()));
        duel = new Duel(texts, model, threads, judgements,
                new Duel.Offers(this::openOfTwo, this::judged, why.actions()));
        getChildren().addAll(banner, duel, new HeldPlace(texts, model, duel, this::openWhy));
        visibleProperty().bind(banner.visibleProperty());
        managedProperty().bind(banner.visibleProperty());
        this.why.openProperty().subscribe(this::turn);
        model.listing().pickedProperty().subscribe(this::follow);
        // Where nothing is said yet it comes first and keeps its place; else the old one stays, marked, until all is new.
        model.judgedParts().show(judged -> {
            if (banner.content().isEmpty()) {
                show(judged);
            }
        });
        model.judgedParts().showLast(judged -> {
            if (!banner.says(judged)) {
                show(judged);
            }
        });
    }

    /// What is open of what is behind the verdicts.
    public ReadOnlyObjectProperty<Reasons> reasonsProperty() {
        return reasons.getReadOnlyProperty();
    }

    /// Opens what was open before; what is of two once these are judged.
    public void reopen(Reasons before) {
        switch (before.of()) {
            case NOBODY -> { /* as it is */ }
            case ALL -> why.openProperty().set(true);
            case TWO -> duel.whenJudged(two -> openOfTwo(two, null));
            case ONE -> run(before).ifPresent(run -> {
                model.listing().pickedProperty().set(run.key());
                openWhy(run);
            });
        }
    }

    private boolean isOf(Reasons.Of whose) {
        return reasons.get().of() == whose;
    }

    private void show(Judged judged) {
        banner.show(judged);
        if (why.openProperty().get() && !isOf(Reasons.Of.TWO) && !showRun()) {
            why.show(banner.content());
        }
    }

    /// What is opened without a word of what is of all; once it is closed nobody asks for two or for one any more.
    private void turn(boolean open) {
        if (!open) {
            reasons.set(Reasons.CLOSED);
        } else if (isOf(Reasons.Of.NOBODY)) {
            reasons.set(Reasons.OF_ALL);
        }
        if (open && why.isEmpty()) {
            why.show(banner.content());
        }
    }

    /// What is told of one run is told of the one that is selected next.
    private void follow(@Nullable RunKey picked) {
        if (isOf(Reasons.Of.ONE) && picked != null) {
            reasons.set(Reasons.of(RunMemos.place(picked)));
            showRun();
        }
    }

    /// Whether what is behind one run is shown, anew: it is asked for, and the run is still there.
    private boolean showRun() {
        Judged judged = model.judgedProperty().get();
        Optional<RunCard> card = run(reasons.get()).flatMap(judged::card);
        card.ifPresent(one -> why.show(judged.comparison(), one));
        return card.isPresent();
    }

    private Optional<ShownRun> run(Reasons asked) {
        return Optional.ofNullable(asked.run()).map(RunMemos::key).flatMap(model::run);
    }

    /// What is open of two stays theirs while they are judged again; once there are no two it is of all.
    private void judged(Optional<VerdictContent> two) {
        if (isOf(Reasons.Of.TWO)) {
            reasons.set(two.isPresent() ? Reasons.OF_TWO : Reasons.OF_ALL);
            why.show(two.orElseGet(banner::content));
        }
    }

    /// Where reasons are shown, and what can be done with them.
    ///
    /// @param pane where they are shown
    /// @param actions what can be done
    /// @param answers shows what answers of the runs say
    public record Why(WhyPane pane, VerdictActions actions, Runnable answers) {}

    /// What can be done with a verdict and with what runs saved.
    public VerdictActions actions() {
        return actions;
    }

    /// Whether the verdict on two has its place and one height whatever is ticked, for runs are ticked in what is below it.
    public void keepPlaceOfTwo(boolean kept) {
        duel.fixedProperty().set(kept);
    }

    /// Opens or closes what is behind the verdict on all runs.
    public void toggleWhy() {
        if (why.openProperty().get()) {
            why.openProperty().set(false);
        } else if (!banner.content().isEmpty()) {
            open(banner.content(), null);
        }
    }

    /// Opens all that is known of one run.
    public void openWhy(ShownRun run) {
        Reasons before = reasons.get();
        reasons.set(Reasons.of(RunMemos.place(run.key())));
        if (showRun()) {
            opened(null);
        } else {
            reasons.set(before);
        }
    }

    /// Closes what is behind the verdict, wherever the focus is; whether it was open.
    public boolean closeWhy() {
        boolean was = why.openProperty().get();
        why.openProperty().set(false);
        return was;
    }

    private void open(VerdictContent content, @Nullable Topic topic) {
        open(Reasons.OF_ALL, content, topic);
    }

    private void openOfTwo(VerdictContent content, @Nullable Topic topic) {
        open(Reasons.OF_TWO, content, topic);
    }

    private void open(Reasons whose, VerdictContent content, @Nullable Topic topic) {
        reasons.set(whose);
        why.show(content);
        opened(topic);
    }

    private void opened(@Nullable Topic topic) {
        why.openProperty().set(true);
        why.goTo(topic);
    }
}
