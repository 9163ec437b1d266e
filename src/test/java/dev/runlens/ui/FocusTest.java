package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.ui.state.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/// Goes through the window with the Tab key: every stop can be seen and has a name, and none is left out.
class FocusTest extends WindowTest {
    private static final int MOST_STOPS = 120;
    private static final int AROUND = 6;

    /// A place where Tab stops.
    ///
    /// @param name what a screen reader says
    /// @param seen whether the picture shows that it has the focus
    private record Stop(Node node, String name, boolean seen) {
        @Override
        public String toString() {
            return node.getClass().getSimpleName() + "#" + node.getId() + " " + node.getStyleClass();
        }
    }

    private void openThree() {
        open(
                RunFiles.run(folder, "a", "1e-5", 2.0, 2.1, 1.8, 2.0, 1.443, 1.629),
                RunFiles.run(folder, "b", "5e-4", 1.9, 2.0, 1.7, 1.8, 1.4, 1.35),
                RunFiles.run(folder, "c", "1e-4", 1.9, 2.2, 1.6, 1.9, 1.5, 1.5));
    }

    @Test
    void everyStopIsSeenAndNamedInTheEmptyWindow() {
        check(walk());
    }

    @Test
    void everyStopIsSeenAndNamedAroundTheChartAndItsReasons() {
        openThree();
        robot.interact(() -> model().tick(run("a").key(), false));
        settle();

        List<Stop> stops = walk();

        check(stops);
        assertThat(stops).extracting(stop -> stop.node().getId())
                .contains("open", "search", "list-order", "runs", "verdict-why", "duel-why", "only-differences",
                        "copy-table",
                        "export", "appearance");
        robot.interact(() -> find("#runs", ListView.class).requestFocus());
        press(KeyCode.V, false);
        List<Stop> withReasons = walk();
        check(withReasons);
        assertThat(withReasons).extracting(stop -> stop.node().getId()).contains("verdict-close");
    }

    @Test
    void everyStopIsSeenAndNamedInTableAndSweep() {
        openThree();
        robot.interact(() -> {
            model().views().look(View.TABLE, false);
            model().views().look(View.SWEEP, true);
        });
        settle();

        List<Stop> stops = walk();

        check(stops);
        assertThat(stops).extracting(stop -> stop.node().getId())
                .contains("run-table", "tick-top", "group-by", "copy-runs");
    }

    private static void check(List<Stop> stops) {
        assertThat(stops).hasSizeGreaterThan(8).hasSizeLessThan(MOST_STOPS);
        assertThat(stops.stream().filter(stop -> stop.name().isBlank())).as("stops without a name").isEmpty();
        assertThat(stops.stream().filter(stop -> !stop.seen())).as("stops that do not show the focus").isEmpty();
    }

    /// From the search field through the window until it is there again.
    private List<Stop> walk() {
        List<Stop> stops = new ArrayList<>();
        robot.interact(() -> find("#search", TextField.class).requestFocus());
        settle();
        Node first = owner();
        do {
            Node node = owner();
            WritableImage with = picture();
            robot.interact(() -> node.requestFocusTraversal(TraversalDirection.NEXT));
            settle();
            assertThat(owner()).as("Tab leads on from %s", node).isNotSameAs(node);
            stops.add(new Stop(node, name(node), differs(node, with, picture())));
        } while (!owner().equals(first) && stops.size() < MOST_STOPS);
        return stops;
    }

    private Node owner() {
        return Objects.requireNonNull(dashboard.getScene().getFocusOwner());
    }

    private WritableImage picture() {
        WritableImage[] picture = new WritableImage[1];
        robot.interact(() -> picture[0] = dashboard.getScene().snapshot(null));
        return picture[0];
    }

    private static boolean differs(Node node, WritableImage one, WritableImage other) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        int right = (int) Math.min(one.getWidth(), bounds.getMaxX() + AROUND);
        int bottom = (int) Math.min(one.getHeight(), bounds.getMaxY() + AROUND);
        for (int y = (int) Math.max(0, bounds.getMinY() - AROUND); y < bottom; y++) {
            for (int x = (int) Math.max(0, bounds.getMinX() - AROUND); x < right; x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What names a control: what it is called aloud, else its words.
    private static String name(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        return switch (node) {
            case Labeled labeled when labeled.getText() != null && !labeled.getText().isBlank() -> labeled.getText();
            case TextInputControl input when input.getPromptText() != null -> input.getPromptText();
            case null, default -> "";
        };
    }
}
