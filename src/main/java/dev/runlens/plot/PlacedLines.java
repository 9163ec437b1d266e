package dev.runlens.plot;

import dev.runlens.work.Hands;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The bands and lines of one run in a view, in pixels, and how each is drawn. Who draws decides nothing of it.
///
/// @param run whose they are
/// @param bands where the gap is above the threshold; lowest of all
/// @param strokes its lines of each part
public record PlacedLines(RunPlot run, List<Band> bands, Map<Part, List<Stroke>> strokes) {
    private static final long WORTH_HELP = 100_000;

    /// Kinds of lines, in the order in which those of all runs lie over each other: the first at the bottom.
    public enum Part {
        /// What a resumed part replaced.
        SUPERSEDED,
        /// What was reported, behind what is smoothed.
        RAW,
        /// What was measured while training.
        TRAIN,
        /// What was measured at evaluations.
        VALIDATION
    }

    /// A shaded surface between train and validation.
    public static final class Band {
        private final double[] outline;
        private final boolean lone;
        private final double strength;

        private Band(double[] outline, boolean lone, double strength) {
            this.outline = outline;
            this.lone = lone;
            this.strength = strength;
        }

        /// Its outline, closed, as x and y in turn; not to be changed.
        public double[] outline() {
            return outline;
        }

        /// Whether it stands over a single evaluation, and is a line of [PlotLook#LONE_BAND_WIDTH].
        public boolean lone() {
            return lone;
        }

        /// Its opacity.
        public double strength() {
            return strength;
        }
    }

    /// Keeps copies.
    public PlacedLines {
        bands = List.copyOf(bands);
        strokes = Map.copyOf(strokes);
    }

    /// The lines of the runs in question, in their order.
    ///
    /// @param look how the picture looks
    /// @param columns as for [Decimation#of]
    public static List<PlacedLines> of(LossPlot plot, PlotLook look, Viewport view, int columns) {
        return of(plot, look, view, columns, Hands.ALONE);
    }

    /// The lines of the runs in question, in their order.
    ///
    /// @param look how the picture looks
    /// @param columns as for [Decimation#of]
    /// @param hands help with several runs
    public static List<PlacedLines> of(LossPlot plot, PlotLook look, Viewport view, int columns, Hands hands) {
        Placing placing = new Placing(plot, look, view, columns);
        return worth(hands, plot.shown()).each(plot.shown(), placing::place);
    }

    /// The one line of each run that is not in question.
    ///
    /// @param columns as for [Decimation#of]
    /// @param hands help with several runs
    public static List<Stroke> background(LossPlot plot, Viewport view, int columns, Hands hands) {
        double column = view.width() / columns;
        return worth(hands, plot.background()).each(
                plot.background(),
                run -> new Stroke(Decimation.of(run.lines().only(), view, columns), PlotLook.background(), column));
    }

    /// No hands where asking them takes as long as the work.
    private static Hands worth(Hands hands, List<RunPlot> runs) {
        long points = runs.stream()
                .mapToLong(run -> run.lines().train().size() + run.lines().validation().size())
                .sum();
        return points < WORTH_HELP ? Hands.ALONE : hands;
    }

    /// Its lines of a part, those of superseded points first come first.
    public List<Stroke> of(Part part) {
        return strokes.getOrDefault(part, List.of());
    }

    /// How many vertices its lines and bands have together.
    public int vertexCount() {
        int ofLines = strokes.values().stream()
                .flatMap(List::stream)
                .mapToInt(stroke -> stroke.lines().vertexCount())
                .sum();
        return ofLines + bands.stream().mapToInt(band -> band.outline().length / 2).sum();
    }

    private record Placing(LossPlot plot, PlotLook look, Viewport view, int columns) {
        PlacedLines place(RunPlot run) {
            Map<Part, List<Stroke>> strokes = new EnumMap<>(Part.class);
            RunStyle style = Palette.LIGHT.style(run.look());
            RunPlot.Lines lines = plot.smoothed(run);
            strokes.put(Part.SUPERSEDED, run.lines().superseded().stream()
                    .map(curve -> stroke(curve, look.superseded()))
                    .toList());
            strokes.put(Part.RAW, raw(run.lines(), lines, style));
            strokes.put(Part.TRAIN, List.of(train(lines.train(), style)));
            strokes.put(Part.VALIDATION, List.of(stroke(lines.validation(), validation(run, style))));
            return new PlacedLines(run, plot.options().gapShown() ? bands(run) : List.of(), strokes);
        }

        private PlotLook.Line validation(RunPlot run, RunStyle style) {
            return run.isReportedOften() ? look.often(style) : look.validation(style);
        }

        private List<Stroke> raw(RunPlot.Lines reported, RunPlot.Lines smoothed, RunStyle style) {
            List<Stroke> raw = new ArrayList<>();
            for (int i = 0; i < reported.both().size(); i++) {
                Curve curve = reported.both().get(i);
                if (!curve.equals(smoothed.both().get(i))) {
                    raw.add(stroke(curve, look.raw(style)));
                }
            }
            return raw;
        }

        private Stroke train(Curve curve, RunStyle style) {
            PixelLines lines = Decimation.of(curve, view, columns);
            PlotLook.Line line = plot.options().smoothing().isOn()
                    ? look.smoothed(style)
                    : look.train(style, lines.vertexCount() > view.width());
            return new Stroke(lines, line, view.width() / columns);
        }

        private Stroke stroke(Curve curve, PlotLook.Line line) {
            return new Stroke(Decimation.of(curve, view, columns), line, view.width() / columns);
        }

        private List<Band> bands(RunPlot run) {
            List<Band> bands = new ArrayList<>();
            for (GapArea area : run.gaps()) {
                double[] outline = area.outline(view, columns);
                if (outline.length > 0) {
                    bands.add(new Band(outline, area.from() == area.to(), look.band()));
                }
            }
            return bands;
        }
    }
}
