package dev.runlens.ui.theme;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A ring around the control that the keyboard has brought the focus to, the same around all of them. What shows the focus
/// in its own way has none: text fields, sentences, the plot.
///
/// Lies over the window and takes no room.
public final class FocusRing extends Region {
    private static final double DISTANCE = 4;

    private final ChangeListener<Object> moved = (property, before, now) -> place();
    private Optional<Node> owner = Optional.empty();

    /// A ring for the scene that it is put into.
    public FocusRing() {
        getStyleClass().add("focus-ring");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(focused -> follow(focused));
    }

    private void follow(@Nullable Node focused) {
        owner.ifPresent(before -> told(before).forEach(value -> value.removeListener(moved)));
        owner = Optional.ofNullable(focused);
        owner.ifPresent(now -> told(now).forEach(value -> value.addListener(moved)));
        place();
    }

    private static List<ObservableValue<?>> told(Node node) {
        return List.of(node.focusVisibleProperty(), node.layoutBoundsProperty(), node.localToSceneTransformProperty());
    }

    private void place() {
        Bounds around = owner.filter(FocusRing::isRinged).map(FocusRing::seen).orElse(null);
        setVisible(around != null && !around.isEmpty() && getParent() != null);
        if (around != null && isVisible()) {
            Bounds here = getParent().sceneToLocal(around);
            resizeRelocate(here.getMinX(), here.getMinY(), here.getWidth(), here.getHeight());
        }
    }

    private static boolean isRinged(Node node) {
        return node.isFocusVisible()
                && node instanceof Control
                && !(node instanceof TextInputControl)
                && !(node instanceof Label);
    }

    /// Where a control is in the scene: less what is scrolled out of view, and around it, or for a list or a table within.
    private static Bounds seen(Node node) {
        Bounds seen = node.localToScene(node.getLayoutBounds());
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above.getClip() != null) {
                seen = common(seen, above.localToScene(above.getClip().getBoundsInParent()));
            }
        }
        double out = node instanceof ListView<?> || node instanceof TableView<?> ? 0 : DISTANCE;
        return seen.isEmpty() ? seen
                : new BoundingBox(
                        seen.getMinX() - out, seen.getMinY() - out, seen.getWidth() + 2 * out,
                        seen.getHeight() + 2 * out);
    }

    private static Bounds common(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                x, y, Math.min(one.getMaxX(), other.getMaxX()) - x, Math.min(one.getMaxY(), other.getMaxY()) - y);
    }
}
