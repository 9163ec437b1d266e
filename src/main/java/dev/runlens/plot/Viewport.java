package dev.runlens.plot;

/// A rectangle of pixels that shows a part of the plot, its origin top left.
///
/// @param x the horizontal scale
/// @param y the vertical scale, its low end at the bottom
/// @param width in pixels
/// @param height in pixels
public record Viewport(Scale x, Scale y, double width, double height) {
    /// Horizontal pixel of a value; NaN where it has no place.
    public double px(double value) {
        return x.fraction(value) * width;
    }

    /// Vertical pixel of a value, downwards; NaN where it has no place.
    public double py(double value) {
        return (1 - y.fraction(value)) * height;
    }

    /// The value at a horizontal pixel.
    public double xAt(double pixel) {
        return x.value(pixel / width);
    }

    /// The value at a vertical pixel.
    public double yAt(double pixel) {
        return y.value(1 - pixel / height);
    }

    /// Whether a pixel lies in the rectangle, edges included.
    public boolean contains(double pixelX, double pixelY) {
        return pixelX >= 0 && pixelX <= width && pixelY >= 0 && pixelY <= height;
    }
}
