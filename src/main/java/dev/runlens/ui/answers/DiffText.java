package dev.runlens.ui.answers;

import dev.runlens.analyze.answers.WordDiff;
import dev.runlens.analyze.wording.VisibleText;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// An answer in which the words that the other one does not have are bold and underlined, so that no colour is needed to
/// see them.
final class DiffText extends TextFlow {
    /// So much of an answer is laid out; more would make the window slow.
    private static final int LONGEST = 20_000;

    DiffText(List<WordDiff.Piece> pieces) {
        getStyleClass().add("answer-text");
        setAccessibleText(pieces.stream().map(WordDiff.Piece::text).collect(Collectors.joining()));
        int left = LONGEST;
        for (WordDiff.Piece piece : pieces) {
            if (left > 0) {
                String shown = piece.text().length() <= left ? piece.text() : piece.text().substring(0, left) + "…";
                Text text = new Text(VisibleText.prose(shown));
                text.getStyleClass().add(piece.own() ? "answer-own" : "answer-shared");
                text.setUnderline(piece.own());
                getChildren().add(text);
                left -= piece.text().length();
            }
        }
    }
}
