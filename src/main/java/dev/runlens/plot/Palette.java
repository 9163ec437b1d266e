package dev.runlens.plot;

import java.util.List;

/// The colours of runs, one set for each theme.
///
/// Chosen so that any two of the eight differ by at least 16 (CIEDE2000) for people with protan, deutan or tritan
/// colour vision as well as for everybody else, and stand out from the theme's background. From the ninth run on the
/// dash and the marker change too.
public enum Palette {
    /// For a white background.
    LIGHT,
    /// For a nearly black background.
    DARK;

    private static final List<Integer> ON_LIGHT =
            List.of(0x882244, 0x00aa00, 0x8888ee, 0x002200, 0x666600, 0x006688, 0xee6688, 0x0000aa);
    private static final List<Integer> ON_DARK =
            List.of(0xeeee00, 0xaaeeee, 0xeeaa88, 0xaaaaee, 0x888800, 0x008888, 0x8844ee, 0xcc2266);

    /// The palette of a theme.
    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /// The colours as `0xRRGGBB`, in the order in which runs get them.
    public List<Integer> colours() {
        return switch (this) {
            case LIGHT -> ON_LIGHT;
            case DARK -> ON_DARK;
        };
    }

    /// The colour of words about the run at an index, as `0xRRGGBB`: that of its lines, as near to the colour of all other
    /// words as it takes to be read (WCAG 2.2, 1.4.3). Lines and signs need less and keep theirs.
    public int words(int index) {
        int line = colours().get(index % colours().size());
        int step = 0;
        while (Contrast.of(towards(line, step), page()) < Contrast.OF_WORDS) {
            step++;
        }
        return towards(line, step);
    }

    private int towards(int line, int step) {
        return Contrast.mixed(line, text(), Math.min(1, step / 20.0));
    }

    private int page() {
        return switch (this) {
            case LIGHT -> 0xffffff;
            case DARK -> 0x0d1117;
        };
    }

    private int text() {
        return switch (this) {
            case LIGHT -> 0x24292f;
            case DARK -> 0xc9d1d9;
        };
    }

    /// The colour of runs that are not in question, as `0xRRGGBB`.
    public int background() {
        return switch (this) {
            case LIGHT -> 0xc9ced5;
            case DARK -> 0x363d47;
        };
    }

    /// How the run at an index of its comparison looks.
    ///
    /// @param index 0-based, any size; 128 runs all look different, then the looks repeat
    public RunStyle style(int index) {
        int round = index / colours().size();
        RunStyle.Dash[] dashes = RunStyle.Dash.values();
        RunStyle.Marker[] markers = RunStyle.Marker.values();
        return new RunStyle(
                colours().get(index % colours().size()),
                dashes[round % dashes.length],
                markers[(round + round / dashes.length) % markers.length]);
    }
}
