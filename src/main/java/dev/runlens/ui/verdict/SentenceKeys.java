package dev.runlens.ui.verdict;

import dev.runlens.ui.theme.FocusPlace;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Lets the arrow keys go from one sentence to the next, keeps the one that has the focus in view, and goes back to where
/// somebody was once that has come.
final class SentenceKeys {
    private static final int NONE = -1;

    private final ScrollPane scroll;
    private int wanted = NONE;
    private double top = Double.NaN;
    private @Nullable Node kept;
    private Subscription moved = Subscription.EMPTY;

    SentenceKeys(ScrollPane scroll) {
        this.scroll = scroll;
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> stay());
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> stay());
        scroll.viewportBoundsProperty().subscribe(this::keepAtTop);
    }

    /// Puts the focus on the first sentence of a part of what is shown, on the pane where there is none, and keeps the part at
    /// the top while more comes, until somebody goes elsewhere.
    void goTo(Node part) {
        List<Sentence> all = all();
        all.stream()
                .filter(sentence -> FocusPlace.isWithin(sentence, part))
                .findFirst()
                .ifPresentOrElse(sentence -> take(sentence, all), scroll::requestFocus);
        stay();
        kept = part;
        moved = Subscription.combine(
                part.layoutYProperty().subscribe(this::keepAtTop),
                content().heightProperty().subscribe(this::keepAtTop));
        keepAtTop();
    }

    private Region content() {
        return (Region) scroll.getContent();
    }

    /// Told while it is laid out: never while bounds are worked out, which scrolling would change under the toolkit.
    private void keepAtTop() {
        Node part = kept;
        if (part != null) {
            double beyond = beyond();
            scroll.setVvalue(beyond <= 0 ? 0 : Math.min(1, top(part) / beyond));
        }
    }

    /// Shows none.
    void clear() {
        stay();
        wanted = NONE;
        scroll.setContent(null);
    }

    /// Shows other sentences. A focus among those before is on the one in the same place afterwards: the toolkit would put it on
    /// the first control of the window.
    void replace(Region content) {
        Node owner = scroll.getScene() == null ? null : scroll.getScene().getFocusOwner();
        int at = owner == null ? NONE : wanted == NONE ? all().indexOf(owner) : wanted;
        wanted = NONE;
        if (FocusPlace.isWithin(owner, scroll)) {
            scroll.requestFocus();
        }
        top = Double.isNaN(top) ? scroll.getVvalue() * beyond() : top;
        letGo();
        scroll.setContent(content);
        if (at >= 0 || top > 0) {
            scroll.applyCss();
            scroll.layout();
        }
        if (at >= 0) {
            List<Sentence> all = all();
            if (!all.isEmpty()) {
                wanted = at < all.size() ? NONE : at;
                take(all.get(Math.min(at, all.size() - 1)), all);
            }
        }
        scrollBack();
    }

    /// Somebody was brought elsewhere.
    private void stay() {
        top = Double.NaN;
        letGo();
    }

    /// What is at the top is no longer held there: all that was awaited has come.
    void letGo() {
        kept = null;
        moved.unsubscribe();
        moved = Subscription.EMPTY;
    }

    private void scrollBack() {
        double beyond = beyond();
        if (top == 0 || beyond > 0 && !Double.isNaN(top)) {
            scroll.setVvalue(top == 0 ? 0 : Math.min(1, top / beyond));
            top = top > beyond ? top : Double.NaN;
        }
    }

    private double beyond() {
        return scroll.getContent() == null ? 0
                : Math.max(
                        0, scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight());
    }

    /// More may have come below what was there.
    void grown() {
        scrollBack();
        List<Sentence> all = wanted == NONE ? List.of() : all();
        if (wanted != NONE && wanted < all.size() && all.contains(scroll.getScene().getFocusOwner())) {
            take(all.get(wanted), all);
            wanted = NONE;
        }
    }

    private void pressed(KeyEvent event) {
        wanted = NONE;
        stay();
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
        take(sentence, all);
        show(sentence);
    }

    private static void take(Sentence sentence, List<Sentence> all) {
        all.forEach(one -> one.setFocusTraversable(one.equals(sentence)));
        sentence.requestFocus();
    }

    private void show(Node node) {
        double beyond = beyond();
        if (beyond == 0) {
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
