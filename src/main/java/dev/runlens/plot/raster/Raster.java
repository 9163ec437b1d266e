package dev.runlens.plot.raster;

import dev.runlens.work.Hands;
import java.util.ArrayList;
import java.util.List;

/// A transparent picture that lines are painted on, smooth at their edges: in stripes, several at once on several
/// processors. Not for two threads at once.
public final class Raster {
    /// Some wait for a longer one otherwise.
    private static final int STRIPES_EACH = 2;

    private static final int MOST_STRIPES = 16;

    private final int width;
    private final int height;
    private final Hands hands;
    private final List<Stripe> stripes = new ArrayList<>();

    /// An empty picture.
    ///
    /// @param width in pixels, at least 1
    /// @param height in pixels, at least 1
    /// @param hands help with painting
    public Raster(int width, int height, Hands hands) {
        this.hands = hands;
        this.width = width;
        this.height = height;
        int count = Math.min(width, Math.min(MOST_STRIPES, STRIPES_EACH * hands.together()));
        for (int i = 0; i < count; i++) {
            int first = (int) ((long) width * i / count);
            stripes.add(new Stripe(first, (int) ((long) width * (i + 1) / count), height));
        }
    }

    /// How many pixels it is wide.
    public int width() {
        return width;
    }

    /// How many pixels it is high.
    public int height() {
        return height;
    }

    /// Paints layers in place of what is there, the first at the bottom.
    ///
    /// @param scale how many pixels one of a layer's is
    public void paint(List<Layer> layers, double scale) {
        List<Stripe.Prepared> prepared = hands.each(layers, Stripe.Prepared::of);
        var _ = hands.each(stripes, stripe -> stripe.painted(prepared, scale));
    }

    /// Writes the picture row by row, alpha, red, green and blue of eight bits each, the colours multiplied by alpha.
    ///
    /// @param rows has room for every pixel
    public void copyTo(int[] rows) {
        var _ = hands.each(stripes, stripe -> stripe.copiedTo(rows, width));
    }
}
