package dev.runlens.analyze.answers.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many words two texts share, in any order, and in one order.
final class TokenOverlap {
    private TokenOverlap() {}

    /// F1 of the words as bags. Source: Rajpurkar et al., "SQuAD", EMNLP 2016, without its removal of English articles.
    static double f1(List<String> answer, List<String> reference) {
        if (answer.isEmpty() || reference.isEmpty()) {
            return answer.equals(reference) ? 1 : 0;
        }
        Map<String, Integer> wanted = new HashMap<>();
        reference.forEach(word -> wanted.merge(word, 1, Integer::sum));
        int shared = 0;
        for (String word : answer) {
            if (wanted.merge(word, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return 2.0 * shared / (answer.size() + reference.size());
    }

    /// F1 of the longest common subsequence. Source: Lin, "ROUGE: a package for automatic evaluation of summaries", ACL
    /// 2004 workshop, equations 2 to 4 with β = 1.
    static double rougeL(List<String> answer, List<String> reference) {
        if (answer.isEmpty() || reference.isEmpty()) {
            return 0;
        }
        int[] row = new int[reference.size() + 1];
        for (String word : answer) {
            int diagonal = 0;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                row[j] = word.equals(reference.get(j - 1)) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return 2.0 * row[reference.size()] / (answer.size() + reference.size());
    }
}
