package dev.runlens.ui.verdict;

import dev.runlens.ui.theme.FocusPlace;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets the arrow keys go from one sentence to the next, and keeps the one that has the focus in view.
final class SentenceKeys {
    private final ScrollPane scroll;

    SentenceKeys(ScrollPane scroll) {
        this.scroll = scroll;
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Puts the focus on the first sentence; on the pane where there is none.
    void focusFirst() {
        List<Sentence> all = all();
        if (all.isEmpty()) {
            scroll.requestFocus();
        } else {
            focus(all.getFirst(), all);
        }
    }

    /// Shows other sentences. A focus among those before is on the one in the same place afterwards: the toolkit would put it on
    /// the first control of the window.
    void replace(Node content) {
        Node owner = scroll.getScene() == null ? null : scroll.getScene().getFocusOwner();
        int at = owner == null ? -1 : all().indexOf(owner);
        if (FocusPlace.isWithin(owner, scroll)) {
            scroll.requestFocus();
        }
        double seen = scroll.getVvalue();
        scroll.setContent(content);
        if (at >= 0) {
            scroll.applyCss();
            scroll.layout();
            List<Sentence> all = all();
            if (!all.isEmpty()) {
                focus(all.get(Math.min(at, all.size() - 1)), all);
            }
        }
        scroll.setVvalue(seen);
    }

    private void pressed(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN;
        if (!down && event.getCode() != KeyCode.UP) {
            return;
        }
        List<Sentence> all = all();
        int at = all.indexOf(scroll.getScene().getFocusOwner());
        int next = at + (down ? 1 : -1);
        if (at >= 0 && next >= 0 && next < all.size()) {
            focus(all.get(next), all);
            event.consume();
        }
    }

    private List<Sentence> all() {
        return scroll.getContent() == null
                ? List.of()
                : scroll.getContent().lookupAll(".verdict-sentence").stream()
                        .filter(Sentence.class::isInstance)
                        .map(Sentence.class::cast)
                        .toList();
    }

    private void focus(Sentence sentence, List<Sentence> all) {
        all.forEach(one -> one.setFocusTraversable(one.equals(sentence)));
        sentence.requestFocus();
        show(sentence);
    }

    private void show(Node node) {
        double beyond = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        if (beyond <= 0) {
            return;
        }
        double top = top(node);
        double bottom = top + node.getLayoutBounds().getHeight();
        double seen = scroll.getVvalue() * beyond;
        double height = scroll.getViewportBounds().getHeight();
        if (top < seen) {
            scroll.setVvalue(top / beyond);
        } else if (bottom > seen + height) {
            scroll.setVvalue((bottom - height) / beyond);
        }
    }

    private double top(Node node) {
        double top = 0;
        for (Node at = node; at != null && !at.equals(scroll.getContent()); at = at.getParent()) {
            top += at.getBoundsInParent().getMinY();
        }
        return top;
    }
}
