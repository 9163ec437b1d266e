package dev.runlens.ui.series;

import dev.runlens.read.lines.LinePattern;
import dev.runlens.text.Bundle;
import dev.runlens.ui.form.FormButtons;
import java.util.List;
import java.util.function.Consumer;
import dev.runlens.ui.form.LinesField;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks how the lines of a text look that report, where RunLens does not know them: what `--pattern` is at the command
/// line.
public final class PatternForm extends VBox {
    private final Bundle texts;
    private final LinesField lines = new LinesField();
    private final Label trouble = new Label();

    /// What was written.
    ///
    /// @param text a pattern a line, as it was written
    /// @param patterns what it means; none where nothing is written
    public record Patterns(String text, List<LinePattern> patterns) {
        /// Keeps a copy.
        public Patterns {
            patterns = List.copyOf(patterns);
        }
    }

    /// @param name of the input or run whose lines are described
    /// @param written what was written before
    /// @param described given the patterns
    /// @param closed told that the form is done, saved or not
    public PatternForm(Bundle texts, String name, String written, Consumer<Patterns> described, Runnable closed) {
        this.texts = texts;
        setId("pattern-form");
        getStyleClass().addAll("dialog-card", "series-form");
        Label title = new Label(texts.get("pattern.title", name));
        title.getStyleClass().add("dialog-title");
        Label help = new Label(texts.get("pattern.help"));
        help.getStyleClass().add("muted");
        Label label = new Label(texts.get("pattern.lines"));
        label.getStyleClass().add("metric-name");
        label.setLabelFor(lines);
        lines.setId("pattern-lines");
        lines.setAccessibleText(texts.get("pattern.lines"));
        lines.setPromptText(texts.get("pattern.prompt"));
        lines.setPrefRowCount(3);
        lines.setText(written);
        trouble.setId("pattern-trouble");
        trouble.setVisible(false);
        trouble.setManaged(false);
        for (Label each : List.of(title, help, trouble)) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
        }
        FormButtons buttons = new FormButtons("pattern", texts.get("pattern.save"), texts.get("pattern.cancel"),
                () -> describe(described), closed);
        getChildren().addAll(title, help, new VBox(3, label, lines), trouble, buttons);
    }

    /// Puts the focus into the text.
    public void focusFirst() {
        lines.requestFocus();
    }

    private boolean describe(Consumer<Patterns> described) {
        try {
            List<LinePattern> patterns = lines.getText()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(LinePattern::of)
                    .toList();
            described.accept(new Patterns(lines.getText(), patterns));
            return true;
        } catch (IllegalArgumentException noPattern) {
            trouble.setText(texts.get("pattern.wrong", String.valueOf(noPattern.getMessage())));
            trouble.setVisible(true);
            trouble.setManaged(true);
            return false;
        }
    }
}
