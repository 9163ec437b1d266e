package dev.runlens.ui.prune;

import atlantafx.base.theme.Styles;
import dev.runlens.text.Bundle;
import dev.runlens.ui.form.CardRoom;
import dev.runlens.write.Pruning;
import dev.runlens.write.PruningTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stays of a run's saved files and why, what may go and how large it is, and the question whether to take it away.
/// Enter and Esc leave everything as it is; where there is no trash, a tick has to say that there is no way back.
public final class PruneCard extends VBox {
    private static final double WIDTH = 640;
    private static final double WIDEST = 800;
    private static final double BESIDES = 220;
    private static final double ROW_HEIGHT = 30;
    private static final int USUAL_ROWS = 11;

    private final Bundle texts;
    private final Question question;
    private final Button keep;
    private final @Nullable Path common;

    /// What is asked.
    ///
    /// @param run the name of the run
    /// @param folder the place of the run
    /// @param shipped the path of the file to ship
    /// @param pruning what may go
    /// @param care what to take care of
    public record Question(String run, Path folder, Path shipped, Pruning pruning, Care care) {}

    /// What to take care of.
    ///
    /// @param trash whether all of it can be put into the trash
    /// @param training whether the run may still be training
    public record Care(boolean trash, boolean training) {}

    /// @param taken told that it may go
    /// @param closed told that the card is done with
    public PruneCard(Bundle texts, Question question, Runnable taken, Runnable closed) {
        this.texts = texts;
        this.question = question;
        this.common = common(question.pruning());
        setId("prune-card");
        getStyleClass().add("dialog-card");
        CardRoom.widen(this, WIDTH, WIDEST);
        Label title = new Label(texts.get("prune.title", question.run()));
        title.getStyleClass().add("dialog-title");
        Label help = new Label(
                texts.get("prune.help") + (common == null ? "" : "\n" + texts.get("prune.in", common)));
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        keep = new Button(texts.get(question.pruning().files().isEmpty() ? "findings.close" : "prune.keep"));
        keep.setId("prune-keep");
        keep.setDefaultButton(true);
        keep.setOnAction(event -> closed.run());
        getChildren().addAll(title, help, list());
        if (question.care().training()) {
            getChildren().add(warning());
        }
        getChildren().add(bottom(taken, closed));
    }

    /// Puts the focus where Enter leaves everything as it is.
    public void focusFirst() {
        keep.requestFocus();
    }

    private ListView<PruneLine> list() {
        Pruning pruning = question.pruning();
        List<PruneLine> lines = new ArrayList<>();
        for (Path path : pruning.kept()) {
            String why = path.equals(question.shipped()) ? "prune.ship"
                    : pruning.perhaps().contains(path) ? "prune.perhaps" : "prune.last";
            lines.add(new PruneLine(PruneLine.Fate.STAYS, shown(path), texts.get(why), ""));
        }
        for (Pruning.Entry file : pruning.files()) {
            lines.add(new PruneLine(
                    PruneLine.Fate.GOES,
                    shown(file.path()),
                    file.state() ? texts.get("prune.state") : "",
                    PruningTable.size(file.bytes())));
        }
        for (Path path : pruning.unknown()) {
            lines.add(new PruneLine(PruneLine.Fate.UNKNOWN, shown(path), texts.get("prune.unknown"), ""));
        }
        ListView<PruneLine> list = new ListView<>();
        list.setId("prune-files");
        list.setAccessibleText(texts.get("prune.list", question.run()));
        list.getItems().setAll(lines);
        list.setFixedCellSize(ROW_HEIGHT);
        CardRoom.rows(list, ROW_HEIGHT, USUAL_ROWS, BESIDES);
        list.setCellFactory(view -> new PruneCell(texts));
        return list;
    }

    private String shown(Path path) {
        return (common == null || common.equals(path) ? path : common.relativize(path)).toString();
    }

    /// The deepest folder that everything lies in; null where there is none.
    private static @Nullable Path common(Pruning pruning) {
        List<Path> all = Stream.of(
                pruning.kept().stream(),
                pruning.files().stream().map(Pruning.Entry::path),
                pruning.unknown().stream())
                .flatMap(paths -> paths)
                .toList();
        Path folder = all.isEmpty() ? null : all.getFirst().getParent();
        while (folder != null) {
            Path within = folder;
            if (all.stream().allMatch(path -> path.startsWith(within))) {
                return folder;
            }
            folder = folder.getParent();
        }
        return null;
    }

    private HBox warning() {
        FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add("severity-warning");
        Label words = new Label(texts.get("prune.training"));
        words.setId("prune-training");
        words.setWrapText(true);
        HBox warning = new HBox(8, icon, words);
        warning.setAlignment(Pos.CENTER_LEFT);
        return warning;
    }

    private VBox bottom(Runnable taken, Runnable closed) {
        Pruning pruning = question.pruning();
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        Label total = new Label(pruning.files().isEmpty()
                ? texts.get("prune.nothing")
                : texts.get("prune.total", pruning.files().size(), PruningTable.size(pruning.bytes())));
        total.setId("prune-total");
        HBox line = new HBox(10, total, spacer, keep);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox bottom = new VBox(10, line);
        if (!pruning.files().isEmpty()) {
            Button take = new Button(texts.get(question.care().trash() ? "prune.trash" : "prune.delete"));
            take.setId("prune-take");
            take.getStyleClass().add(Styles.DANGER);
            take.setOnAction(event -> {
                closed.run();
                taken.run();
            });
            line.getChildren().add(take);
            if (!question.care().trash()) {
                CheckBox known = new CheckBox(texts.get("prune.forGood"));
                known.setId("prune-known");
                take.disableProperty().bind(known.selectedProperty().not());
                bottom.getChildren().addFirst(known);
            }
        }
        return bottom;
    }
}
