package dev.runlens.read.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Simple objects that were read one after the other, to be looked at later.
public final class FlatList implements FlatRow {
    private static final int FEW = 1 << 8;

    private final List<@Nullable FlatShape> shapes = new ArrayList<>();
    private int[] firsts = new int[FEW];
    private double[] values = new double[FEW];
    private int count;
    private int at;

    /// No objects yet.
    public FlatList() {}

    /// Forgets them.
    public void clear() {
        shapes.clear();
        count = 0;
    }

    /// Adds an object.
    ///
    /// @param object has read it; null where there is none that is as simple in this place
    public void add(@Nullable FlatObject object) {
        if (shapes.size() == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * firsts.length);
        }
        firsts[shapes.size()] = count;
        shapes.add(object == null ? null : object.shape());
        if (object != null) {
            int more = object.shape().names().size();
            if (count + more > values.length) {
                values = Arrays.copyOf(values, 2 * (count + more));
            }
            object.copyTo(values, count);
            count += more;
        }
    }

    /// How many places there are.
    public int size() {
        return shapes.size();
    }

    /// The object in a place, to be used before that in another is asked for; null where it is not as simple.
    public @Nullable FlatRow row(int place) {
        at = place;
        return shapes.get(place) == null ? null : this;
    }

    @Override
    @SuppressWarnings("NullAway") // asked of an object that is there
    public FlatShape shape() {
        return shapes.get(at);
    }

    @Override
    public double value(int index) {
        return values[firsts[at] + index];
    }
}
