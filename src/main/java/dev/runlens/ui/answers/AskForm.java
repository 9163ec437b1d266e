package dev.runlens.ui.answers;

import dev.runlens.ask.AskPlan;
import dev.runlens.ask.Asked;
import dev.runlens.ask.ModelServer;
import dev.runlens.run.Run;
import dev.runlens.text.Bundle;
import dev.runlens.ui.form.CardRoom;
import dev.runlens.ui.form.FormButtons;
import dev.runlens.ui.open.FileDialogs;
import dev.runlens.ui.theme.HoverTip;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks which server is to be asked what, of which models. A key is held by this form alone, and only until it is closed.
public final class AskForm extends VBox {
    private static final int LONGEST = 512;
    private static final int MOST_RUNS = 12;
    private static final double LEAST_FIELDS = 100;
    private static final double LONGEST_NAME = 380;
    private static final double WIDTH = 620;
    private static final double WIDEST = 800;
    private static final double BESIDE_FIELDS = 220;

    private final Bundle texts;
    private final FileDialogs dialogs;
    private final Map<Run, CheckBox> runs = new LinkedHashMap<>();
    private final CheckBox base = new CheckBox();
    private final CheckBox everyFile = new CheckBox();
    private final TextField server = field("server");
    private final TextField names = field("names");
    private final TextField questions = field("questions");
    private final TextField limit = field("limit");
    private final TextField tokens = field("tokens");
    private final TextField output = field("output");
    private final TextField variable = field("variable");
    private final PasswordField key = new PasswordField();
    private final Label wrong = new Label();

    /// Takes what was entered.
    @FunctionalInterface
    public interface Taker {
        /// Takes it; the form stays until something takes its place, or [#refuse] says what is wrong.
        ///
        /// @param form where it was entered
        /// @param key a key that was typed; empty for none
        /// @param variable the environment variable that holds it otherwise
        void take(AskForm form, AskWish wish, String key, String variable);
    }

    /// @param asked the runs that may be asked
    /// @param taken given what was entered, as often as it is
    /// @param closed given this form once it is done, taken or not
    public AskForm(Bundle texts, FileDialogs dialogs, List<Run> asked, Taker taken, Consumer<Region> closed) {
        this.texts = texts;
        this.dialogs = dialogs;
        setId("ask-form");
        getStyleClass().addAll("dialog-card", "ask-form");
        CardRoom.widen(this, WIDTH, WIDEST);
        Label title = new Label(texts.get("ask.title"));
        title.getStyleClass().add("dialog-title");
        Label help = new Label(texts.get("ask.help"));
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        wrong.setId("ask-wrong");
        wrong.getStyleClass().add("form-wrong");
        wrong.setWrapText(true);
        wrong.setMinHeight(USE_PREF_SIZE);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        asked.stream().limit(MOST_RUNS).forEach(run -> runs.put(run, ticked(run.name())));
        key.setId("ask-key");
        fill();
        getChildren().addAll(title, help, scrolled(grid()), wrong,
                new FormButtons("ask", texts.get("ask.ask"), texts.get("ask.cancel"), () -> {
                    take(taken);
                    return false;
                }, () -> closed.accept(this)));
    }

    /// Says why what was entered cannot be asked.
    public void refuse(String why) {
        wrong.setText(why);
    }

    /// Puts the cursor into the first field.
    public void focusFirst() {
        server.requestFocus();
    }

    /// In a low window, or with many runs, the fields give way and not the buttons.
    private static ScrollPane scrolled(GridPane grid) {
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setId("ask-fields");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(LEAST_FIELDS);
        return scroll;
    }

    private static TextField field(String name) {
        TextField field = new TextField();
        field.setId("ask-" + name);
        return field;
    }

    private static CheckBox ticked(String name) {
        CheckBox box = new CheckBox(name);
        box.setMnemonicParsing(false);
        box.setSelected(true);
        box.setMaxWidth(LONGEST_NAME);
        box.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HoverTip.on(box, name);
        return box;
    }

    private void fill() {
        base.setId("ask-base");
        base.setText(texts.get("ask.base"));
        everyFile.setId("ask-every");
        everyFile.setText(texts.get("ask.every"));
        server.setPromptText(texts.get("ask.serverNone"));
        names.setPromptText(texts.get("ask.namesNone"));
        questions.setPromptText(texts.get("ask.questionsNone"));
        limit.setPromptText(texts.get("ask.limitNone"));
        tokens.setText(Integer.toString(LONGEST));
        show(output, Path.of("answers.jsonl").toAbsolutePath());
        variable.setText("OPENAI_API_KEY");
        key.setPromptText(texts.get("ask.keyNone"));
    }

    private GridPane grid() {
        GridPane grid = new GridPane(12, 6);
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(words, fields);
        row(grid, "ask.server", server, server);
        FlowPane boxes = new FlowPane(14, 6);
        boxes.setId("ask-runs");
        boxes.setMinWidth(0);
        // As wide as it will be, for the height of its row is worked out for that width.
        boxes.prefWrapLengthProperty().bind(prefWidthProperty().subtract(BESIDE_FIELDS));
        boxes.getChildren().addAll(runs.values());
        boxes.getChildren().addAll(base, everyFile);
        row(grid, "ask.models", boxes, boxes);
        row(grid, "ask.names", names, names);
        row(grid, "ask.questions", questions, with(questions, () -> dialogs.chooseFiles().stream().findFirst()
                .ifPresent(file -> show(questions, file))));
        row(grid, "ask.limit", limit, limit);
        row(grid, "ask.tokens", tokens, tokens);
        row(grid, "ask.key", key, key);
        row(grid, "ask.variable", variable, variable);
        row(grid, "ask.output", output, with(output, () -> dialogs.chooseTarget("answers.jsonl")
                .ifPresent(file -> show(output, file))));
        return grid;
    }

    /// Of a path that is too long for the field its end is seen, which tells the file.
    private static void show(TextField field, Path file) {
        field.setText(file.toString());
        field.end();
    }

    private HBox with(TextField field, Runnable browse) {
        Button button = new Button(texts.get("ask.browse"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setId(field.getId() + "-browse");
        button.setOnAction(event -> browse.run());
        HBox.setHgrow(field, Priority.ALWAYS);
        return new HBox(8, field, button);
    }

    private void row(GridPane grid, String words, Node named, Node shown) {
        Label label = new Label(texts.get(words));
        label.setLabelFor(named);
        GridPane.setValignment(label, shown instanceof FlowPane ? VPos.TOP : VPos.CENTER);
        named.setAccessibleText(texts.get(words));
        grid.addRow(grid.getRowCount(), label, shown);
    }

    private void take(Taker taken) {
        try {
            AskWish wish = wish();
            if (!wish.server().isEmpty() && !ModelServer.isAddress(wish.server())) {
                refuse(texts.get("ask.noAddress"));
            } else if (wish.plan().asked().isEmpty()) {
                refuse(texts.get("ask.nobody"));
            } else {
                refuse("");
                taken.take(this, wish, key.getText(), variable.getText().strip());
            }
        } catch (NumberFormatException noCount) {
            refuse(texts.get("ask.noCount"));
        } catch (InvalidPathException noPath) {
            refuse(texts.get("ask.noPath", noPath.getInput()));
        }
    }

    private AskWish wish() {
        List<Asked> asked = new ArrayList<>();
        if (base.isSelected()) {
            asked.add(new Asked.Base());
        }
        runs.forEach((run, box) -> {
            if (box.isSelected()) {
                asked.add(new Asked.OfRun(run));
            }
        });
        for (String name : names.getText().split(",", -1)) {
            if (!name.isBlank()) {
                asked.add(new Asked.Named(name.strip()));
            }
        }
        String file = questions.getText().strip();
        return new AskWish(
                new AskPlan(asked, everyFile.isSelected(), Path.of("").toAbsolutePath()),
                server.getText().strip(),
                file.isEmpty() ? null : Path.of(file),
                AskWish.Extent.of(limit.getText(), tokens.getText()),
                Path.of(output.getText().strip()).toAbsolutePath());
    }
}
