package dev.runlens.ui.form;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// How much of its window a card takes: what it was made for in a small one, and in a large one a part that still reads as
/// a card, so that nobody scrolls beside empty room.
public final class CardRoom {
    private static final double WIDE = 0.6;
    private static final double HIGH = 0.8;
    private static final double BORDERS = 4;

    private CardRoom() {}

    /// Makes a card as wide as a part of its window, between two widths.
    public static void widen(Region card, double least, double most) {
        card.prefWidthProperty().bind(part(card, Scene::widthProperty)
                .map(width -> Math.clamp(width * WIDE, least, most))
                .orElse(least));
    }

    /// The height that a part of a card may have, never less than `least`.
    ///
    /// @param besides what else stands in the card, in pixels
    public static ObservableValue<Double> height(Node part, double least, double besides) {
        return part(part, Scene::heightProperty)
                .map(height -> Math.max(least, height * HIGH - besides))
                .orElse(least);
    }

    /// Makes a list as high as all of its rows where the window has room for them, else as high as whole rows.
    ///
    /// @param row the height of one
    /// @param usual so many are shown in any window
    /// @param besides what else stands in the card, in pixels
    public static void rows(ListView<?> list, double row, int usual, double besides) {
        int all = list.getItems().size();
        list.prefHeightProperty().bind(height(list, usual * row, besides)
                .map(height -> Math.min(all, Math.floor(height / row)) * row + BORDERS));
    }

    /// Lets a card show all of what is scrolled in it, where the window has room for that.
    ///
    /// @param least how much of it is shown in any window
    /// @param besides what else stands in the card, in pixels
    public static void scrolled(ScrollPane scroll, Region content, double least, double besides) {
        scroll.prefViewportHeightProperty()
                .bind(height(scroll, least, besides)
                        .flatMap(most -> content.heightProperty().map(all -> Math.min(most, all.doubleValue()))));
    }

    private static ObservableValue<Double> part(Node node, Function<Scene, ObservableValue<Number>> side) {
        return node.sceneProperty().flatMap(side).map(Number::doubleValue);
    }
}
