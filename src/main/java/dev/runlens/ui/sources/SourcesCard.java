package dev.runlens.ui.sources;

import atlantafx.base.controls.CustomTextField;
import dev.runlens.text.Bundle;
import dev.runlens.ui.form.CardRoom;
import dev.runlens.ui.form.CloseButton;
import dev.runlens.ui.text.SourceActions;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every file that was looked at: read, with warnings, rejected or passed over, and for which run. Each can be opened, shown
/// in the file manager, and copied with the line of what is strange about it.
public final class SourcesCard extends VBox {
    private static final double WIDTH = 640;
    private static final double WIDEST = 900;
    private static final double BESIDES = 190;
    private static final double ROW_HEIGHT = 62;
    private static final int USUAL_ROWS = 6;

    private final ListView<SourceFile> list;
    private final CustomTextField filter = new CustomTextField();

    /// @param files in the order in which they are listed
    /// @param places what can be done with a file
    /// @param closed told that the card is done with
    public SourcesCard(Bundle texts, List<SourceFile> files, SourceActions places, Runnable closed) {
        setId("sources-card");
        getStyleClass().add("dialog-card");
        CardRoom.widen(this, WIDTH, WIDEST);
        long read = files.stream().filter(file -> !file.runs().isEmpty()).count();
        Label title = new Label(texts.get("sources.title", read));
        title.getStyleClass().add("dialog-title");
        long over = files.stream().filter(file -> file.fate() == SourceFile.Fate.PASSED_OVER).count();
        long rejected = files.stream().filter(file -> file.fate() == SourceFile.Fate.REJECTED).count();
        Label about = new Label(texts.get("sources.about", over, rejected));
        about.setId("sources-about");
        about.getStyleClass().add("muted");
        list = list(texts, files, places);
        list.setAccessibleText(title.getText());
        getChildren().addAll(new VBox(2, title, about), filter, list, new CloseButton(texts, "sources", closed));
    }

    private ListView<SourceFile> list(Bundle texts, List<SourceFile> files, SourceActions places) {
        FilteredList<SourceFile> found = new FilteredList<>(FXCollections.observableArrayList(files));
        ListView<SourceFile> shown = new ListView<>(found);
        shown.setId("sources");
        shown.setCellFactory(view -> new SourceCell(texts, places));
        shown.setFixedCellSize(ROW_HEIGHT);
        CardRoom.rows(shown, ROW_HEIGHT, USUAL_ROWS, BESIDES);
        shown.setPlaceholder(new Label(texts.get("sources.nothingFound")));
        shown.setOnKeyPressed(event -> {
            SourceFile chosen = shown.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                places.reveal(chosen.file());
                event.consume();
            }
        });
        filter.setId("sources-filter");
        filter.setLeft(new FontIcon(Feather.SEARCH));
        filter.setPromptText(texts.get("sources.filter"));
        filter.setAccessibleText(texts.get("sources.filter"));
        filter.textProperty().subscribe(words -> found.setPredicate(file -> matches(file, words)));
        return shown;
    }

    /// Puts the focus where names are typed.
    public void focusFirst() {
        filter.requestFocus();
    }

    private static boolean matches(SourceFile file, String words) {
        String all = (file.file() + " " + String.join(" ", file.runs())).toLowerCase(Locale.ROOT);
        return all.contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
