package dev.runlens.plot.raster;

/// Draws straight pieces of a line into a [Coverage]: a pixel is covered as far as its middle lies inside of half the
/// width and half a pixel more, which is what an area of that width covers of it, but for a hundredth.
final class Stroker {
    private final Coverage coverage;
    private final double reach;
    private final double thinness;

    /// @param width of the line in pixels
    Stroker(Coverage coverage, double width) {
        this.coverage = coverage;
        this.reach = width / 2 + 0.5;
        this.thinness = Math.min(1, width);
    }

    /// How far from its middle the line may cover a pixel.
    double reach() {
        return reach;
    }

    /// A piece with round ends.
    void round(double x, double y, double toX, double toY) {
        draw(new Piece(x, y, toX, toY), false, false);
    }

    /// A piece of a dash.
    ///
    /// @param cutStart whether the dash begins here, and is cut off square
    /// @param cutEnd whether the dash ends here
    void cut(double[] piece, boolean cutStart, boolean cutEnd) {
        draw(new Piece(piece[0], piece[1], piece[2], piece[3]), cutStart, cutEnd);
    }

    private static final class Piece {
        private final double x;
        private final double y;
        private final double toX;
        private final double toY;
        private final double length;
        private final double alongX;
        private final double alongY;

        Piece(double x, double y, double toX, double toY) {
            this.x = x;
            this.y = y;
            this.toX = toX;
            this.toY = toY;
            length = Math.sqrt((toX - x) * (toX - x) + (toY - y) * (toY - y));
            alongX = length == 0 ? 1 : (toX - x) / length;
            alongY = length == 0 ? 0 : (toY - y) / length;
        }
    }

    private void draw(Piece piece, boolean cutStart, boolean cutEnd) {
        int first = (int) Math.max(coverage.first(), Math.floor(Math.min(piece.x, piece.toX) - reach));
        int last = (int) Math.min(coverage.end() - 1.0, Math.floor(Math.max(piece.x, piece.toX) + reach));
        for (int column = first; column <= last; column++) {
            column(piece, column, cutStart, cutEnd);
        }
    }

    private void column(Piece piece, int column, boolean cutStart, boolean cutEnd) {
        double across = column + 0.5 - piece.x;
        double low = Math.min(piece.y, piece.toY) - reach;
        double high = Math.max(piece.y, piece.toY) + reach;
        if (Math.abs(piece.alongX) > 1e-9) {
            double middle = piece.y + across * piece.alongY / piece.alongX;
            double half = reach / Math.abs(piece.alongX);
            low = Math.max(low, middle - half);
            high = Math.min(high, middle + half);
        }
        int first = (int) Math.max(0, Math.floor(low));
        int last = (int) Math.min(coverage.height() - 1.0, Math.floor(high));
        if (first > last) {
            return;
        }
        coverage.touch(column, first, last);
        double down = first + 0.5 - piece.y;
        double along = across * piece.alongX + down * piece.alongY;
        double beside = across * piece.alongY - down * piece.alongX;
        for (int row = first; row <= last; row++) {
            double part = part(piece.length, along, beside, cutStart, cutEnd);
            if (part > 0) {
                coverage.cover(column, row, part * thinness);
            }
            along += piece.alongY;
            beside -= piece.alongX;
        }
    }

    /// @param along how far along the piece a pixel lies
    /// @param beside how far from its middle
    private double part(double length, double along, double beside, boolean cutStart, boolean cutEnd) {
        double distance = Math.abs(beside);
        double end = 1;
        if (along < 0.5 && cutStart) {
            end = Math.max(0, along + 0.5);
        } else if (along < 0) {
            distance = Math.sqrt(along * along + beside * beside);
        }
        if (length - along < 0.5 && cutEnd) {
            end *= Math.max(0, length - along + 0.5);
        } else if (along > length) {
            double past = along - length;
            distance = Math.sqrt(past * past + beside * beside);
        }
        return Math.min(1, reach - distance) * end;
    }
}
