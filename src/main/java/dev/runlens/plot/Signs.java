package dev.runlens.plot;

/// The outlines of the signs on a loss plot, as SVG path data about their own origin, so that no font has to have them.
public final class Signs {
    /// A five-pointed star: the best validation loss.
    public static final String STAR = "M0 -7 L1.76 -2.43 L6.66 -2.16 L2.85 0.93 L4.11 5.66 L0 3 L-4.11 5.66 L-2.85 0.93"
            + " L-6.66 -2.16 L-1.76 -2.43 Z";

    /// A lightning bolt: values that are not finite.
    public static final String BOLT = "M1.6 -7.5 L-4.4 1.2 L-0.6 1.2 L-1.8 7.5 L4.4 -1.8 L0.6 -1.8 Z";

    /// A filled square: the checkpoint to ship.
    public static final String SHIPPED = "M-4.5 -4.5 L4.5 -4.5 L4.5 4.5 L-4.5 4.5 Z";

    /// A square outline with room for a star: the checkpoint to ship where the star stands.
    public static final String SHIPPED_FRAME = "M-9.4 -9.4 L9.4 -9.4 L9.4 9.4 L-9.4 9.4 Z M-7.6 -7.6 L-7.6 7.6 L7.6 7.6 L7.6 -7.6 Z";

    /// A square as near to the star as this many pixels would cover it.
    private static final double BESIDE_STAR = 12;

    private Signs() {}

    /// The outline for the checkpoint to ship. Every sign stands where its value is: a square that would cover the star
    /// is drawn as a frame.
    public static String shipped(RunPlot.Marks marks, Viewport view) {
        RunPlot.Mark best = marks.best();
        RunPlot.Shipped shipped = marks.shipped();
        if (best == null || shipped == null) {
            return SHIPPED;
        }
        double apart = Math.hypot(view.px(best.x()) - view.px(shipped.x()), view.py(best.y()) - view.py(shipped.y()));
        return apart < BESIDE_STAR ? SHIPPED_FRAME : SHIPPED;
    }
}
