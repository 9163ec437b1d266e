package dev.runlens.analyze.statistics;

import java.util.Arrays;

/// A root of a covariance matrix that may be singular: B with BBᵀ = the matrix, as many columns as it has rank. Cholesky's way
/// with the largest variance that is left taken first.
///
/// Hipparchus has the same with the same digits (`CovarianceRootTest`), but for every matrix that it makes it gets ready to
/// print one, which takes longer than the root of a small one.
final class CovarianceRoot {
    private final double[][] left;
    private final double[][] root;

    /// The rows in the order they are taken in.
    private final int[] order;

    private CovarianceRoot(double[][] covariance) {
        left = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
        root = new double[left.length][left.length];
        order = new int[left.length];
        Arrays.setAll(order, i -> i);
    }

    /// The root, the zeros at the ends of its rows left out.
    ///
    /// @param covariance symmetric
    /// @param small a variance up to this is rounding
    /// @throws IllegalArgumentException when a variance is below zero by more, or none is above
    static double[][] of(double[][] covariance, double small) {
        CovarianceRoot of = new CovarianceRoot(covariance);
        int rank = 0;
        while (rank < of.order.length && of.largest(rank) > small) {
            of.take(rank);
            rank++;
        }
        of.check(rank, small);
        for (int i = 0; i < of.root.length; i++) {
            of.root[i] = Arrays.copyOf(of.root[i], length(of.root[i], rank));
        }
        return of.root;
    }

    /// Puts the row with the largest variance of those from a place on there; that variance.
    private double largest(int place) {
        int at = place;
        for (int i = place + 1; i < order.length; i++) {
            if (left[order[i]][order[i]] > left[order[at]][order[at]]) {
                at = i;
            }
        }
        int row = order[at];
        order[at] = order[place];
        order[place] = row;
        return left[row][row];
    }

    /// Takes what one variance explains off the rest.
    private void take(int place) {
        int pivot = order[place];
        double variance = left[pivot][pivot];
        double deviation = Math.sqrt(variance);
        double perDeviation = 1 / deviation;
        double perVariance = 1 / variance;
        root[pivot][place] = deviation;
        for (int i = place + 1; i < order.length; i++) {
            int row = order[i];
            double shared = left[row][pivot];
            double share = perDeviation * shared;
            root[row][place] = share;
            left[row][row] -= shared * shared * perVariance;
            for (int j = place + 1; j < i; j++) {
                int other = order[j];
                double rest = left[row][other] - share * root[other][place];
                left[row][other] = rest;
                left[other][row] = rest;
            }
        }
    }

    private void check(int rank, double small) {
        for (int i = rank; i < order.length; i++) {
            if (rank == 0 || left[order[i]][order[i]] < -small) {
                throw new IllegalArgumentException("no covariance: " + left[order[i]][order[i]]);
            }
        }
    }

    private static int length(double[] row, int rank) {
        int length = rank;
        while (length > 0 && row[length - 1] == 0) {
            length--;
        }
        return length;
    }
}
