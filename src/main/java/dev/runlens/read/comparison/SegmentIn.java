package dev.runlens.read.comparison;

import dev.runlens.run.Finding;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of `segments`.
final class SegmentIn {
    private final JsonIn json;
    private final MetricsIn superseded;
    private long first;
    private long last;
    private long offset;
    private int trainPoints;
    private int valPoints;
    private @Nullable String resumedFrom;
    private Origin.@Nullable InFile source;

    SegmentIn(JsonIn json) {
        this.json = json;
        this.superseded = new MetricsIn(json);
    }

    void member(String name) {
        switch (name) {
            case "first_iteration" -> first = json.whole().orElse(0);
            case "last_iteration" -> last = json.whole().orElse(0);
            case "offset" -> offset = json.whole().orElse(0);
            case "resumed_from" -> resumedFrom = json.text();
            case "train_points" -> trainPoints = points();
            case "val_points" -> valPoints = points();
            case "source" -> source = !json.isNull() && json.origin() instanceof Origin.InFile place ? place : null;
            case "superseded" -> superseded.arrays();
            case "non_finite" -> superseded.nonFinite();
            default -> {}
        }
    }

    private int points() {
        return Math.clamp(json.whole().orElse(0), 0, Integer.MAX_VALUE);
    }

    Segment segment(Hyperparameters settings, List<Finding> findings) {
        return new Segment(
                new Segment.Span(first, last, trainPoints, valPoints),
                offset,
                resumedFrom,
                source,
                new SeriesIn(superseded, json.file(), findings).series(settings));
    }
}
