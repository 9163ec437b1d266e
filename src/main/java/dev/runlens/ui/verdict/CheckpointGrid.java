package dev.runlens.ui.verdict;

import atlantafx.base.theme.Styles;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.statistics.FileLoss;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.run.Metric;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The files of a run on disk: iteration, what the nearest evaluation measured, what is told of the file, and a button
/// that copies the command to ship just it; below them its name. The one to ship is marked.
final class CheckpointGrid extends GridPane {
    private static final int MOST = 20;
    private static final int COLUMNS = 6;

    private final Bundle texts;
    private final Grounds grounds;

    /// @param run the name of the run
    CheckpointGrid(Bundle texts, String run, CheckpointAdvice advice, VerdictActions actions, Grounds grounds) {
        super(8, 3);
        this.texts = texts;
        this.grounds = grounds;
        getStyleClass().add("checkpoint-grid");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(i == 1 || i == 2 || i == 3 ? HPos.RIGHT : HPos.LEFT);
            column.setHgrow(i == 4 ? Priority.ALWAYS : Priority.NEVER);
            getColumnConstraints().add(column);
        }
        addRow(
                0,
                new Label(),
                heading("files.iteration"),
                heading("files.measured"),
                heading("files.told"));
        advice.files().stream().limit(MOST).forEach(file -> row(run, file, file.equals(advice.shipped()), actions));
        if (advice.files().size() > MOST) {
            Label more = new Label(texts.get("files.more", advice.files().size() - MOST));
            more.getStyleClass().add("muted");
            add(more, 0, getRowCount(), COLUMNS, 1);
        }
    }

    private void row(String run, SavedFile file, boolean shipped, VerdictActions actions) {
        Label mark = new Label(shipped ? "■" : "");
        mark.setAccessibleText(shipped ? texts.get("files.ship") : "");
        String name = String.valueOf(file.checkpoint().path().getFileName());
        Label path = new Label(name);
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setMinWidth(0);
        path.getStyleClass().addAll("muted", "file-name");
        path.setTooltip(new Tooltip(file.checkpoint().path().toString()));
        Button copy = new Button("", new FontIcon(Feather.COPY));
        copy.setId("copy-file");
        copy.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "row-button");
        copy.setTooltip(new Tooltip(texts.get("files.copy", name)));
        copy.setAccessibleText(texts.get("verdict.ofRun", texts.get("files.copy", name), run));
        copy.setOnAction(event -> actions.copyCommand(run, file.checkpoint()));
        FileLoss known = file.known();
        int row = getRowCount();
        addRow(
                row,
                mark,
                number(file.iteration().isPresent() ? Numbers.count(file.iteration().getAsLong()) : ""),
                measured(run, file),
                number(told(known)));
        add(copy, COLUMNS - 1, row, 1, 2);
        // A name is longer than a column beside the numbers would be, and is what is looked for on the disk.
        add(path, 1, row + 1, COLUMNS - 2, 1);
        GridPane.setHalignment(path, HPos.LEFT);
    }

    private String told(@Nullable FileLoss known) {
        if (known == null || !known.known()) {
            return texts.get("table.unknown");
        }
        Interval interval = known.interval();
        String value = Numbers.loss(known.value());
        return interval == null
                ? value
                : texts.get("many.loss", value, Numbers.loss((interval.high() - interval.low()) / 2));
    }

    /// The evaluation nearest to a file, one click from the line that reported it.
    private Label measured(String run, SavedFile file) {
        FileLoss known = file.known();
        if (known == null) {
            return number("");
        }
        String value = Numbers.loss(known.measured());
        Sentence label = new Sentence(
                known.evaluated() ? value : texts.get("table.at", value, Numbers.count(known.nearest())),
                List.of(new Evidence.ReportedAt(run, Metric.VAL_LOSS, Math.round(known.nearest()))),
                grounds);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label number(String words) {
        Label label = new Label(words);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Label heading(String key) {
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().add("muted");
        heading.setMinWidth(USE_PREF_SIZE);
        return heading;
    }
}
