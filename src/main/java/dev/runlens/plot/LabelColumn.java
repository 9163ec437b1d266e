package dev.runlens.plot;

import java.util.Arrays;

/// Places labels below each other so that none overlaps another and each is as near as can be to where it belongs.
public final class LabelColumn {
    private LabelColumn() {}

    /// The places of labels of equal height.
    ///
    /// @param wanted where the middle of each label should be, rising
    /// @param height of one label
    /// @param top where the column begins
    /// @param bottom where it ends; labels that do not fit run past it
    /// @return the middle of each label
    public static double[] spread(double[] wanted, double height, double top, double bottom) {
        int count = wanted.length;
        int[] size = new int[count];
        double[] starts = new double[count];
        int blocks = 0;
        for (double want : wanted) {
            size[blocks] = 1;
            starts[blocks] = limited(want - height / 2, 1, height, top, bottom);
            blocks++;
            while (blocks > 1 && starts[blocks - 2] + size[blocks - 2] * height > starts[blocks - 1]) {
                int first = count(size, blocks - 2);
                size[blocks - 2] += size[blocks - 1];
                blocks--;
                double best = meanStart(wanted, first, size[blocks - 1], height);
                starts[blocks - 1] = limited(best, size[blocks - 1], height, top, bottom);
            }
        }
        double[] places = new double[count];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < size[block]; i++) {
                places[at++] = starts[block] + (i + 0.5) * height;
            }
        }
        return places;
    }

    private static int count(int[] size, int blocks) {
        return Arrays.stream(size, 0, blocks).sum();
    }

    /// Where a block of touching labels begins so that the squares of their distances are least.
    private static double meanStart(double[] wanted, int first, int size, double height) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += wanted[first + i] - (i + 0.5) * height;
        }
        return sum / size;
    }

    private static double limited(double start, int size, double height, double top, double bottom) {
        return Math.max(top, Math.min(start, bottom - size * height));
    }
}
