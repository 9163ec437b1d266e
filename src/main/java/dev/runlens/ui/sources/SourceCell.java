package dev.runlens.ui.sources;

import dev.runlens.run.Finding;
import dev.runlens.run.Origin;
import dev.runlens.text.Bundle;
import dev.runlens.ui.text.SourceActions;
import dev.runlens.ui.theme.RowButton;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A file with what became of it, where it lies, and what can be done with it.
final class SourceCell extends ListCell<SourceFile> {
    private final Bundle texts;
    private final SourceActions places;

    SourceCell(Bundle texts, SourceActions places) {
        this.texts = texts;
        this.places = places;
    }

    @Override
    protected void updateItem(@Nullable SourceFile source, boolean empty) {
        super.updateItem(source, empty);
        setPrefWidth(0);
        if (empty || source == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(row(source));
        setAccessibleText(String.join(
                ", ",
                texts.get("sources.fate." + source.fate()),
                String.valueOf(source.file().getFileName()),
                words(source)));
    }

    private HBox row(SourceFile source) {
        Path folder = source.file().getParent();
        Label name = new Label(String.valueOf(source.file().getFileName()));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(source.file().toString()));
        Label place = detail(folder == null ? "" : folder.toString(), OverrunStyle.LEADING_ELLIPSIS);
        Label what = detail(words(source), OverrunStyle.ELLIPSIS);
        VBox text = new VBox(1, name, what, place);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(8, icon(source.fate()), text);
        if (!source.runs().isEmpty()) {
            row.getChildren().add(new RowButton(texts, Feather.EXTERNAL_LINK, "source.open", source.file(),
                    () -> places.open(source.file())));
        }
        String line = line(source);
        row.getChildren().addAll(
                new RowButton(texts, Feather.FOLDER, "source.reveal", source.file(),
                        () -> places.reveal(source.file())),
                new RowButton(texts, Feather.COPY, "source.copy", source.file(), () -> places.copy(line)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// The runs it gave something to, and the first finding with how many others there are.
    private String words(SourceFile source) {
        String runs = source.runs().isEmpty()
                ? texts.get("sources.fate." + source.fate())
                : String.join(", ", source.runs());
        if (source.findings().isEmpty()) {
            return runs;
        }
        Finding first = source.findings().getFirst();
        Origin.InFile origin = first.origin();
        String at = origin != null && origin.line() > 0 ? texts.get("state.line", origin.line()) + ": " : "";
        int others = source.findings().size() - 1;
        String said = runs + " · " + at + first.message();
        return others == 0 ? said : texts.get("sources.others", said, others);
    }

    /// The file, with the line of its weightiest finding.
    private static String line(SourceFile source) {
        return source.findings().stream()
                .flatMap(finding -> Stream.ofNullable(finding.origin()))
                .findFirst()
                .map(Origin.InFile::toString)
                .orElse(source.file().toString());
    }

    private static Label detail(String words, OverrunStyle overrun) {
        Label label = new Label(words);
        label.getStyleClass().add("finding-origin");
        label.setTextOverrun(overrun);
        if (!words.isEmpty()) {
            label.setTooltip(new Tooltip(words));
        }
        return label;
    }

    private static FontIcon icon(SourceFile.Fate fate) {
        FontIcon icon = new FontIcon(
                switch (fate) {
                    case READ -> Feather.CHECK;
                    case WARNED -> Feather.ALERT_TRIANGLE;
                    case REJECTED -> Feather.X_CIRCLE;
                    case PASSED_OVER -> Feather.MINUS;
                });
        icon.getStyleClass()
                .add(
                        switch (fate) {
                            case READ, PASSED_OVER -> "severity-note";
                            case WARNED -> "severity-warning";
                            case REJECTED -> "severity-error";
                        });
        return icon;
    }
}
