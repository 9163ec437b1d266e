package dev.runlens.ui.verdict;

import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.verdict.AssumedSame;
import dev.runlens.analyze.verdict.Better;
import dev.runlens.analyze.verdict.CannotTell;
import dev.runlens.analyze.verdict.NotComparable;
import dev.runlens.analyze.verdict.Same;
import dev.runlens.analyze.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The kinds of verdict and of status that the window shows, each with its icon, its colours and its word, so that
/// nothing is said by colour alone.
enum ResultKind {
    /// One run has the lower validation loss.
    BETTER(Feather.STAR, "tone-good"),
    /// One run has the lower validation loss if both used the same validation data and base model, which is not known.
    PERHAPS_BETTER(Feather.ALERT_CIRCLE, "tone-warning"),
    /// The runs differ by less than what matters.
    SAME(Feather.MINUS_CIRCLE, "tone-open"),
    /// The difference is within the noise, or the noise is not known.
    CANNOT_TELL(Feather.HELP_CIRCLE, "tone-open"),
    /// The loss names one run, the answers another.
    DISAGREE(Feather.ALERT_CIRCLE, "tone-warning"),
    /// The losses measure different things.
    NOT_COMPARABLE(Feather.SLASH, "tone-bad"),
    /// A run that did not learn.
    DID_NOT_LEARN(Feather.MINUS_CIRCLE, "tone-bad"),
    /// A run that overfits.
    OVERFITTING(Feather.TRENDING_UP, "tone-warning"),
    /// A run whose validation loss still falls.
    STILL_IMPROVING(Feather.TRENDING_DOWN, "tone-good"),
    /// A run whose validation loss no longer falls.
    PLATEAU(Feather.MINUS_CIRCLE, "tone-open"),
    /// A run whose loss is not finite to its end, or whose gradients are.
    DIVERGED(Feather.ZAP, "tone-bad"),
    /// A run whose status cannot be determined.
    UNKNOWN(Feather.HELP_CIRCLE, "tone-open");

    private final Feather icon;
    private final String styleClass;

    ResultKind(Feather icon, String styleClass) {
        this.icon = icon;
        this.styleClass = styleClass;
    }

    static ResultKind of(Verdict verdict) {
        return switch (verdict) {
            case Better better -> better.assumption() == AssumedSame.NONE ? BETTER : PERHAPS_BETTER;
            case Same _ -> SAME;
            case CannotTell open -> CANNOT_TELL;
            case NotComparable not -> NOT_COMPARABLE;
        };
    }

    static ResultKind of(@Nullable RunStatus status) {
        return switch (status) {
            case DID_NOT_LEARN -> DID_NOT_LEARN;
            case OVERFITTING -> OVERFITTING;
            case STILL_IMPROVING -> STILL_IMPROVING;
            case PLATEAU -> PLATEAU;
            case DIVERGED -> DIVERGED;
            case UNDETERMINED, NO_VALIDATION -> UNKNOWN;
            case null -> UNKNOWN;
        };
    }

    Ikon icon() {
        return icon;
    }

    String styleClass() {
        return styleClass;
    }
}
