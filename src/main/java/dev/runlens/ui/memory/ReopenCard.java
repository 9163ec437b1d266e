package dev.runlens.ui.memory;

import atlantafx.base.theme.Styles;
import dev.runlens.session.KeptRun;
import dev.runlens.session.Remembered;
import dev.runlens.session.Session;
import dev.runlens.text.Bundle;
import dev.runlens.text.DayAndTime;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks whether the last session is to be opened, now and from now on.
final class ReopenCard extends VBox {
    private static final int NAMES = 4;

    private final Button open;

    /// @param answered given the answer, and whether it is to be the answer from now on
    ReopenCard(Bundle texts, Remembered.Last last, BiConsumer<Boolean, Boolean> answered) {
        setId("reopen-card");
        getStyleClass().add("dialog-card");
        Label title = new Label(texts.get("session.reopen"));
        title.getStyleClass().add("dialog-title");
        Label what = new Label(names(texts, last.session()));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        Label left = new Label(last.kept().map(time -> texts.get("session.left", DayAndTime.of(time))).orElse(""));
        left.setId("reopen-left");
        left.setWrapText(true);
        left.managedProperty().bind(left.textProperty().isNotEmpty());
        CheckBox always = new CheckBox(texts.get("session.always"));
        always.setId("reopen-always");
        open = new Button(texts.get("session.open"));
        open.setId("reopen-yes");
        open.getStyleClass().add(Styles.ACCENT);
        open.setDefaultButton(true);
        open.setOnAction(event -> answered.accept(true, always.isSelected()));
        Button empty = new Button(texts.get("session.empty"));
        empty.setId("reopen-no");
        empty.setCancelButton(true);
        empty.setOnAction(event -> answered.accept(false, always.isSelected()));
        HBox buttons = new HBox(10, empty, open);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, left, what, always, buttons);
    }

    /// Puts the focus on the answer that most give.
    void focusFirst() {
        open.requestFocus();
    }

    private static String names(Bundle texts, Session last) {
        // Those first that were shown.
        List<Path> runs = last.runs().isEmpty()
                ? last.inputs()
                : Stream.concat(last.runs().stream().filter(KeptRun::ticked),
                        last.runs().stream().filter(run -> !run.ticked())).map(run -> run.place().path()).toList();
        String names = runs.stream().limit(NAMES).map(ReopenCard::name).collect(Collectors.joining(", "));
        int more = runs.size() - NAMES;
        return more > 0 ? texts.get("session.more", names, more) : names;
    }

    private static String name(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }
}
