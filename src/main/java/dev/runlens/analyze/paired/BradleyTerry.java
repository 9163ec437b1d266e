package dev.runlens.analyze.paired;

import java.util.Arrays;

/// How strong several are, from who won against whom, with ties: the odds that one beats another are the ratio of their
/// strengths.
///
/// Source: Davidson, "On extending the Bradley-Terry model to accommodate ties in paired comparison experiments", Journal of
/// the American Statistical Association 65 (1970) 317-328; found by its iteration (section 4). Half a tie is added between
/// any two that met, so that one who never lost has a strength too.
///
/// @param strengths their logarithms, of mean 0
/// @param ties how likely ties are: ν, 0 where there are none
@SuppressWarnings("ArrayRecordComponent")
public record BradleyTerry(double[] strengths, double ties) {
    private static final int MOST = 20_000;
    private static final double SMALL = 1e-13;

    /// Keeps a copy.
    public BradleyTerry {
        strengths = strengths.clone();
    }

    /// The fit.
    ///
    /// @param wins how often the first index beat the second
    /// @param ties how often neither did; symmetric
    /// @param extra what is added to the ties of any two that met
    static BradleyTerry of(double[][] wins, double[][] ties, double extra) {
        double[] strength = new double[wins.length];
        Arrays.fill(strength, 1);
        double nu = 0.5;
        for (int step = 0; step < MOST; step++) {
            Met met = new Met(wins, ties, extra, strength, nu);
            double[] next = new double[wins.length];
            for (int i = 0; i < wins.length; i++) {
                next[i] = met.strength(i);
            }
            double better = met.ties();
            double change = Math.max(normalise(next, strength), Math.abs(better - nu));
            nu = better;
            strength = next;
            if (change < SMALL) {
                break;
            }
        }
        return new BradleyTerry(Arrays.stream(strength).map(Math::log).toArray(), nu);
    }

    /// Who met whom, and what is thought of them so far.
    @SuppressWarnings("ArrayRecordComponent")
    private record Met(double[][] wins, double[][] tied, double extra, double[] strength, double nu) {
        /// The next strength of one.
        double strength(int i) {
            double won = 0;
            double faced = 0;
            for (int j = 0; j < strength.length; j++) {
                if (met(i, j) > 0) {
                    won += wins[i][j] + (tied[i][j] + extra) / 2;
                    faced += chance(i, j) * (1 + nu / 2 * Math.sqrt(strength[j] / strength[i]));
                }
            }
            return faced == 0 ? 1 : won / faced;
        }

        /// The next ν.
        double ties() {
            double ended = 0;
            double expected = 0;
            for (int i = 0; i < strength.length; i++) {
                for (int j = i + 1; j < strength.length; j++) {
                    if (met(i, j) > 0) {
                        ended += tied[i][j] + extra;
                        expected += chance(i, j) * Math.sqrt(strength[i] * strength[j]);
                    }
                }
            }
            return expected == 0 ? 0 : ended / expected;
        }

        private double met(int i, int j) {
            return i == j ? 0 : wins[i][j] + wins[j][i] + tied[i][j];
        }

        private double chance(int i, int j) {
            double root = Math.sqrt(strength[i] * strength[j]);
            return (met(i, j) + extra) / (strength[i] + strength[j] + nu * root);
        }
    }

    /// The fit, with half a tie added between any two that met.
    public static BradleyTerry of(double[][] wins, double[][] ties) {
        return of(wins, ties, 0.5);
    }

    /// Makes the mean of the logarithms 0; tells how far it went.
    private static double normalise(double[] next, double[] before) {
        double mean = Arrays.stream(next).map(Math::log).average().orElse(0);
        double change = 0;
        for (int i = 0; i < next.length; i++) {
            next[i] /= Math.exp(mean);
            change = Math.max(change, Math.abs(next[i] - before[i]));
        }
        return change;
    }
}
