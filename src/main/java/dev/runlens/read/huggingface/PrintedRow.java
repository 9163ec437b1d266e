package dev.runlens.read.huggingface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One printed report: numbers by the number of their name. Used again for every report.
final class PrintedRow {
    /// How many different names are kept.
    static final int MOST_NAMES = 2000;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] ids = new int[16];
    private double[] values = new double[16];
    private int size;

    /// The epoch of the report; NaN where it names none.
    double epoch;

    /// How much the last digit of the epoch is worth.
    double resolution;

    /// Whether zeros at the end of the epoch may be missing, so that its last digit may be worth less.
    boolean trimmed;

    /// The step that the report names; -1 where it names none, as is usual.
    long step;

    /// How inexact the time that training took and its speed are, as a share of their product.
    double inexactness;

    /// The steps that training will do, where the report says so; 0 where it does not.
    long steps;

    void clear() {
        size = 0;
        steps = 0;
        inexactness = 0;
        epoch = Double.NaN;
        resolution = 0;
        trimmed = false;
        step = -1;
    }

    /// Adds a number; of several of one name the last counts, as in Python.
    void add(String name, double value) {
        Integer known = numbers.get(name);
        if (known == null && names.size() == MOST_NAMES) {
            return;
        }
        int id = known == null ? names.size() : known;
        if (known == null) {
            names.add(name);
            numbers.put(name, id);
        }
        for (int i = 0; i < size; i++) {
            if (ids[i] == id) {
                values[i] = value;
                return;
            }
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        ids[size] = id;
        values[size++] = value;
    }

    /// Whether it holds a number of this name.
    boolean has(String name) {
        Integer id = numbers.get(name);
        for (int i = 0; id != null && i < size; i++) {
            if (ids[i] == id) {
                return true;
            }
        }
        return false;
    }

    /// The number of a name; NaN where there is none.
    double get(String name) {
        Integer id = numbers.get(name);
        for (int i = 0; id != null && i < size; i++) {
            if (ids[i] == id) {
                return values[i];
            }
        }
        return Double.NaN;
    }

    /// Takes the number of a name out.
    void drop(String name) {
        Integer id = numbers.get(name);
        for (int i = 0; id != null && i < size; i++) {
            if (ids[i] == id) {
                size--;
                ids[i] = ids[size];
                values[i] = values[size];
            }
        }
    }

    int size() {
        return size;
    }

    /// The number of the name at an index.
    int id(int index) {
        return ids[index];
    }

    double value(int index) {
        return values[index];
    }

    /// All names so far, by their numbers.
    List<String> names() {
        return names;
    }
}
