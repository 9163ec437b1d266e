package dev.runlens.ui.verdict;

import dev.runlens.chart.StyleClasses;
import atlantafx.base.theme.Styles;
import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.EvidencePlace;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.advice.Topic;
import dev.runlens.analyze.single.RunAnalysis;
import dev.runlens.read.collect.RunKey;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.text.SourceActions;
import dev.runlens.ui.theme.FocusPlace;
import dev.runlens.ui.theme.HoverTip;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Everything that is behind a verdict, at the side of the chart, which stays visible.
public final class WhyPane extends BorderPane {
    private static final double NARROWEST = 300;
    private static final int LONGEST_NAME = 28;

    private final Bundle texts;
    private final DashboardModel model;
    private final VerdictActions actions;
    private final SourceActions sources;
    private final ReadOnlyObjectWrapper<List<EvidencePlace>> places = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);
    private @Nullable Node focusBefore;
    private final ScrollPane scroll = new ScrollPane();
    private final FontIcon icon = new FontIcon(Feather.HELP_CIRCLE);
    private final Label word = new Label();
    private final HBox head;
    private final SentenceKeys keys;
    private @Nullable VerdictCard card;
    private long shows;

    /// @param actions what can be done with a verdict
    /// @param sources what can be done with the place that a number came from
    public WhyPane(Bundle texts, DashboardModel model, VerdictActions actions, SourceActions sources) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        this.sources = sources;
        setId("why-pane");
        setMinWidth(NARROWEST);
        head = head();
        scroll.setId("verdict-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("verdict-scroll");
        scroll.setAccessibleText(texts.get("verdict.card"));
        keys = new SentenceKeys(scroll);
        open.subscribe((before, now) -> closeUnless(now));
        setTop(head);
        setCenter(scroll);
        followPointer();
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                open.set(false);
                event.consume();
            }
        });
    }

    private void closeUnless(boolean shown) {
        if (!shown) {
            focusBack();
            card = null;
            keys.clear();
        }
    }

    /// Wherever it moves in the window.
    private void followPointer() {
        EventHandler<MouseEvent> moved = event -> Optional.ofNullable(card).ifPresent(VerdictCard::pointerMoved);
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(MouseEvent.MOUSE_MOVED, moved);
            }
            if (now != null) {
                now.addEventFilter(MouseEvent.MOUSE_MOVED, moved);
            }
        });
    }

    private HBox head() {
        word.getStyleClass().add("pane-title");
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("verdict-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "row-button");
        close.setAccessibleText(texts.get("verdict.close"));
        HoverTip.on(close, texts.get("verdict.closeTip"));
        close.setOnAction(event -> open.set(false));
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox line = new HBox(8, icon, word, spacer, close);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Before the pane is taken away: the toolkit would put the focus on the first control of the window.
    private void focusBack() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        Node before = focusBefore;
        focusBefore = null;
        if (FocusPlace.isWithin(owner, this) && before != null && getScene().equals(before.getScene())) {
            before.requestFocus();
        }
    }

    /// Whether there is nothing in it.
    boolean isEmpty() {
        return scroll.getContent() == null;
    }

    /// Whether it is to be seen.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Where that lies which the sentence speaks of that the pointer or the focus is on; nothing where that is none.
    public ReadOnlyObjectProperty<List<EvidencePlace>> placesProperty() {
        return places.getReadOnlyProperty();
    }

    /// Brings a topic to the top, the beginning where there is none, with the focus on its first sentence; once the pane is closed
    /// the focus is where it was.
    void goTo(@Nullable Topic topic) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        focusBefore = owner == null || FocusPlace.isWithin(owner, this) ? focusBefore : owner;
        applyCss();
        layout();
        keys.goTo(Optional.ofNullable(card)
                .filter(shown -> topic != null)
                .flatMap(shown -> shown.section(Objects.requireNonNull(topic)))
                .orElse(scroll.getContent()));
    }

    /// Shows what is behind a verdict.
    void show(VerdictContent content) {
        head(content.kind(), content.word(texts));
        Grounds grounds = grounds(content.comparison());
        VerdictCard next = new VerdictCard(texts, content, actions, grounds, this::inSteps);
        next.pointed().subscribe(name -> model.highlightedProperty().set(keyOf(name)));
        card = next;
        keys.replace(next);
    }

    /// Shows all that is known of one run of some that were compared.
    void show(Comparison comparison, RunCard run) {
        RunAnalysis analysis = run.run().analysis();
        head(ResultKind.of(analysis.status()), model.shortNames().fitted(run.name(), LONGEST_NAME));
        Grounds grounds = grounds(comparison);
        card = null;
        keys.replace(new RunReasons(texts, comparison, run, actions, grounds));
    }

    private void head(ResultKind kind, String words) {
        StyleClasses.set(head, "why-head", "verdict-head", kind.styleClass());
        icon.setIconCode(kind.icon());
        word.setText(words);
    }

    private Grounds grounds(Comparison comparison) {
        shows++;
        Grounds grounds = new Grounds(texts, comparison, sources);
        grounds.pointed().subscribe(places::set);
        return grounds;
    }

    /// A card of each of many runs would take longer at once than a person waits for an answer to a key.
    private void inSteps(List<Runnable> steps) {
        long now = shows;
        model.steps().add(Stream.concat(steps.stream(), Stream.of(keys::letGo)).<Runnable>map(step -> () -> {
            if (now == shows && open.get()) {
                keys.grown();
                step.run();
            }
        }).toList());
    }

    private @Nullable RunKey keyOf(@Nullable String name) {
        return model.runs().stream()
                .filter(run -> run.name().equals(name))
                .findFirst()
                .map(ShownRun::key)
                .orElse(null);
    }
}
