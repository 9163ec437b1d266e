package dev.runlens.ui.runs;

import dev.runlens.run.Finding;
import dev.runlens.text.Bundle;
import dev.runlens.ui.form.CardRoom;
import dev.runlens.ui.form.CloseButton;
import dev.runlens.ui.text.SourceActions;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// Everything strange about a run or about all that was read, the weighty first, each with its file and line, which can
/// be copied and shown.
public final class FindingsCard extends VBox {
    private static final double WIDTH = 640;
    private static final double WIDEST = 900;
    private static final double BESIDES = 150;
    private static final double ROW_HEIGHT = 52;
    private static final int USUAL_ROWS = 7;

    private final ListView<Finding> list = new ListView<>();

    /// @param of what they are about
    /// @param found the findings
    /// @param places what can be done with the file and line of a finding
    /// @param closed told that the card is done with
    public FindingsCard(Bundle texts, String of, List<Finding> found, SourceActions places, Runnable closed) {
        setId("findings-card");
        getStyleClass().add("dialog-card");
        CardRoom.widen(this, WIDTH, WIDEST);
        List<Finding> findings = found.stream()
                .sorted(Comparator.comparing((Finding finding) -> finding.code().severity())
                        .reversed())
                .toList();
        Label title = new Label(title(texts, findings));
        title.getStyleClass().add("dialog-title");
        Label about = new Label(of);
        about.getStyleClass().add("muted");
        about.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        list.setId("findings");
        list.getItems().setAll(findings);
        list.setCellFactory(view -> new FindingCell(texts, places));
        CardRoom.rows(list, ROW_HEIGHT, USUAL_ROWS, BESIDES);
        list.setAccessibleText(title.getText() + " " + of);
        getChildren().addAll(new VBox(2, title, about), list, new CloseButton(texts, "findings", closed));
    }

    /// Counts as the status bar does: files that were passed over are no warnings.
    private static String title(Bundle texts, List<Finding> findings) {
        long notes = findings.stream().filter(finding -> finding.code().isNote())
                .count();
        long warnings = findings.size() - notes;
        String ofNotes = texts.get("findings.notes", notes);
        return notes == 0 ? texts.get("findings.title", warnings)
                : warnings == 0 ? ofNotes : texts.get("findings.both", texts.get("findings.title", warnings), ofNotes);
    }

    /// Puts the focus where the arrow keys scroll.
    public void focusFirst() {
        list.requestFocus();
    }
}
