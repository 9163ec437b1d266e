package dev.runlens.read.find;

import java.util.Comparator;

/// Orders names as people count: `run2` before `run10`, `lr0.0001` before `lr0.001`, `1e-5` before `1e-4`; numbers with
/// several points are versions, `v1.9.0` before `v1.10.0`.
public enum NaturalOrder implements Comparator<String> {
    /// The order.
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            boolean numbers = isDigit(a, i) && isDigit(b, j);
            NumberInName left = numbers ? NumberInName.at(a, i) : null;
            NumberInName right = numbers ? NumberInName.at(b, j) : null;
            int order = left != null && right != null
                    ? left.compareTo(right)
                    : Character.compare(a.charAt(i), b.charAt(j));
            if (order != 0) {
                return order;
            }
            i = left == null ? i + 1 : left.end();
            j = right == null ? j + 1 : right.end();
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
