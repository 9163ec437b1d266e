package dev.runlens.benchmark.answers;

import java.util.SplittableRandom;

/// Scores of subjects on the same examples: some examples are hard for everybody.
enum SimulatedAnswers {
    /// Right or wrong, half of the luck being the example's.
    RIGHT_OR_WRONG {
        @Override
        double score(SplittableRandom random, double hard, double level) {
            return hard + random.nextDouble() < 2 * level ? 1 : 0;
        }
    },
    /// A score from 0 to 1, skewed, in hundredths.
    SCORE {
        @Override
        double score(SplittableRandom random, double hard, double level) {
            double raw = level + 0.35 * (0.5 - hard) + 0.25 * -Math.log(random.nextDouble()) - 0.25;
            return Math.rint(100 * Math.clamp(raw, 0, 1)) / 100;
        }
    };

    /// One score.
    ///
    /// @param hard how hard the example is, from 0 to 1
    /// @param level how good the subject is, from 0 to 1
    abstract double score(SplittableRandom random, double hard, double level);

    /// The scores of some subjects.
    ///
    /// @param levels one for each
    double[][] of(SplittableRandom random, int examples, double... levels) {
        double[][] scores = new double[levels.length][examples];
        for (int i = 0; i < examples; i++) {
            double hard = random.nextDouble();
            for (int subject = 0; subject < levels.length; subject++) {
                scores[subject][i] = score(random, hard, levels[subject]);
            }
        }
        return scores;
    }
}
