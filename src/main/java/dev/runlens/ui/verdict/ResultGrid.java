package dev.runlens.ui.verdict;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.plot.Cast;
import dev.runlens.plot.ShortNames;
import dev.runlens.text.Bundle;
import dev.runlens.ui.theme.TextWidth;
import dev.runlens.write.ResultRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// The numbers of the runs in question side by side, the one that is spoken for first. A row is one stop of the arrow keys;
/// each number is one click from its file and line.
final class ResultGrid extends GridPane {
    /// As many columns as a panel at the side has room for.
    private static final int MOST = 3;
    private static final int LONGEST_NAME = 12;
    private static final double WIDEST_NUMBER = 84;

    private final Bundle texts;
    private final Grounds grounds;
    private final List<ComparedRun> runs;

    ResultGrid(Bundle texts, Comparison comparison, Grounds grounds) {
        super(8, 3);
        this.texts = texts;
        this.grounds = grounds;
        this.runs = inQuestion(comparison);
        setId("results");
        getStyleClass().add("checkpoint-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(names);
        ShortNames shortNames = ShortNames.whole(runs.stream().map(ComparedRun::name).toList());
        for (int i = 0; i < runs.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            column.setMaxWidth(WIDEST_NUMBER);
            getColumnConstraints().add(column);
            add(heading(runs.get(i).name(), shortNames), i + 1, 0);
        }
        ResultRows.of(runs).forEach(this::row);
    }

    /// Of more runs than have room those that the verdict is about.
    private static List<ComparedRun> inQuestion(Comparison comparison) {
        Set<String> judged = Cast.judged(comparison);
        boolean many = comparison.runs().size() > MOST && !judged.isEmpty();
        String first = Optional.ofNullable(comparison.advice().speaksFor()).map(card -> card.name()).orElse("");
        return comparison.runs().stream()
                .filter(run -> !many || judged.contains(run.name()))
                .sorted(Comparator.comparing(run -> !run.name().equals(first)))
                .limit(MOST)
                .toList();
    }

    private Label heading(String name, ShortNames shortNames) {
        Label heading = new Label(shortNames.fitted(name, LONGEST_NAME));
        heading.getStyleClass().addAll("muted", "column-name");
        // By their ends they differ.
        heading.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        heading.setTooltip(new Tooltip(name));
        heading.setAccessibleText(name);
        return heading;
    }

    private void row(ResultRows.Row row) {
        List<ResultRows.Cell> cells = row.cells();
        Sentence name = new Sentence(
                row.name(), cells.stream().flatMap(cell -> cell.behind().stream()).toList(), grounds);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().add("verdict-sentence");
        name.setAccessibleText(texts.get("verdict.ofRun", row.name(), IntStream.range(0, cells.size())
                .mapToObj(i -> runs.get(i).name() + " " + cells.get(i).text())
                .collect(Collectors.joining(", "))));
        name.setAccessibleHelp(texts.get("grounds.help"));
        List<Label> all = new ArrayList<>(List.of(name));
        cells.forEach(cell -> all.add(number(cell)));
        addRow(getRowCount(), all.toArray(Label[]::new));
    }

    private Label number(ResultRows.Cell cell) {
        Sentence number = Sentence.number(cell.text(), cell.behind().stream().toList(), grounds);
        number.setWrapText(true);
        number.setTextAlignment(TextAlignment.RIGHT);
        TextWidth width = new TextWidth(number);
        // Between words alone: half a number is none.
        number.fontProperty().subscribe(font -> number.setMinWidth(
                Arrays.stream(cell.text().split(" ", -1)).mapToDouble(width::of).max().orElse(0)));
        number.getStyleClass().addAll(Stream.of(
                cell.best() ? "best-result" : "", cell.behind().isEmpty() ? "muted" : "")
                .filter(style -> !style.isEmpty())
                .toList());
        return number;
    }
}
