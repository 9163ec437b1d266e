package dev.runlens.analyze.advice;

import java.util.Locale;
import java.util.ResourceBundle;

/// What an advice says of a choice of runs, in the order in which it is read.
public enum Topic {
    /// Which file to ship.
    SHIP,
    /// What the headline rests on.
    WHY,
    /// What may be wrong with it.
    RISK,
    /// What it costs, and what the same cost would have brought.
    COST,
    /// What to do next.
    NEXT,
    /// The runs in order, from three on.
    PLACES,
    /// What could not be checked, and why.
    UNCHECKED;

    /// The stable word in the comparison JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The heading, the same wherever it is shown.
    public String heading() {
        return ResourceBundle.getBundle("dev.runlens.analyze.wording.statements", Locale.ROOT)
                .getString("topic." + word());
    }
}
