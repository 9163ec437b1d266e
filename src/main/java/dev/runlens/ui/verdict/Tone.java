package dev.runlens.ui.verdict;

import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.verdict.Assumption;
import dev.runlens.analyze.verdict.Better;
import dev.runlens.analyze.verdict.CannotTell;
import dev.runlens.analyze.verdict.NotComparable;
import dev.runlens.analyze.verdict.Verdict;
import dev.runlens.text.Bundle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What kind of thing a verdict says: an icon and a word each, so that colour is only a help.
enum Tone {
    /// One run has the lower validation loss.
    BETTER(Feather.STAR, "tone-good"),
    /// One run has it if both were validated on the same data from the same base model, which is not known.
    PERHAPS_BETTER(Feather.ALERT_CIRCLE, "tone-warning"),
    /// Noise, or too little of it known, hides the difference.
    CANNOT_TELL(Feather.HELP_CIRCLE, "tone-open"),
    /// The losses measure different things.
    NOT_COMPARABLE(Feather.SLASH, "tone-bad"),
    /// A run that did not learn.
    DID_NOT_LEARN(Feather.MINUS_CIRCLE, "tone-bad"),
    /// A run that overfits.
    OVERFITTING(Feather.TRENDING_UP, "tone-warning"),
    /// A run that still gets better.
    STILL_IMPROVING(Feather.TRENDING_DOWN, "tone-good"),
    /// A run that came to rest.
    PLATEAU(Feather.MINUS_CIRCLE, "tone-open"),
    /// A run whose loss is lost.
    DIVERGED(Feather.ZAP, "tone-bad"),
    /// A run of which too little is known.
    UNKNOWN(Feather.HELP_CIRCLE, "tone-open");

    private final Feather icon;
    private final String styleClass;

    Tone(Feather icon, String styleClass) {
        this.icon = icon;
        this.styleClass = styleClass;
    }

    static Tone of(Verdict verdict) {
        return switch (verdict) {
            case Better better -> better.assumption() == Assumption.NONE ? BETTER : PERHAPS_BETTER;
            case CannotTell open -> CANNOT_TELL;
            case NotComparable not -> NOT_COMPARABLE;
        };
    }

    static Tone of(@Nullable RunStatus status) {
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

    /// The one or two words beside the icon.
    String word(Bundle texts) {
        return switch (this) {
            case BETTER -> texts.get("verdict.better");
            case PERHAPS_BETTER -> texts.get("verdict.perhapsBetter");
            case CANNOT_TELL -> texts.get("verdict.cannotTell");
            case NOT_COMPARABLE -> texts.get("verdict.notComparable");
            case DID_NOT_LEARN -> texts.get("status.didNotLearn");
            case OVERFITTING -> texts.get("status.overfitting");
            case STILL_IMPROVING -> texts.get("status.improving");
            case PLATEAU -> texts.get("status.plateau");
            case DIVERGED -> texts.get("status.diverged");
            case UNKNOWN -> texts.get("status.unknown");
        };
    }
}
