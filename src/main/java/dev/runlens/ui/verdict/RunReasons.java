package dev.runlens.ui.verdict;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.verdict.PlaceOfRun;
import dev.runlens.text.Bundle;
import java.util.List;
import javafx.scene.layout.VBox;

/// All that is known of one run: its place among the others, then everything its card says.
final class RunReasons extends VBox {
    RunReasons(Bundle texts, Comparison comparison, RunCard card, VerdictActions actions, Grounds grounds) {
        setId("run-reasons");
        getStyleClass().add("verdict-body");
        PlaceOfRun.of(comparison.ranking(), card.name()).ifPresent(place -> {
            VBox section = VerdictCard.section(texts.get("verdict.ofRunPlace"));
            Sentence.addTo(section, place.text(), List.of(place), texts, grounds);
            getChildren().add(section);
        });
        getChildren().add(new RunVerdict(texts, card, card::of, actions, grounds));
    }
}
