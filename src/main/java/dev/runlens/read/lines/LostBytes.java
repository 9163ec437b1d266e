package dev.runlens.read.lines;

import dev.runlens.read.ByteSearch;

/// NUL bytes within a line that was printed. What stands before them may break off within a number, so of such a line only
/// what was written behind the last of them is taken. A single one that ends a line is how C ends a text, and no loss.
final class LostBytes {
    private LostBytes() {}

    /// Where a line ends.
    static int end(byte[] bytes, int from, int to) {
        return to - from > 1 && bytes[to - 1] == 0 && bytes[to - 2] != 0 ? to - 1 : to;
    }

    /// Where what is sound of a line begins.
    ///
    /// @param to its [#end]
    static int behind(byte[] bytes, int from, int to) {
        if (!ByteSearch.contains(bytes, from, to, (byte) 0)) {
            return from;
        }
        int last = to;
        while (bytes[last - 1] != 0) {
            last--;
        }
        return last;
    }
}
