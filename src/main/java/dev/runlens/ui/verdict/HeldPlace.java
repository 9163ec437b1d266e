package dev.runlens.ui.verdict;

import atlantafx.base.theme.Styles;
import dev.runlens.analyze.advice.Aspect;
import dev.runlens.analyze.verdict.PlaceOfRun;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.chart.StyleClasses;
import dev.runlens.text.Bundle;
import dev.runlens.text.ReadingOrder;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.theme.HoverTip;
import dev.runlens.ui.theme.LowWindow;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The place of a duel while another number of runs than two is ticked, so that what is below stays under the eyes of who
/// ticks. It tells of the run that is selected meanwhile.
///
/// Over a table, where runs are ticked that would move, it is there from the beginning. Over anything else it
/// is as high as the duel before it was, and there once one was; in a low window what is below has the room instead. It goes
/// when it is closed, until the next duel, or where no duel can come.
final class HeldPlace extends HBox {
    private final DashboardModel model;
    private final Duel duel;
    private final Bundle texts;
    private final Label words = new Label();
    private final DetailLabel detail = new DetailLabel();
    private final Button ask = new Button();
    private double before;
    private boolean closed;

    /// @param why shows all that is known of a run
    HeldPlace(Bundle texts, DashboardModel model, Duel duel, Consumer<ShownRun> why) {
        super(10);
        this.texts = texts;
        this.model = model;
        this.duel = duel;
        setId("duel-place");
        getStyleClass().addAll("duel", "tone-open");
        setAlignment(Pos.CENTER_LEFT);
        VerdictLink.dress(ask, "duel-place-why", texts.get("verdict.why"), texts.get("duel.pickedTip"));
        ask.managedProperty().bind(ask.visibleProperty());
        ask.setOnAction(event -> picked().ifPresent(why));
        getChildren().addAll(lines(), ask, closing());
        managedProperty().bind(visibleProperty());
        setVisible(false);
        duel.visibleProperty().subscribe((was, now) -> turn(now));
        model.visibleProperty().subscribe(ticked -> {
            say();
            arrange();
        });
        model.listing().pickedProperty().subscribe(run -> say());
        model.judgedProperty().subscribe(judged -> say());
        LowWindow.of(this).subscribe(low -> arrange());
        duel.fixedProperty().subscribe(fixed -> arrange());
    }

    private VBox lines() {
        detail.setBrief(true);
        words.setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
        HoverTip.on(words, words::getText);
        HoverTip.on(detail, detail::getText);
        VBox lines = new VBox(2, words, detail);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        return lines;
    }

    private Optional<ShownRun> picked() {
        return Optional.ofNullable(model.listing().pickedProperty().get()).flatMap(model::run);
    }

    private void say() {
        Optional<ShownRun> run = picked();
        StyleClasses.set(words, "label", run.isPresent() ? "" : "muted");
        words.setText(run.map(this::place)
                .orElseGet(() -> texts.get("duel.held", model.visibleProperty().get().size())));
        detail.setText(run.map(this::status).orElse(""));
        ask.setVisible(run.isPresent());
    }

    private String place(ShownRun run) {
        String place = PlaceOfRun.of(model.judgedProperty().get().comparison().ranking(), run.name())
                .map(Statement::text)
                .orElse("");
        return ReadingOrder.leftToRight(run.name() + ". " + place);
    }

    private String status(ShownRun run) {
        return model.judgedProperty().get().card(run).stream()
                .flatMap(card -> card.of(Aspect.STATUS).stream())
                .findFirst()
                .map(Statement::text)
                .orElse("");
    }

    private Button closing() {
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("duel-place-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "row-button");
        close.setAccessibleText(texts.get("duel.heldClose"));
        HoverTip.on(close, texts.get("duel.heldClose"));
        close.setOnAction(event -> {
            closed = true;
            arrange();
        });
        return close;
    }

    private void turn(boolean fought) {
        closed = closed && !fought;
        if (!fought) {
            before = duel.getHeight();
        } else if (isVisible()) {
            // Until it says something it would be lower.
            duel.setMinHeight(getHeight());
        }
        arrange();
    }

    private void arrange() {
        boolean fixed = duel.fixedProperty().get();
        boolean held = fixed || before > 0 && !LowWindow.isAround(this);
        setVisible(held && !closed && !duel.isVisible() && model.runs().size() > 2);
        double height = fixed ? Duel.FIXED_HEIGHT : before;
        setMinHeight(height);
        setMaxHeight(height);
    }
}
