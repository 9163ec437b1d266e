package dev.runlens.ui.health;

import dev.runlens.text.ReadingOrder;
import dev.runlens.analyze.advice.Aspect;
import dev.runlens.analyze.advice.Aspect;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.health.HealthFinding;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.text.Bundle;
import dev.runlens.ui.form.CardRoom;
import dev.runlens.ui.form.CloseButton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is wrong with how runs were set up, went and were logged: the worst runs first, each finding with what it does to
/// the verdict; then the runs of which nothing was found, and what could not be checked.
public final class HealthCard extends VBox {
    private static final double WIDTH = 640;
    private static final double WIDEST = 800;
    private static final double HEIGHT = 420;
    private static final double BESIDES = 150;
    private static final int NAMED = 6;

    private final Bundle texts;
    private final Predicate<RunCard> goesOn;
    private final ScrollPane scroll = new ScrollPane();
    private final ReadOnlyStringWrapper pointed = new ReadOnlyStringWrapper(this, "pointed");

    /// @param cards what is said of each run
    /// @param goesOn whether a run is training just now: it is not told what every run lacks until its end
    /// @param closed told that the card is done with
    public HealthCard(Bundle texts, List<RunCard> cards, Predicate<RunCard> goesOn, Runnable closed) {
        this.texts = texts;
        this.goesOn = goesOn;
        setId("health-card");
        getStyleClass().add("dialog-card");
        CardRoom.widen(this, WIDTH, WIDEST);
        List<RunCard> ill = cards.stream()
                .filter(card -> !isWell(card))
                .sorted(Comparator.comparing(this::worst).reversed())
                .toList();
        Label title = new Label(texts.get("health.title"));
        title.getStyleClass().add("dialog-title");
        Label about = new Label(texts.get("health.about", cards.size(), ill.size()));
        about.getStyleClass().add("muted");
        VBox body = body(cards, ill);
        CardRoom.scrolled(scroll, body, HEIGHT, BESIDES);
        scroll.setContent(body);
        scroll.setId("health-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(title.getText());
        getChildren().addAll(new VBox(2, title, about), scroll, new CloseButton(texts, "health", closed));
    }

    private VBox body(List<RunCard> cards, List<RunCard> ill) {
        VBox body = new VBox(14);
        body.setId("health-runs");
        body.setPadding(new Insets(0, 14, 0, 0));
        ill.forEach(card -> body.getChildren().add(section(card)));
        well(cards).ifPresent(body.getChildren()::add);
        unchecked(cards).ifPresent(body.getChildren()::add);
        return body;
    }

    /// The name of the run that the pointer is on; null for none.
    public ReadOnlyStringProperty pointed() {
        return pointed.getReadOnlyProperty();
    }

    /// Puts the focus where the arrow keys scroll.
    public void focusFirst() {
        scroll.requestFocus();
    }

    /// Whether nothing was found, and it did not diverge.
    private boolean isWell(RunCard card) {
        return health(card).isEmpty() && !isLost(card);
    }

    private List<HealthFinding> health(RunCard card) {
        boolean early = goesOn.test(card);
        return card.health().stream().filter(finding -> !(early && finding.isOfTheEnd())).toList();
    }

    private static boolean isLost(RunCard card) {
        return card.run().analysis().status() == RunStatus.DIVERGED;
    }

    private HealthFinding.Severity worst(RunCard card) {
        return isLost(card) ? HealthFinding.Severity.ERROR
                : health(card).stream()
                        .map(HealthFinding::severity)
                        .max(Comparator.naturalOrder())
                        .orElse(HealthFinding.Severity.NOTE);
    }

    private VBox section(RunCard card) {
        Label name = new Label(card.name());
        name.getStyleClass().add("run-verdict-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        VBox section = new VBox(4, name);
        if (isLost(card)) {
            card.of(Aspect.STATUS).stream().limit(1).forEach(said -> section.getChildren()
                    .add(line(HealthFinding.Severity.ERROR, said.text(), new VBox(1))));
        }
        health(card).forEach(finding -> section.getChildren().add(line(finding)));
        section.hoverProperty().subscribe((before, now) -> pointed.set(now ? card.name() : null));
        return section;
    }

    private HBox line(HealthFinding finding) {
        VBox effect = new VBox(1);
        if (finding.effect() != HealthFinding.Effect.SAYS) {
            effect.getChildren().add(muted(texts.get("health.effect." + finding.effect())));
        }
        return line(finding.severity(), finding.statement().text(), effect);
    }

    private HBox line(HealthFinding.Severity severity, String said, VBox words) {
        Label sentence = new Label(ReadingOrder.leftToRight(said));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        words.getChildren().addFirst(sentence);
        words.setMinWidth(0);
        HBox line = new HBox(8, icon(severity), words);
        line.setAccessibleText(texts.get("health.severity." + severity) + ": " + said);
        return line;
    }

    private FontIcon icon(HealthFinding.Severity severity) {
        FontIcon icon = new FontIcon(
                switch (severity) {
                    case NOTE -> Feather.INFO;
                    case WARNING -> Feather.ALERT_TRIANGLE;
                    case ERROR -> Feather.X_CIRCLE;
                });
        icon.getStyleClass().add("severity-" + severity.word());
        icon.setAccessibleText(texts.get("health.severity." + severity));
        return icon;
    }

    private static Label muted(String words) {
        Label label = new Label(ReadingOrder.leftToRight(words));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// The runs of which nothing was found.
    private Optional<VBox> well(List<RunCard> cards) {
        List<RunCard> well = cards.stream().filter(this::isWell).toList();
        if (well.isEmpty()) {
            return Optional.empty();
        }
        FontIcon icon = new FontIcon(Feather.CHECK_CIRCLE);
        icon.getStyleClass().add("severity-note");
        String names = well.stream().map(RunCard::name).collect(Collectors.joining(", "));
        Label words = new Label(ReadingOrder.leftToRight(well.size() <= NAMED
                ? texts.get("health.well", names)
                : texts.get("health.wellMany", well.size())));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return Optional.of(new VBox(4, new HBox(8, icon, words)));
    }

    private String named(List<String> names) {
        return names.size() <= NAMED ? String.join(", ", names)
                : texts.get("health.more", String.join(", ", names.subList(0, NAMED)), names.size() - NAMED);
    }

    /// What could not be checked, once for the runs that share it.
    private Optional<VBox> unchecked(List<RunCard> cards) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        cards.forEach(card -> card.of(Aspect.UNCHECKED)
                .forEach(statement -> alike.computeIfAbsent(statement.text(), text -> new ArrayList<>())
                        .add(card.name())));
        VBox section = new VBox(4);
        alike.forEach((text, names) -> section.getChildren()
                .add(muted(names.size() == cards.size() ? text
                        : texts.get("verdict.ofRun", named(names), text))));
        return alike.isEmpty() ? Optional.empty() : Optional.of(section);
    }
}
