package dev.runlens.read.json;

import dev.runlens.read.ByteSearch;
import dev.runlens.read.lines.LineBlocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some bytes of a JSON text, and what would be a simple object wherever one may begin in them. Whether one does, or a brace
/// stands in a text or in something larger, is told by all that stands before.
///
/// @param <P> what is made of objects that follow each other
final class FlatBlock<P> extends LineBlocks.Block {
    private static final int FEW = 1 << 8;
    /// Fewer are taken one by one.
    private static final int FEWEST = 8;

    private final FlatMaker<P> maker;
    private final FlatObject object = new FlatObject();
    private final FlatList objects = new FlatList();
    private final FlatRun run = new FlatRun(objects);
    private final List<Made<P>> made = new ArrayList<>();
    private final List<P> rooms = new ArrayList<>();
    private int[] begins = new int[FEW];
    private int[] ends = new int[FEW];
    private int at;
    private int madeAt;

    /// Some objects that follow each other, and what was made of them.
    ///
    /// @param first the place of the first
    /// @param end the index after them
    /// @param lines how many end in them
    record Made<P>(int first, int end, int lines, P result) {}

    FlatBlock(FlatMaker<P> maker) {
        this.maker = maker;
    }

    /// Reads the objects.
    void read() {
        byte[] bytes = bytes();
        Arrays.fill(bytes, size(), size() + 2 * Long.BYTES, (byte) 0);
        objects.clear();
        made.clear();
        at = 0;
        madeAt = 0;
        run.begin();
        int line = 0;
        for (int p = brace(0); p < size();) {
            int end = object.read(bytes, p);
            int next = -1;
            if (end >= 0) {
                add(p, end);
                run.take(line);
                next = FlatObject.behindComma(bytes, end);
                line += object.shape().lines() + ByteSearch.count(bytes, end, Math.max(end, next), (byte) '\n');
            }
            if (next < 0) {
                make();
                line = 0;
            }
            p = next >= 0 ? next : brace(end >= 0 ? end : p + 1);
        }
        make();
    }

    private int brace(int from) {
        return ByteSearch.first(bytes(), from, size(), (byte) '{');
    }

    private void add(int begin, int end) {
        int count = objects.size();
        if (count == begins.length) {
            begins = Arrays.copyOf(begins, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        begins[count] = begin;
        ends[count] = end;
        objects.add(object);
    }

    private void make() {
        if (run.size() >= FEWEST) {
            int last = objects.size() - 1;
            int lines = run.line(run.size() - 1) + run.row(run.size() - 1).shape().lines();
            if (made.size() == rooms.size()) {
                rooms.add(maker.room());
            }
            P room = rooms.get(made.size());
            if (maker.make(run, room)) {
                made.add(new Made<>(run.first(), ends[last], lines, room));
            }
        }
        run.begin();
    }

    /// The object that begins in a place, to be used before another is asked for; null where none that is as simple does.
    ///
    /// @param begin no less than what was asked for before
    @Nullable
    FlatRow row(int begin) {
        while (at < objects.size() && begins[at] < begin) {
            at++;
        }
        return at < objects.size() && begins[at] == begin ? objects.row(at) : null;
    }

    /// What was made of the object that was asked for and those that follow it; null where nothing was.
    @Nullable
    Made<P> made() {
        while (madeAt < made.size() && made.get(madeAt).first < at) {
            madeAt++;
        }
        return madeAt < made.size() && made.get(madeAt).first == at ? made.get(madeAt) : null;
    }

    /// The index after the object that was asked for.
    int end() {
        return ends[at];
    }
}
