package dev.runlens.ui.verdict;

import dev.runlens.text.ReadingOrder;
import dev.runlens.ui.theme.HoverTip;
import dev.runlens.chart.StyleClasses;
import dev.runlens.analyze.Judgements;
import dev.runlens.analyze.advice.Topic;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.TwoOfMany;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.read.collect.RunKey;
import dev.runlens.run.Run;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.Threads;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The verdict on the two runs that are ticked, where more are loaded. There is none while another number is ticked.
final class Duel extends HBox {
    /// How high it is where what is below it may not move: two lines and one of details.
    static final double FIXED_HEIGHT = 54;

    private static final int LONGEST_NAME = 32;
    private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");

    private final DashboardModel model;
    private final Threads threads;
    private final Judgements judgements;
    private final Bundle texts;
    private final FontIcon icon = new FontIcon();
    private final Label headline = new Label();
    private final DetailLabel detail = new DetailLabel();
    private final BooleanProperty fixed = new SimpleBooleanProperty();
    private final Button ask = new Button();
    private final Button copy = new Button();
    private final Consumer<Optional<VerdictContent>> judged;
    private @Nullable VerdictContent content;
    private @Nullable Consumer<VerdictContent> waiting;
    private List<RunKey> compared = List.of();
    private long wanted;

    /// What a duel offers.
    ///
    /// @param why opens what is behind the verdict, at a topic
    /// @param judged told of another verdict, and that there is none any more
    /// @param verdicts what can be done with a verdict
    record Offers(
            BiConsumer<VerdictContent, @Nullable Topic> why,
            Consumer<Optional<VerdictContent>> judged,
            VerdictActions verdicts) {}

    Duel(
            Bundle texts,
            DashboardModel model,
            Threads threads,
            Judgements judgements,
            Offers offers) {
        super(10);
        this.texts = texts;
        this.model = model;
        this.threads = threads;
        this.judgements = judgements;
        this.judged = offers.judged();
        setId("duel");
        setAlignment(Pos.CENTER_LEFT);
        dress();
        managedProperty().bind(visibleProperty());
        model.visibleProperty().subscribe(runs -> rebuild());
        model.baseline().nowProperty().subscribe(run -> rebuild());
        model.judgedProperty().map(judged -> Optional.ofNullable(judged.comparison().answers()))
                .subscribe(answers -> rebuild());
        model.judgedProperty().subscribe(judged -> Optional.ofNullable(content).ifPresent(this::show));
        visibleProperty().subscribe(visible -> fill(visible));
        fixed.subscribe(this::fix);
        ask.setOnAction(event -> {
            if (content != null) {
                offers.why().accept(content, null);
            }
        });
        copy.setOnAction(event -> Optional.ofNullable(content).ifPresent(now -> now.speaksFor()
                .ifPresent(card -> now.shipped()
                        .ifPresent(file -> offers.verdicts().copyCommand(card.name(), file)))));
    }

    /// Whether it is of one height, for what is below it is where runs are ticked.
    BooleanProperty fixedProperty() {
        return fixed;
    }

    /// Does something with the verdict on the two that are ticked, once there is one; never where there are no two by then.
    void whenJudged(Consumer<VerdictContent> task) {
        waiting = isVisible() && content == null ? task : null;
        Optional.ofNullable(content).ifPresent(task);
    }

    private void fix(boolean now) {
        detail.setBrief(now);
        // What has no room in it stands in the tooltip and behind Why.
        headline.setMinHeight(now ? 0 : USE_PREF_SIZE);
        setMinHeight(now ? FIXED_HEIGHT : USE_COMPUTED_SIZE);
        setMaxHeight(now ? FIXED_HEIGHT : USE_COMPUTED_SIZE);
    }

    /// Most windows never show one.
    private void fill(boolean visible) {
        if (visible && getChildren().isEmpty()) {
            VBox words = new VBox(2, headline, detail);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            getChildren().addAll(icon, words, copy, ask);
        }
    }

    private void dress() {
        headline.setId("duel-headline");
        headline.setWrapText(true);
        headline.setMinHeight(USE_PREF_SIZE);
        headline.setMinWidth(0);
        headline.setMaxWidth(Double.MAX_VALUE);
        detail.setId("duel-detail");
        HoverTip.on(headline, () -> content == null ? "" : content.headline());
        HoverTip.on(detail, this::more);
        VerdictLink.dress(ask, "duel-why", texts.get("verdict.why"), texts.get("duel.whyTip"));
        VerdictLink.dress(copy, "duel-copy", texts.get("verdict.copy"), texts.get("verdict.copyTip"));
        copy.managedProperty().bind(copy.visibleProperty());
        getStyleClass().setAll("duel");
    }

    /// Works the verdict out in the background; a result that a newer wish has overtaken is dropped.
    private void rebuild() {
        long wish = ++wanted;
        List<ShownRun> ticked = model.visibleProperty().get();
        boolean fought = ticked.size() == 2 && model.runs().size() > 2;
        setVisible(fought);
        if (!fought) {
            content = null;
            waiting = null;
            judged.accept(Optional.empty());
            return;
        }
        List<RunKey> keys = ticked.stream().map(ShownRun::key).toList();
        // Two that only grew are compared anew twice a second: no mark blinks meanwhile.
        pseudoClassStateChanged(OUTDATED, content != null && !keys.equals(compared));
        compared = keys;
        if (content == null) {
            headline.setText(shortened(
                    texts.get("duel.judging", ticked.getFirst().name(), ticked.getLast().name())));
            detail.setText("");
        }
        compare(wish, inOrder(ticked));
    }

    private void compare(long wish, List<Run> runs) {
        threads.work().execute(() -> {
            LocalDateTime now = LocalDateTime.now(threads.clock());
            VerdictContent made = new VerdictContent(judgements.comparison(runs, List.of(), now));
            threads.screen().execute(() -> {
                if (wish == wanted) {
                    show(made);
                    judged.accept(Optional.of(made));
                    Optional.ofNullable(waiting).ifPresent(task -> task.accept(made));
                    waiting = null;
                }
            });
        });
    }

    /// The one that the other is held against first.
    private List<Run> inOrder(List<ShownRun> two) {
        boolean turned = two.getLast().key().equals(model.baseline().nowProperty().get());
        return (turned ? two.reversed() : two).stream().map(ShownRun::run).toList();
    }

    private void show(VerdictContent next) {
        content = next;
        fix(fixed.get());
        pseudoClassStateChanged(OUTDATED, false);
        StyleClasses.set(this, "duel", next.kind().styleClass());
        icon.setIconCode(next.kind().icon());
        headline.setText(shortened(next.headline()));
        String more = more();
        detail.setText(shortened(more));
        copy.setVisible(next.shipped().isPresent());
        setAccessibleText(next.word(texts) + ". " + (next.headline() + " " + more).strip());
    }

    private String more() {
        VerdictContent now = content;
        return now == null ? ""
                : Stream.of(
                        now.undecided(), now.unfinished(), amongAll(now),
                        now.answers().isEmpty() ? "" : texts.get("verdict.answers", now.answers()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    private String shortened(String sentence) {
        return ReadingOrder.leftToRight(model.shortNames().inText(sentence, LONGEST_NAME));
    }

    /// Why these two may be told apart where the headline over all does not tell them apart.
    private String amongAll(VerdictContent next) {
        PairJudgement pair = next.pair();
        return pair == null ? ""
                : TwoOfMany.beside(model.judgedProperty().get().comparison().ranking(), pair.verdict())
                        .map(Statement::text)
                        .orElse("");
    }
}
