package dev.runlens.ui.verdict;

import atlantafx.base.theme.Styles;
import dev.runlens.analyze.advice.Aspect;
import dev.runlens.analyze.advice.NextRun;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.text.Bundle;
import dev.runlens.run.Checkpoint;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is left to say of one run, and what can be done with its file to ship and its next configuration.
final class RunVerdict extends KnownHeight {
    private final Bundle texts;
    private final RunCard card;
    private final VerdictActions actions;
    private final Grounds grounds;

    /// @param said what is said of each aspect
    RunVerdict(
            Bundle texts, RunCard card, Function<Aspect, List<Statement>> said, VerdictActions actions,
            Grounds grounds) {
        this.texts = texts;
        this.card = card;
        this.actions = actions;
        this.grounds = grounds;
        getStyleClass().add("run-verdict-card");
        head();
        for (Aspect aspect : Aspect.values()) {
            aspect(aspect, said.apply(aspect));
        }
        files();
        buttons();
    }

    private void files() {
        CheckpointAdvice advice = card.run().analysis().checkpoint();
        if (advice != null) {
            VBox section = VerdictCard.section(texts.get("files.title"));
            section.getChildren().add(new CheckpointGrid(texts, card.name(), advice, actions, grounds));
            getChildren().add(section);
        }
    }

    private void head() {
        ResultKind kind = ResultKind.of(card.run().analysis().status());
        Label name = new Label(card.name());
        name.getStyleClass().add("run-verdict-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        HBox head = new HBox(8, name, StatusChip.of(card.run().analysis()));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add(kind.styleClass());
        getChildren().add(head);
    }

    private void aspect(Aspect aspect, List<Statement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        VBox section = VerdictCard.section(aspect.heading());
        statements.forEach(
                statement -> Sentence.addTo(section, statement.text(), List.of(statement), texts, grounds));
        if (aspect == Aspect.NEXT) {
            card.changes().forEach(change -> section.getChildren().add(VerdictCard.change(texts, change)));
        }
        getChildren().add(section);
    }

    private void buttons() {
        FlowPane buttons = new FlowPane(8, 6);
        CheckpointAdvice advice = card.run().analysis().checkpoint();
        Checkpoint shipped = card.run().analysis().fileToShip();
        if (shipped != null) {
            Runnable copy = () -> actions.copyCommand(card.name(), shipped);
            Runnable reveal = () -> actions.reveal(shipped);
            buttons.getChildren().add(button(texts.get("verdict.copy"), Feather.COPY, copy));
            buttons.getChildren().add(button(texts.get("verdict.reveal"), Feather.FOLDER, reveal));
            if (advice != null && advice.files().size() > 1) {
                Runnable prune = () -> actions.prune(card.run());
                buttons.getChildren().add(button(texts.get("verdict.prune"), Feather.TRASH_2, prune));
            }
        }
        if (card.next() instanceof NextRun.Proposal proposal
                && !proposal.configuration().isEmpty()) {
            Runnable save = () -> actions.saveNext(card.name(), proposal);
            buttons.getChildren().add(button(texts.get("verdict.saveNext"), Feather.SAVE, save));
        }
        if (!buttons.getChildren().isEmpty()) {
            getChildren().add(buttons);
        }
    }

    private Button button(String words, Feather icon, Runnable action) {
        Button button = new Button(words, new FontIcon(icon));
        button.getStyleClass().add(Styles.SMALL);
        button.setAccessibleText(words + ": " + card.name());
        button.setOnAction(event -> action.run());
        return button;
    }
}
