package dev.runlens.ui.verdict;

import atlantafx.base.theme.Styles;
import dev.runlens.analyze.advice.Change;
import dev.runlens.analyze.advice.Insight;
import dev.runlens.analyze.advice.NextRun;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is said of one run, and what can be done with its file to ship and its next configuration.
final class RunVerdict extends VBox {
    private final Texts texts;

    RunVerdict(Texts texts, VerdictContent.OfRun of, VerdictActions actions) {
        this.texts = texts;
        getStyleClass().add("run-verdict-card");
        Tone tone = Tone.of(of.run().analysis().status());
        Label name = new Label(of.run().name());
        name.getStyleClass().add("run-verdict-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        HBox head = new HBox(8, name, StatusChip.of(texts, of.run().analysis().status()));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add(tone.styleClass());
        getChildren().add(head);
        sentences(of.statements().stream().map(Statement::text).toList());
        sentences(of.insights().stream()
                .map(insight -> texts.format(
                        "verdict.insight",
                        kind(insight.kind()),
                        insight.statement().text()))
                .toList());
        sentences(next(of.next()));
        buttons(of, actions);
    }

    private void buttons(VerdictContent.OfRun of, VerdictActions actions) {
        FlowPane buttons = new FlowPane(8, 6);
        CheckpointAdvice advice = of.run().analysis().checkpoint();
        if (advice != null) {
            Runnable copy = () -> actions.copyCommand(of.run(), advice.checkpoint());
            Runnable reveal = () -> actions.reveal(advice.checkpoint());
            buttons.getChildren().add(button(texts.get("verdict.copy"), Feather.COPY, of, copy));
            buttons.getChildren().add(button(texts.get("verdict.reveal"), Feather.FOLDER, of, reveal));
        }
        if (of.next() instanceof NextRun.Proposal proposal
                && !proposal.configuration().isEmpty()) {
            Runnable save = () -> actions.saveNext(of.run(), proposal);
            buttons.getChildren().add(button(texts.get("verdict.saveNext"), Feather.SAVE, of, save));
        }
        if (!buttons.getChildren().isEmpty()) {
            getChildren().add(buttons);
        }
    }

    private void sentences(List<String> sentences) {
        for (String sentence : sentences) {
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("verdict-sentence");
            getChildren().add(label);
        }
    }

    private List<String> next(NextRun next) {
        List<String> words = new ArrayList<>();
        words.add(texts.format("verdict.nextRun", next.reason().text()));
        if (next instanceof NextRun.Proposal proposal) {
            proposal.changes().stream()
                    .map(Change::words)
                    .map(change -> texts.format("verdict.change", change))
                    .forEach(words::add);
        }
        return words;
    }

    private String kind(Insight.Kind kind) {
        return switch (kind) {
            case STRENGTH -> texts.get("verdict.strength");
            case TRADE_OFF -> texts.get("verdict.tradeOff");
            case CHECK -> texts.get("verdict.check");
        };
    }

    private static Button button(String words, Feather icon, VerdictContent.OfRun of, Runnable action) {
        Button button = new Button(words, new FontIcon(icon));
        button.getStyleClass().add(Styles.SMALL);
        button.setAccessibleText(words + ": " + of.run().name());
        button.setOnAction(event -> action.run());
        return button;
    }
}
