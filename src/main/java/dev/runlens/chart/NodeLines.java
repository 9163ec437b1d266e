package dev.runlens.chart;

import dev.runlens.plot.PlacedLines;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;

/// Lines as nodes: what a picture with few vertices is drawn with, which stays sharp however it is shown.
final class NodeLines extends Group {
    private final Background background = new Background();
    private final List<Group> layers = new ArrayList<>();
    private final List<RunLines> runs = new ArrayList<>();

    NodeLines() {
        for (int i = 0; i <= PlacedLines.Part.values().length; i++) {
            layers.add(new Group());
        }
        getChildren().add(background);
        getChildren().addAll(layers);
    }

    void show(LinePicture picture) {
        resize(picture.runs().size());
        background.show(picture.background(), picture.grey());
        for (int i = 0; i < runs.size(); i++) {
            runs.get(i)
                    .show(
                            picture.runs().get(i),
                            Glyphs.colour(picture.styles().get(i)),
                            picture.strengths().get(i));
        }
    }

    void clear() {
        resize(0);
        background.getElements().clear();
    }

    private void resize(int count) {
        while (runs.size() > count) {
            List<Node> nodes = runs.removeLast().layers();
            for (int i = 0; i < layers.size(); i++) {
                layers.get(i).getChildren().remove(nodes.get(i));
            }
        }
        while (runs.size() < count) {
            RunLines added = new RunLines();
            runs.add(added);
            List<Node> nodes = added.layers();
            for (int i = 0; i < layers.size(); i++) {
                layers.get(i).getChildren().add(nodes.get(i));
            }
        }
    }
}
