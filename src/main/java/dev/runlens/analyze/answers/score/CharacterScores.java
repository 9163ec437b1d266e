package dev.runlens.analyze.answers.score;

/// How alike two texts are as characters. Texts are compared by their first 4000 characters.
final class CharacterScores {
    private static final int LONGEST = 4000;
    private static final int ORDER = 6;
    private static final double BETA = 2;

    private CharacterScores() {}

    /// chrF, the F-score of runs of one to six characters that weighs recall twice, without white space.
    ///
    /// Source: Popović, "chrF: character n-gram F-score for automatic MT evaluation", WMT 2015; orders that one of the
    /// texts is too short for are left out, as sacreBLEU does.
    static double chrF(String answer, String reference) {
        return chrF(cut(answer).replaceAll("\\s+", ""), cut(reference).replaceAll("\\s+", ""), BETA);
    }

    /// As [#chrF(String, String)], of texts whose white space counts, with another weight of recall.
    static double chrF(String answer, String reference, double beta) {
        double precision = 0;
        double recall = 0;
        int[] said = answer.codePoints().toArray();
        int[] wanted = reference.codePoints().toArray();
        int orders = Math.min(ORDER, Math.min(said.length, wanted.length));
        int[] shared = SharedRuns.of(said, wanted, orders);
        for (int order = 1; order <= orders; order++) {
            precision += (double) shared[order - 1] / (said.length - order + 1);
            recall += (double) shared[order - 1] / (wanted.length - order + 1);
        }
        if (precision + recall == 0) {
            return 0;
        }
        double square = beta * beta;
        return (1 + square) * (precision / orders) * (recall / orders)
                / (square * (precision / orders) + recall / orders);
    }

    /// One less the edits (Levenshtein 1966) that make one text of the other, as a share of the longer.
    static double editSimilarity(String answer, String reference) {
        int[] said = cut(answer).codePoints().toArray();
        int[] wanted = cut(reference).codePoints().toArray();
        if (said.length == 0 && wanted.length == 0) {
            return 1;
        }
        int[] row = new int[wanted.length + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= said.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int replaced = diagonal + (said[i - 1] == wanted[j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return 1 - (double) row[wanted.length] / Math.max(said.length, wanted.length);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
