package dev.runlens.read.table;

import dev.runlens.run.DataPart;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which columns of a long table say what a row is of: a word for the data (`split` is `train` or `val`), and the name of
/// the value where each row holds one (`metric`, `value`).
///
/// @param split the column of the data's word; empty where there is none
/// @param name the column of the value's name; empty where there is none
/// @param value the column of the value; empty where there is none
record LongTable(Optional<String> split, Optional<String> name, Optional<String> value) {
    private static final List<String> SPLITS = List.of(
            "split", "phase", "stage", "mode", "type", "kind", "set", "subset", "dataset", "data_split", "partition",
            "data");
    private static final List<String> NAMES = List.of(
            "name", "metric", "metric_name", "tag", "key", "variable", "series", "measure");
    private static final List<String> VALUES = List.of("value", "metric_value", "scalar");

    /// A table whose columns say everything.
    static final LongTable NONE = new LongTable(Optional.empty(), Optional.empty(), Optional.empty());

    /// The long form of some columns.
    static LongTable of(Collection<String> columns) {
        Optional<String> value = first(VALUES, columns);
        Optional<String> name = value.isPresent() ? first(NAMES, columns) : Optional.empty();
        return new LongTable(first(SPLITS, columns), name, name.isPresent() ? value : Optional.empty());
    }

    /// Whether a column of this name may say in words what a row is of.
    static boolean isWordOfRow(String column) {
        String plain = plain(column);
        return SPLITS.contains(plain) || NAMES.contains(plain);
    }

    /// Whether rows have to be asked what their values are called.
    boolean isLong() {
        return split.isPresent() || name.isPresent();
    }

    /// What a value is called.
    ///
    /// @param word what the row says of its data; empty where it says nothing
    /// @param column the name of the value
    static String nameOf(String word, String column) {
        String data = plain(word);
        String plain = plain(column);
        Optional<DataPart> part = DataPart.of(data);
        if (part.filter(of -> of == DataPart.TRAIN).isPresent()) {
            return plain.equals("loss") ? "train_loss" : column;
        }
        String prefix = part.map(of -> of == DataPart.TEST ? "test_" : "val_").orElse("");
        boolean said = prefix.isEmpty()
                || plain.startsWith("epoch")
                || plain.startsWith(prefix)
                || plain.startsWith("eval")
                || plain.startsWith("valid");
        return said ? column : prefix + column;
    }

    private static Optional<String> first(List<String> wanted, Collection<String> columns) {
        return wanted.stream()
                .flatMap(one -> columns.stream().filter(column -> plain(column).equals(one)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
