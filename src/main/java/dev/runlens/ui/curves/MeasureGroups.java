package dev.runlens.ui.curves;

import dev.runlens.plot.Measure;
import dev.runlens.run.Metric;
import dev.runlens.text.Bundle;
import dev.runlens.ui.form.SearchedMenu;
import dev.runlens.ui.text.MenuWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Under which names many metrics stand in a menu.
final class MeasureGroups {
    private final Bundle texts;

    MeasureGroups(Bundle texts) {
        this.texts = texts;
    }

    /// The metrics by the names of their groups; few stand together as they come.
    Map<String, List<Measure>> of(List<Measure> measures) {
        if (SearchedMenu.areFew(measures.size())) {
            return Map.of("", measures);
        }
        return measures.stream()
                .collect(Collectors.groupingBy(
                        one -> group(one, measures), LinkedHashMap::new, Collectors.toList()));
    }

    /// What a metric stands under: what it tells of training, of speed, or the first word of its name where others have that
    /// word too.
    private String group(Measure one, List<Measure> all) {
        if (one.isLoss() || one.metric().equals(Metric.LEARNING_RATE)) {
            return texts.get("curves.group.training");
        }
        if (one.metric().isOfResources()) {
            return texts.get("curves.group.speed");
        }
        String word = firstWord(one);
        return all.stream().filter(other -> firstWord(other).equals(word)).count() > 1
                ? MenuWords.of(word)
                : texts.get("curves.group.other");
    }

    private static String firstWord(Measure one) {
        return one.metric().key().split("[_/.]", 2)[0];
    }
}
