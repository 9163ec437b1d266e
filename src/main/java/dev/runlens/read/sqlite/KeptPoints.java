package dev.runlens.read.sqlite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Points of several series in the order in which they came, 20 bytes each.
final class KeptPoints<K> {
    private static final int FIRST = 1024;

    private final Map<K, Integer> numbers = new HashMap<>();
    private final List<K> keys = new ArrayList<>();
    private int[] series = new int[FIRST];
    private long[] steps = new long[FIRST];
    private double[] values = new double[FIRST];
    private int size;

    int size() {
        return size;
    }

    void add(K key, long step, double value) {
        if (size == series.length) {
            int room = Math.addExact(size, size / 2);
            series = Arrays.copyOf(series, room);
            steps = Arrays.copyOf(steps, room);
            values = Arrays.copyOf(values, room);
        }
        Integer number = numbers.get(key);
        if (number == null) {
            number = keys.size();
            numbers.put(key, number);
            keys.add(key);
        }
        series[size] = number;
        steps[size] = step;
        values[size++] = value;
    }

    /// Forgets all but the first points.
    void cut(int first) {
        size = first;
        if (first == 0) {
            numbers.clear();
            keys.clear();
        }
    }

    /// Tells them all.
    void each(RowPoints.Points<K> points) {
        for (int i = 0; i < size; i++) {
            points.add(keys.get(series[i]), steps[i], values[i]);
        }
    }
}
