package dev.runlens.ui;

import dev.runlens.ui.theme.FocusPlace;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Shows one card over the dimmed window. The focus stays in the card and goes back to where it was afterwards. A
/// click beside the card closes it, unless something was typed into a form: that is discarded by its button or Esc alone.
///
/// AtlantaFX has such a pane too, but it leaves a shadow of the card behind where the toolkit draws only what changed.
final class ModalLayer extends StackPane {
    private static final double AIR = 24;

    private final Region dim = new Region();
    private @Nullable Region card;
    private @Nullable Node focusBefore;
    private @Nullable Node focusWithin;
    private Runnable focusFirst = () -> {};
    private @Nullable TypedTexts typed;

    ModalLayer() {
        setId("modal");
        getStyleClass().add("modal");
        dim.getStyleClass().add("modal-dim");
        dim.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (typed == null || !typed.differ()) {
                close();
            }
        });
        setVisible(false);
        // Before the focused control, for a list takes Escape for itself.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepFocus);
    }

    void open(Region next, Runnable focus) {
        if (card == null && getScene() != null) {
            focusBefore = getScene().getFocusOwner();
        }
        focusWithin = null;
        focusFirst = focus;
        next.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setMargin(next, new Insets(AIR));
        card = next;
        typed = TypedTexts.of(next);
        getChildren().setAll(dim, next);
        setVisible(true);
        focus.run();
    }

    void close() {
        Node before = focusBefore;
        card = null;
        typed = null;
        focusBefore = null;
        setVisible(false);
        getChildren().clear();
        if (before != null) {
            before.requestFocus();
        }
    }

    /// Closes a card; nothing where another one has taken its place already.
    void close(Region closed) {
        if (closed.equals(card)) {
            close();
        }
    }

    /// Whether it is the card that is seen.
    boolean shows(Region asked) {
        return asked.equals(card);
    }

    /// What takes the focus away, such as the toolkit that gives it to the first control of a window that is shown, gets it
    /// not, and what had it has it again: Enter is to press the button that it pressed before. A card that was opened before
    /// there was a window could not have it yet.
    private void keepFocus(@Nullable Node owner) {
        if (card == null || owner == null) {
            return;
        }
        Node before = focusWithin;
        if (FocusPlace.isWithin(owner, card)) {
            focusWithin = owner;
        } else if (before != null && FocusPlace.isWithin(before, card)) {
            before.requestFocus();
        } else {
            focusFirst.run();
            if (!FocusPlace.isWithin(getScene().getFocusOwner(), card)) {
                card.lookupAll("*").stream()
                        .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                        .findFirst()
                        .ifPresent(Node::requestFocus);
            }
        }
    }
}
