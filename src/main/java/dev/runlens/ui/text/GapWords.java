package dev.runlens.ui.text;

import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.GapBand;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.text.Numbers;
import org.jspecify.annotations.Nullable;

/// The train/validation gap in words: a shape, a signed percent and what it is called, so that colour is only a help.
///
/// @param shape a sign before the number
/// @param number the signed percent, or the gap itself where there is no percent
/// @param band what it is called; empty where there is no percent
/// @param styleClass for the stylesheet
public record GapWords(String shape, String number, String band, String styleClass) {
    /// The words of a gap.
    public static GapWords of(Gap gap) {
        GapBand band = gap.band();
        String number = gap.percent().isPresent() ? Numbers.signedPercent(gap.percent().getAsDouble())
                : Numbers.loss(gap.value());
        return new GapWords(shape(band), number, band == null ? "" : band.words(), styleClass(band));
    }

    /// The words of a gap beside the status of its run, see [GapBand#beside].
    public static GapWords beside(Gap gap, @Nullable RunStatus status) {
        GapWords words = of(gap);
        GapBand band = gap.band();
        String called = band == null ? "" : band.beside(status);
        if (called.equals(words.band)) {
            return words;
        }
        return called.isEmpty()
                ? new GapWords("", words.number, "", styleClass(null))
                : new GapWords(words.shape, words.number, called, styleClass(GapBand.OVERFITTING));
    }

    /// `▲ +12.9 %`.
    public String brief() {
        return shape.isEmpty() ? number : shape + "\u00a0" + number;
    }

    /// `▲ +12.9 % overfitting`.
    public String full() {
        return band.isEmpty() ? brief() : brief() + " " + band;
    }

    private static String shape(@Nullable GapBand band) {
        return switch (band) {
            case null -> "";
            case VALIDATION_BELOW_TRAINING -> "▽";
            case GOOD -> "✓";
            case ACCEPTABLE -> "○";
            case OVERFITTING, SIGNIFICANT_OVERFITTING -> "▲";
        };
    }

    private static String styleClass(@Nullable GapBand band) {
        return switch (band) {
            case null -> "gap-unknown";
            case VALIDATION_BELOW_TRAINING -> "gap-below";
            case GOOD -> "gap-good";
            case ACCEPTABLE -> "gap-acceptable";
            case OVERFITTING -> "gap-overfitting";
            case SIGNIFICANT_OVERFITTING -> "gap-significant";
        };
    }
}
