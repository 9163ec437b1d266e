package dev.runlens.ui.answers;

import dev.runlens.analyze.answers.AnswerPair;
import dev.runlens.analyze.answers.AnswerStatements;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.DecidingExample;
import dev.runlens.analyze.answers.WordDiff;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.text.Bundle;
import dev.runlens.ui.form.CardRoom;
import dev.runlens.write.AnswerLayout;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Which subject answers better: the sentence, why, what each reached, and the examples that decide, each with its texts
/// behind its first words.
public final class AnswersCard extends VBox {
    private static final int SUMMARY = 200;
    private static final int LONGEST = 20_000;
    private static final int LONG_NAME = 40;
    private static final double NAME_WIDTH = 300;
    static final double WIDTH = 820;
    static final double WIDEST = 1000;
    private static final double HEIGHT = 520;
    private static final double BESIDES = 130;

    private final Bundle texts;
    private final AnswersAnalysis answers;
    private final Button close;

    /// What can be done with answers.
    ///
    /// @param vote begins a blind vote; null where there is nothing to vote on
    /// @param forget takes the answers away
    /// @param close closes the card
    public record Actions(@Nullable Runnable vote, Runnable forget, Runnable close) {}

    /// A card on some answers.
    public AnswersCard(Bundle texts, AnswersAnalysis answers, Actions actions) {
        this.texts = texts;
        this.answers = answers;
        setId("answers-card");
        CardRoom.widen(this, WIDTH, WIDEST);
        getStyleClass().addAll("dialog-card", "answers-card");
        Label title = new Label(texts.get("answers.title"));
        title.getStyleClass().add("dialog-title");
        List<Statement> statements = AnswerStatements.of(answers);
        VBox body = new VBox(12, said("answers-said", statements.stream().limit(1).toList(), "answers-headline"));
        body.setPadding(new Insets(0, 14, 0, 0));
        body.getChildren().addAll(tables());
        body.getChildren().add(said("answers-more", statements.stream().skip(1).toList(), "verdict-sentence"));
        body.getChildren().addAll(deciding());
        close = button("close", texts.get("answers.close"), actions.close());
        close.setCancelButton(true);
        getChildren().addAll(title, scrolled(body), buttons(actions));
    }

    private HBox buttons(Actions actions) {
        Button forget = button("forget", texts.get("answers.forget"), actions.forget());
        forget.setTooltip(new Tooltip(texts.get("answers.forgetTip")));
        HBox buttons = new HBox(8, forget);
        Runnable voted = actions.vote();
        if (voted != null) {
            buttons.getChildren().add(button("vote", texts.get("answers.vote"), voted));
        }
        buttons.getChildren().add(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private static Button button(String name, String words, Runnable action) {
        Button button = new Button(words);
        button.setId("answers-" + name);
        button.setOnAction(event -> action.run());
        return button;
    }

    private ScrollPane scrolled(VBox body) {
        ScrollPane scroll = new ScrollPane(body);
        scroll.setId("answers-body");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        CardRoom.scrolled(scroll, body, HEIGHT, BESIDES);
        scroll.setAccessibleText(texts.get("answers.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /// Puts the focus where Enter closes the card.
    public void focusFirst() {
        close.requestFocus();
    }

    private static VBox said(String id, List<Statement> statements, String style) {
        VBox said = new VBox(4);
        said.setId(id);
        for (Statement statement : statements) {
            Label sentence = wrapped(statement.text());
            sentence.getStyleClass().add(style);
            said.getChildren().add(sentence);
        }
        return said;
    }

    private List<Node> tables() {
        List<Node> tables = new ArrayList<>();
        if (answers.score() != null) {
            tables.add(table(AnswerLayout.header(answers), AnswerLayout.rows(answers), 1));
        }
        if (!answers.details().totals().isEmpty()) {
            tables.add(table(AnswerLayout.totalsHeader(answers), AnswerLayout.totals(answers), 2));
        }
        return tables;
    }

    private static GridPane table(List<String> header, List<List<String>> rows, int words) {
        GridPane grid = new GridPane(18, 4);
        grid.getStyleClass().add("answers-table");
        for (int column = 0; column < header.size(); column++) {
            cell(grid, header.get(column), column, 0, words).getStyleClass().add("verdict-section");
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                cell(grid, rows.get(row).get(column), column, row + 1, words);
            }
        }
        return grid;
    }

    private static Label cell(GridPane grid, String text, int column, int row, int words) {
        Label cell = new Label(VisibleText.of(text));
        if (text.length() > LONG_NAME) {
            cell.setMaxWidth(NAME_WIDTH);
            cell.setTooltip(new Tooltip(cell.getText()));
        }
        GridPane.setHalignment(cell, column < words ? HPos.LEFT : HPos.RIGHT);
        grid.add(cell, column, row);
        return cell;
    }

    private List<Node> deciding() {
        if (answers.pairs().isEmpty() || answers.details().deciding().isEmpty()) {
            return List.of();
        }
        Label heading = heading(texts.get("answers.deciding"));
        VBox examples = new VBox(4);
        examples.setId("answers-deciding");
        AnswerPair pair = answers.pairs().getFirst();
        answers.details().deciding().stream().limit(AnswerLayout.MOST)
                .map(deciding -> example(pair, deciding))
                .forEach(example -> {
                    example.setExpanded(examples.getChildren().isEmpty());
                    examples.getChildren().add(example);
                });
        return List.of(heading, examples);
    }

    private TitledPane example(AnswerPair pair, DecidingExample deciding) {
        String asked = deciding.example().prompt().isBlank() ? deciding.example().id() : deciding.example().prompt();
        VBox parts = new VBox(6);
        part(parts, texts.get("answers.asked"), asked);
        part(parts, texts.get("answers.reference"), deciding.example().reference());
        WordDiff diff = deciding.diff();
        part(parts, texts.get("answers.of", pair.baseline(), AnswerLayout.value(answers, deciding.baselineScore())),
                diff.first());
        part(parts, texts.get("answers.of", pair.candidate(), AnswerLayout.value(answers, deciding.candidateScore())),
                diff.second());
        TitledPane example = new TitledPane(
                AnswerLayout.shortened(VisibleText.prose(asked).replace('\n', ' '), SUMMARY), parts);
        example.setMinWidth(0);
        example.setAnimated(false);
        return example;
    }

    private static void part(VBox parts, String name, @Nullable String text) {
        if (text != null) {
            parts.getChildren().addAll(heading(name), wrapped(text));
        }
    }

    private static void part(VBox parts, String name, List<WordDiff.Piece> pieces) {
        if (!pieces.isEmpty()) {
            parts.getChildren().addAll(heading(name), new DiffText(pieces));
        }
    }

    private static Label heading(String name) {
        Label heading = new Label(VisibleText.of(name));
        heading.getStyleClass().add("verdict-section");
        return heading;
    }

    /// Text of files: line breaks stay, what would steer or turn it is spelled out. So much of it as can be laid out quickly.
    static Label wrapped(String text) {
        Label label = new Label(VisibleText.prose(AnswerLayout.shortened(text, LONGEST)));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
