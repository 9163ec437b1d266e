package dev.runlens.read.sqlite;

import dev.runlens.read.sqlite.Leaves.Leaf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The rows of a table that is read again and again: only those are asked for that stand behind the pages that are, byte
/// for byte, what they were. So rows that were changed, taken out or put in between are read anew with all behind them, and
/// a file that was replaced is read as a whole.
///
/// The sums of the pages are taken before their rows are read: a page that is written to in between has another sum at
/// the next reading. For one reading at a time.
public final class KeptRows<K> implements RowPoints<K> {
    private final KeptPoints<K> points = new KeptPoints<>();
    private final List<Integer> ends = new ArrayList<>();
    private List<Leaf> leaves = List.of();
    private String about = "";

    /// Nothing was read yet.
    public KeptRows() {}

    @Override
    public void read(ReadOnlyDatabase database, Question<K> question, Points<K> taker) throws IOException {
        if (!database.hasRowNumbers(question.table())) {
            RowPoints.<K>once().read(database, question, taker);
            return;
        }
        String asked = database.definition(question.table()) + "\n" + question.query("");
        List<Leaf> now = database.leaves(question.table());
        int same = asked.equals(about) ? same(now) : 0;
        about = asked;
        leaves = now;
        ends.subList(same, ends.size()).clear();
        points.cut(same == 0 ? 0 : ends.getLast());
        points.each(taker);
        readBehind(database, question, same, taker);
    }

    private int same(List<Leaf> now) {
        int most = Math.min(now.size(), leaves.size());
        int same = 0;
        while (same < most && now.get(same).equals(leaves.get(same))) {
            same++;
        }
        return same;
    }

    private void readBehind(ReadOnlyDatabase database, Question<K> question, int same, Points<K> taker)
            throws IOException {
        Points<K> both = (key, step, value) -> {
            points.add(key, step, value);
            taker.add(key, step, value);
        };
        int number = question.columns().size() + 1;
        String behind = same == 0 ? "" : " WHERE rowid > " + leaves.get(same - 1).last();
        database.each(
                question.query(", rowid FROM " + question.table() + behind + " ORDER BY rowid"),
                row -> {
                    endBefore(row.getLong(number));
                    question.row().tell(row, both);
                });
        endBefore(Long.MAX_VALUE);
        points.cut(ends.isEmpty() ? 0 : ends.getLast());
    }

    /// Ends the pages that hold no row with this number.
    private void endBefore(long row) {
        while (ends.size() < leaves.size() && leaves.get(ends.size()).last() < row) {
            ends.add(points.size());
        }
    }
}
