package dev.runlens.analyze.advice;

import dev.runlens.text.Bundle;
import java.util.Locale;

/// What an advice says of a choice of runs, in the order in which it is read.
public enum Topic {
    /// What answers to the same examples say.
    ANSWERS,
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
        return Bundle.STATEMENTS.get("topic." + word());
    }
}
