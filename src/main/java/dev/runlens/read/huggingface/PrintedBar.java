package dev.runlens.read.huggingface;

import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.lines.TextLine;

/// Reads progress bars: `7%|▋         | 2/30 [00:00<00:01, 14.52it/s]` as tqdm prints them, and `[500/500 05:12, Epoch
/// 2/2]` or `[ 21/500 02:29 < 10:16, 0.13 it/s, Epoch 0.04/2]` as a notebook shows them. A bar with words before it is
/// of something else than training.
final class PrintedBar {
    private static final String EPOCH = ", Epoch ";
    private static final double MOST_ROUNDED = 0.2;
    private static final int WIDEST = 2000;
    private static final int WIDEST_TIME = 80;

    private final PrintedNumber number = new PrintedNumber();
    private int done;
    private int total;
    private double epochs;

    int done() {
        return done;
    }

    int total() {
        return total;
    }

    /// The epochs that were asked for; NaN where the bar does not say, or says it of part of one.
    double epochs() {
        return epochs;
    }

    /// Reads the bar of which the percent sign stands at an index.
    boolean read(TextLine line, int percent) {
        if (line.at(percent + 1) != '|' || isDescribed(line, percent)) {
            return false;
        }
        epochs = Double.NaN;
        int end = Math.min(line.to(), percent + WIDEST);
        for (int i = percent + 2; i < end; i++) {
            if (line.at(i) == '|') {
                return counts(line, line.afterSpaces(i + 1), " [");
            }
        }
        return false;
    }

    /// Reads the bar of a notebook that begins at an index.
    boolean readInNotebook(TextLine line, int bracket) {
        int from = line.afterSpaces(bracket + 1);
        if (!counts(line, from, " ")) {
            return false;
        }
        int word = line.find(from, EPOCH);
        int slash = word < 0 ? -1 : line.find(word, "/");
        if (slash < 0 || !number.read(line, line.afterSpaces(slash + 1)) || line.at(number.end()) != ']') {
            return false;
        }
        double asked = number.value();
        boolean reached = number.read(line, word + EPOCH.length());
        epochs = reached && agrees(number.value(), asked) ? asked : Double.NaN;
        return word - from < WIDEST_TIME;
    }

    /// Whether epochs go by as the bar does: a training of a fixed number of steps counts its last one as a whole.
    private boolean agrees(double reached, double asked) {
        return Math.abs(reached / asked * total - done) <= MOST_ROUNDED * done;
    }

    private boolean counts(TextLine line, int from, String after) {
        int slash = line.afterDigits(from);
        int end = line.afterDigits(slash + 1);
        long whole = line.whole(slash + 1, end);
        long part = line.whole(from, slash);
        if (line.at(slash) != '/' || !line.has(end, after) || part < 0 || whole <= 0 || whole > Integer.MAX_VALUE) {
            return false;
        }
        done = (int) Math.min(part, whole);
        total = (int) whole;
        return true;
    }

    private static boolean isDescribed(TextLine line, int percent) {
        int i = percent - 1;
        while (line.isDigit(i)) {
            i--;
        }
        while (line.isSpace(i)) {
            i--;
        }
        return i == percent - 1 || line.at(i) == ':';
    }
}
