package dev.runlens.analyze.advice;

import dev.runlens.analyze.wording.Statement;
import dev.runlens.text.Bundle;
import java.util.Locale;

/// What is said of one run, in the order in which it is read.
public enum Aspect {
    /// How training went.
    STATUS,
    /// What going on too long, or saving too seldom, cost.
    COST,
    /// The train/validation gap at its end.
    GAP,
    /// Which of its files to ship.
    FILE,
    /// What is wrong with how it was run.
    HEALTH,
    /// What works for it, by its settings.
    STRENGTH,
    /// What it wins and loses against another run by its settings.
    TRADE_OFF,
    /// What its results will have to show.
    CHECK,
    /// What to try after it.
    NEXT,
    /// What could not be checked, and why.
    UNCHECKED;

    /// The aspect that a sentence speaks of, which the first word of its id tells.
    ///
    /// @throws IllegalArgumentException for a sentence that is not about one run
    public static Aspect of(Statement statement) {
        String id = statement.id();
        if (id.equals("status.cost") || id.equals("checkpoint.missed")) {
            return COST;
        }
        return switch (id.substring(0, id.indexOf('.'))) {
            case "status" -> STATUS;
            case "gap" -> GAP;
            case "checkpoint" -> FILE;
            case "health" -> HEALTH;
            case "strength" -> STRENGTH;
            case "tradeoff" -> TRADE_OFF;
            case "check" -> CHECK;
            case "next" -> NEXT;
            case "unchecked" -> UNCHECKED;
            default -> throw new IllegalArgumentException("no aspect of a run: " + id);
        };
    }

    /// The stable word in the comparison JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The heading, the same wherever it is shown.
    public String heading() {
        return Bundle.STATEMENTS.get("aspect." + word());
    }
}
