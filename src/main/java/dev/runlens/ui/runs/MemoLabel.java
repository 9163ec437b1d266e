package dev.runlens.ui.runs;

import dev.runlens.session.Memo;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a person wrote of a run, in one line: tags, then the beginning of the note; all of it on hover.
final class MemoLabel extends Label {
    private final Tooltip tip = new Tooltip();

    MemoLabel() {
        setGraphic(new FontIcon(Feather.EDIT_3));
        getStyleClass().addAll("status-chip", "run-memo");
        setTextOverrun(OverrunStyle.ELLIPSIS);
        setMinWidth(0);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        setTooltip(tip);
    }

    /// Whether there is something to say.
    static boolean says(Memo memo) {
        return !memo.named("").isEmpty();
    }

    /// @param name what it is of, for those who do not see it
    void show(Memo memo, String name) {
        boolean written = says(memo);
        setVisible(written);
        setManaged(written);
        Stream<String> tags = memo.tags().stream().map(tag -> "#" + tag);
        String first = memo.note().lines().findFirst().orElse("");
        setText(Stream.concat(tags, Stream.of(first)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")));
        tip.setText(String.join(", ", memo.tags()) + (memo.tags().isEmpty() || memo.note().isEmpty() ? "" : "\n")
                + memo.note());
        setAccessibleText(name + ": " + tip.getText());
    }
}
