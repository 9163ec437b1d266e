package dev.runlens.analyze.many;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well1024a;
import org.hipparchus.util.MathArrays;

/// How the losses of many runs go with their settings, all settings at once, so that one that only went along with
/// another takes little of its share.
///
/// Ridge regression of the losses on the columns of each setting ([SettingColumns]), all standardised, with a penalty of
/// one run. Bends are looked at in a second one, beside all other columns and with a penalty of four runs, so that they
/// take no strength from what is straight. The share of a setting is the sum of the squares of its slopes, the bend among
/// them and without what the penalty takes of a column that is independent of all others: the part of the scatter that it
/// moves where all other settings stay. How large a share gets by chance is seen with 999 permutations of the losses;
/// because the largest share of all settings is taken of each, p and the share of chance hold for all of them together.
///
/// A setting that moves nearly all of the scatter would hide the others, whose shares are small beside it. So what the
/// settings that were told explain is taken out ([ExplainedLosses]), and the same is asked of the others with what is
/// left, until none is told any more: shares stay parts of the whole scatter, permutations are of what is left, and what
/// the fit has used up is counted (Freedman and Lane, 1983).
///
/// Sources: Hoerl and Kennard, "Ridge regression", Technometrics 12 (1970) 55-67; Westfall and Young, *Resampling-Based
/// Multiple Testing* (1993), 2.3; Freedman and Lane, "A nonstochastic interpretation of reported significance levels",
/// Journal of Business & Economic Statistics 1 (1983) 292-298.
///
/// @param effects of each setting, in the order in which they were given
public record SettingEffects(List<Effect> effects) {
    private static final int PERMUTATIONS = 999;
    private static final double LEVEL = 0.05;

    /// The permutation that one of twenty exceeds, of the sorted ones.
    private static final int RARE = (int) Math.ceil((1 - LEVEL) * PERMUTATIONS) - 1;

    private static final long SEED = 1;
    private static final double PENALTY = 1;
    private static final double PENALTY_OF_BENDS = 4;
    private static final int NONE = -1;

    /// Keeps a copy.
    public SettingEffects {
        effects = List.copyOf(effects);
    }

    /// The effect of one setting.
    ///
    /// @param share of the scatter of the losses that it moves, from 0 to 1
    /// @param chance the share that the largest of as many settings that do nothing has in one of twenty
    /// @param pValue how often chance gives the largest of all settings such a share
    /// @param lowest the value at which the loss is lowest: of an ordered setting the smallest or the largest one, unless
    ///     the bend between them by itself is more than chance
    public record Effect(double share, double chance, double pValue, double lowest) {
        /// Whether it is more than chance.
        public boolean isTold() {
            return pValue < LEVEL;
        }
    }

    /// The effects of some settings.
    ///
    /// @param settings one or more
    /// @param losses of the runs, not all equal
    public static SettingEffects of(List<SettingColumns> settings, double[] losses) {
        Effect[] effects = new Effect[settings.size()];
        List<Integer> asked = IntStream.range(0, settings.size()).boxed().toList();
        ExplainedLosses explained = ExplainedLosses.nothing(losses);
        while (!asked.isEmpty()) {
            List<SettingColumns> others = asked.stream().map(settings::get).toList();
            List<Effect> round = round(others, explained);
            for (int i = 0; i < round.size(); i++) {
                effects[asked.get(i)] = round.get(i);
            }
            List<Integer> open = asked.stream().filter(i -> !effects[i].isTold()).toList();
            List<SettingColumns> told = IntStream.range(0, effects.length)
                    .filter(i -> !open.contains(i))
                    .mapToObj(settings::get)
                    .toList();
            explained = ExplainedLosses.by(told, losses);
            asked = open.size() < asked.size() && explained.leaveEnough() ? open : List.of();
        }
        return new SettingEffects(List.of(effects));
    }

    private static List<Effect> round(List<SettingColumns> settings, ExplainedLosses explained) {
        RealMatrix slopesOf = slopesOf(settings);
        double[] y = SettingColumns.standardised(explained.rest());
        double[] slopes = slopesOf.operate(y);
        SlopePlaces places = new SlopePlaces(settings);
        double[] shares = places.shares(slopes);
        double[][] chances = chances(places, slopesOf, y);
        double[] largest = Arrays.stream(chances[0]).map(one -> one * explained.usedUp()).toArray();
        double chance = largest[RARE];
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            double share = shares[i];
            long reached = Arrays.stream(largest).filter(one -> one >= share).count();
            double bend = places.bend(slopes, i);
            double bent = bend * bend > chances[1][RARE] * explained.usedUp() ? bend : 0;
            effects.add(new Effect(
                    share * explained.left(),
                    Math.min(1, chance) * explained.left(),
                    (1 + reached) / (PERMUTATIONS + 1.0),
                    settings.get(i).lowest(places.lines(slopes, i), bent)));
        }
        return effects;
    }

    /// Where the slopes of each setting stand: those of all straight columns, then those of all bends.
    private static final class SlopePlaces {
        private final int[] line;
        private final int[] bend;

        SlopePlaces(List<SettingColumns> settings) {
            line = new int[settings.size() + 1];
            bend = new int[settings.size()];
            for (int i = 0; i < settings.size(); i++) {
                line[i + 1] = line[i] + settings.get(i).columns().size();
            }
            int next = line[settings.size()];
            for (int i = 0; i < settings.size(); i++) {
                bend[i] = settings.get(i).bend() == null ? NONE : next++;
            }
        }

        double[] lines(double[] slopes, int setting) {
            return Arrays.copyOfRange(slopes, line[setting], line[setting + 1]);
        }

        double bend(double[] slopes, int setting) {
            return bend[setting] == NONE ? 0 : slopes[bend[setting]];
        }

        double largestBend(double[] slopes) {
            double largest = 0;
            for (int i = 0; i < bend.length; i++) {
                largest = Math.max(largest, bend(slopes, i) * bend(slopes, i));
            }
            return largest;
        }

        double[] shares(double[] slopes) {
            double[] shares = new double[bend.length];
            Arrays.setAll(shares, i -> share(slopes, i));
            return shares;
        }

        private double share(double[] slopes, int setting) {
            double straight = 0;
            for (int i = line[setting]; i < line[setting + 1]; i++) {
                straight += slopes[i] * slopes[i];
            }
            double bent = bend(slopes, setting);
            return Math.min(1, straight + bent * bent);
        }
    }

    /// What the losses are multiplied with for the slopes: of all straight columns, then of all bends.
    private static RealMatrix slopesOf(List<SettingColumns> settings) {
        double[][] lines = settings.stream().flatMap(setting -> setting.columns().stream()).toArray(double[][]::new);
        double[][] bends = settings.stream().map(SettingColumns::bend).filter(Objects::nonNull)
                .toArray(double[][]::new);
        double[][] ofLines = ridge(lines, lines.length);
        if (bends.length == 0) {
            return MatrixUtils.createRealMatrix(ofLines);
        }
        double[][] both = joined(lines, bends);
        double[][] ofBoth = ridge(both, lines.length);
        return MatrixUtils.createRealMatrix(joined(ofLines, Arrays.copyOfRange(ofBoth, lines.length, both.length)));
    }

    private static double[][] ridge(double[][] columns, int lines) {
        RealMatrix x = MatrixUtils.createRealMatrix(columns);
        double[] penalties = new double[columns.length];
        Arrays.setAll(penalties, i -> i < lines ? PENALTY : PENALTY_OF_BENDS);
        RealMatrix penalised = x.multiplyTransposed(x).add(MatrixUtils.createRealDiagonalMatrix(penalties));
        double[][] slopesOf = new CholeskyDecomposition(penalised).getSolver().solve(x).getData();
        for (int i = 0; i < slopesOf.length; i++) {
            double unshrunk = 1 + penalties[i] / x.getColumnDimension();
            for (int j = 0; j < slopesOf[i].length; j++) {
                slopesOf[i][j] *= unshrunk;
            }
        }
        return slopesOf;
    }

    private static double[][] joined(double[][] first, double[][] then) {
        return IntStream.range(0, first.length + then.length)
                .mapToObj(i -> i < first.length ? first[i] : then[i - first.length])
                .toArray(double[][]::new);
    }

    /// The largest share of each permutation, and the largest square of a bend, each sorted.
    private static double[][] chances(SlopePlaces places, RealMatrix slopesOf, double[] losses) {
        RandomGenerator random = new Well1024a(SEED);
        int[] order = MathArrays.natural(losses.length);
        double[] shuffled = new double[losses.length];
        double[] largest = new double[PERMUTATIONS];
        double[] bends = new double[PERMUTATIONS];
        for (int i = 0; i < PERMUTATIONS; i++) {
            MathArrays.shuffle(order, random);
            Arrays.setAll(shuffled, j -> losses[order[j]]);
            double[] slopes = slopesOf.operate(shuffled);
            largest[i] = Arrays.stream(places.shares(slopes)).max().orElse(0);
            bends[i] = places.largestBend(slopes);
        }
        Arrays.sort(largest);
        Arrays.sort(bends);
        return new double[][] {largest, bends};
    }
}
