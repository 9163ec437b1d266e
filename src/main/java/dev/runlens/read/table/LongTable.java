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
            "data", "event", "dir_name");
    /// What stands before the word for a part in a column that says only whether a row is of it: `is_val`.
    private static final String FLAG = "is_";
    private static final List<String> YES = List.of("true", "1", "1.0", "yes", "t");
    private static final List<String> NO = List.of("false", "0", "0.0", "no", "f");
    private static final List<String> NAMES = List.of(
            "name", "metric", "metric_name", "tag", "key", "variable", "series", "measure");
    private static final List<String> VALUES = List.of("value", "metric_value", "scalar");

    /// A table whose columns say everything.
    static final LongTable NONE = new LongTable(Optional.empty(), Optional.empty(), Optional.empty());

    /// The long form of some columns.
    static LongTable of(Collection<String> columns) {
        Optional<String> value = first(VALUES, columns);
        Optional<String> name = value.isPresent() ? first(NAMES, columns) : Optional.empty();
        Optional<String> split = first(SPLITS, columns)
                .or(() -> columns.stream().filter(LongTable::isFlag).findFirst());
        return new LongTable(split, name, name.isPresent() ? value : Optional.empty());
    }

    /// Whether a column of this name may say in words what a row is of.
    static boolean isWordOfRow(String column) {
        String plain = plain(column);
        return SPLITS.contains(plain) || NAMES.contains(plain) || isFlag(column);
    }

    /// Whether a column of this name may say whether a row is of a part of the data.
    static boolean isFlag(String column) {
        return flagged(column).isPresent();
    }

    private static Optional<DataPart> flagged(String column) {
        String plain = plain(column);
        return plain.startsWith(FLAG) ? DataPart.of(plain.substring(FLAG.length())) : Optional.empty();
    }

    /// The word for the part of the data that a row is of, by what stands in its column of that.
    String part(String said) {
        Optional<DataPart> flag = split.flatMap(LongTable::flagged);
        if (flag.isEmpty()) {
            return said;
        }
        DataPart other = flag.orElseThrow() == DataPart.TRAIN ? DataPart.VALIDATION : DataPart.TRAIN;
        String plain = plain(said);
        DataPart part = YES.contains(plain) ? flag.orElseThrow() : NO.contains(plain) ? other : null;
        return part == null ? "" : part.words().getFirst();
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
