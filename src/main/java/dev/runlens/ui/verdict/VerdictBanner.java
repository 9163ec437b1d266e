package dev.runlens.ui.verdict;

import atlantafx.base.theme.Styles;
import dev.runlens.analyze.Judgements;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.run.Run;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.Threads;
import java.time.LocalDateTime;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The verdict on the ticked runs in one line, over the chart.
public final class VerdictBanner extends HBox {
    private final Bundle texts;
    private final DashboardModel model;
    private final Threads threads;
    private final Judgements judgements;
    private final VerdictActions actions;
    private final FontIcon icon = new FontIcon();
    private final Label headline = new Label();
    private final Label detail = new Label();
    private final Label ship = new Label();
    private final Label tied = chip("verdict-tied");
    private final Label paired = chip("verdict-paired");
    private final Label cautions = chip("verdict-cautions");
    private final Button copy = new Button();
    private final Button why = new Button();
    private VerdictContent content;
    private long wanted;

    /// A banner that follows the model's ticked runs.
    ///
    /// @param judgements keeps what was found out about runs and choices of them
    public VerdictBanner(
            Bundle texts, DashboardModel model, Threads threads, Judgements judgements, VerdictActions actions) {
        super(12);
        this.texts = texts;
        this.model = model;
        this.threads = threads;
        this.judgements = judgements;
        this.actions = actions;
        setId("verdict");
        layOut();
        content = new VerdictContent(judgements.comparison(List.of(), List.of(), LocalDateTime.MIN));
        show(content);
        model.visibleProperty().subscribe(runs -> rebuild());
        model.baselineProperty().subscribe(run -> rebuild());
    }

    private void layOut() {
        setAlignment(Pos.CENTER_LEFT);
        headline.setId("verdict-headline");
        headline.getStyleClass().add("verdict-headline");
        headline.setWrapText(true);
        headline.setMinHeight(USE_PREF_SIZE);
        detail.setId("verdict-detail");
        detail.getStyleClass().add("verdict-detail");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        dress(copy, "verdict-copy", texts.get("verdict.copy"), texts.get("verdict.copyTip"));
        copy.getStyleClass().addAll(Styles.FLAT, "verdict-link");
        copy.setOnAction(event -> copyCommand());
        dress(why, "verdict-why", texts.get("verdict.why"), texts.get("verdict.whyTip"));
        why.getStyleClass().addAll(Styles.FLAT, "verdict-link");
        why.setOnAction(event -> showCard());
        ship.setId("verdict-ship");
        ship.getStyleClass().add("verdict-detail");
        for (Label label : List.of(detail, ship)) {
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
        FlowPane facts = new FlowPane(8, 3, ship, copy, tied, paired, cautions, why);
        facts.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(3, headline, detail, facts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
    }

    /// The banner over something, with some air around it.
    public static Region above(VerdictBanner banner, Region below) {
        HBox place = new HBox(banner);
        place.getStyleClass().add("verdict-place");
        HBox.setHgrow(banner, Priority.ALWAYS);
        place.managedProperty().bind(banner.visibleProperty());
        place.visibleProperty().bind(banner.visibleProperty());
        VBox.setVgrow(below, Priority.ALWAYS);
        return new VBox(place, below);
    }

    /// Opens the card with everything that is behind the banner.
    public void showCard() {
        if (!content.isEmpty()) {
            VerdictCard card = new VerdictCard(texts, content, actions);
            actions.open(card, card::focusFirst);
        }
    }

    private static void dress(Button button, String id, String words, String tip) {
        button.setId(id);
        button.setText(words);
        button.setTooltip(new Tooltip(tip));
        button.setMinWidth(USE_PREF_SIZE);
    }

    private static Label chip(String id) {
        Label chip = new Label();
        chip.setId(id);
        chip.getStyleClass().add("verdict-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.visibleProperty().bind(chip.textProperty().isNotEmpty());
        chip.managedProperty().bind(chip.visibleProperty());
        return chip;
    }

    /// Works the verdict out in the background; a result that a newer wish has overtaken is dropped.
    private void rebuild() {
        long wish = ++wanted;
        List<Run> runs = chosen();
        threads.work().execute(() -> {
            LocalDateTime now = LocalDateTime.now(threads.clock());
            VerdictContent made = new VerdictContent(judgements.comparison(runs, List.of(), now));
            threads.screen().execute(() -> {
                if (wish == wanted) {
                    show(made);
                }
            });
        });
    }

    /// The ticked runs; of two the one that the other is held against first.
    private List<Run> chosen() {
        List<ShownRun> runs = model.visibleProperty().get();
        boolean turned = runs.size() == 2 && runs.getLast().key().equals(model.baselineProperty().get());
        return (turned ? runs.reversed() : runs).stream().map(ShownRun::run).toList();
    }

    private void show(VerdictContent next) {
        content = next;
        setVisible(!next.isEmpty());
        setManaged(!next.isEmpty());
        if (next.isEmpty()) {
            return;
        }
        ResultKind kind = next.kind();
        getStyleClass().setAll("verdict", kind.styleClass());
        icon.setIconCode(kind.icon());
        headline.setText(next.headline());
        detail.setText(next.undecided());
        ship.setText(next.shipped()
                .map(file -> texts.get("verdict.ship", file.path().getFileName()))
                .orElse(""));
        against(next);
        int count = next.cautions();
        cautions.setText(count == 0 ? "" : texts.get("verdict.cautions", count));
        copy.setVisible(next.shipped().isPresent());
        copy.setManaged(copy.isVisible());
        setAccessibleText(kind.word(texts) + ". " + next.headline() + " " + detail.getText() + ship.getText());
    }

    private void against(VerdictContent next) {
        PairJudgement pair = next.pair();
        boolean decided = next.decided();
        paired.setText(
                pair == null || !decided
                        ? ""
                        : texts.get(pair.pairing().paired() ? "verdict.paired" : "verdict.unpaired"));
        List<String> ties = decided ? next.tiedWithBest() : List.of();
        tied.setText(
                ties.isEmpty()
                        ? ""
                        : ties.size() == 1
                                ? texts.get("verdict.tiedWith", ties.getFirst())
                                : texts.get("verdict.tiedWithMany", ties.size()));
    }

    private void copyCommand() {
        content.speaksFor()
                .ifPresent(card -> content.shipped().ifPresent(file -> actions.copyCommand(card.name(), file)));
    }
}
