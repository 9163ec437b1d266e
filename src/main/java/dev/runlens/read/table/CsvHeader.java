package dev.runlens.read.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.runlens.read.series.ColumnChoice;
import dev.runlens.read.series.MetricChoice;
import dev.runlens.run.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The first row of a CSV: the names of its columns, and what stands between them.
///
/// @param separator between columns
/// @param names of the columns, in their order
/// @param step the name of the column of steps; empty where there is none and rows are numbered
/// @param losses the columns that are taken for the losses though their names do not say so
record CsvHeader(char separator, List<String> names, String step, ColumnChoice losses) {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int MOST_COLUMNS = 5000;
    private static final int LONGEST = 256 * 1024;
    private static final int ROWS_LOOKED_AT = 100;
    private static final String MARK = "\uFEFF";

    CsvHeader(char separator, List<String> names, String step) {
        this(separator, names, step, ColumnChoice.NONE);
    }

    /// The first row as it is with one of the separators.
    private record Row(char separator, List<String> names) {}

    /// The header of a text; empty where it is not that of a training.
    ///
    /// @param text the beginning of the file
    /// @param choice which columns are what, where a person said so
    static Optional<CsvHeader> of(String text, ColumnChoice choice) {
        List<Row> rows = firstRows(text);
        for (Row row : rows) {
            List<String> names = row.names;
            if (names.size() > 1 && (areOfTraining(names, choice) || isLong(text, row.separator, names))) {
                return StepNames.of(names, choice).map(step -> new CsvHeader(row.separator, names, step));
            }
        }
        return numbered(rows, text, choice).or(() -> ofPhases(rows, text));
    }

    private static List<Row> firstRows(String text) {
        String line = lines(text).findFirst().orElse("");
        List<Row> rows = new ArrayList<>();
        for (char separator : SEPARATORS) {
            List<String> names = fields(line, separator);
            if (!names.isEmpty() && names.size() <= MOST_COLUMNS) {
                rows.add(new Row(separator, names));
            }
        }
        return rows;
    }

    /// The header of a table without a step, whose rows are numbered.
    private static Optional<CsvHeader> numbered(List<Row> rows, String text, ColumnChoice choice) {
        return rows.stream().filter(row -> NumberedRows.areNames(row.names, choice)).findFirst()
                .filter(row -> NumberedRows.areNumbers(row.names, rows(text, row.separator)))
                .map(row -> new CsvHeader(row.separator, row.names, ""));
    }

    /// The header of a table whose losses are called by the part of the data alone.
    private static Optional<CsvHeader> ofPhases(List<Row> rows, String text) {
        for (Row row : rows) {
            if (row.names.size() > 2) {
                Optional<ColumnChoice> losses = PhaseColumns.of(row.names, rows(text, row.separator));
                if (losses.isPresent()) {
                    return StepNames.of(row.names)
                            .map(step -> new CsvHeader(row.separator, row.names, step, losses.orElseThrow()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<List<String>> rows(String text, char separator) {
        return lines(text.substring(0, text.lastIndexOf('\n') + 1))
                .skip(1)
                .limit(ROWS_LOOKED_AT)
                .map(line -> fields(line, separator))
                .toList();
    }

    /// Whether no column is one of steps.
    boolean isNumbered() {
        return step.isEmpty();
    }

    /// Whether it is not told by the names alone, so that more rows than there are in a text may show that it is none.
    ///
    /// @param choice which columns are what, where a person said so
    boolean mayChange(String text, ColumnChoice choice) {
        boolean byNames = !isNumbered() && losses.equals(ColumnChoice.NONE) && areOfTraining(names, choice);
        return !byNames && rows(text, separator).size() < ROWS_LOOKED_AT;
    }

    /// Where the column of steps is; -1 where there is none.
    int stepColumn() {
        return isNumbered() ? -1 : names.indexOf(step);
    }

    private static boolean areOfTraining(List<String> names, ColumnChoice choice) {
        return StepNames.areOfTraining(names, choice)
                || StepNames.of(names, choice).isPresent() && !LossParts.of(names).isEmpty();
    }

    /// The fields of a line.
    List<String> fields(String line) {
        return fields(line, separator);
    }

    /// The losses that are given in parts; none where one is given as a whole.
    List<LossParts> parts() {
        return StepNames.areOfTraining(names, ColumnChoice.NONE) ? List.of() : LossParts.of(names);
    }

    /// Whether rows name their values, and among the first of them is a loss.
    private static boolean isLong(String text, char separator, List<String> names) {
        LongTable form = LongTable.of(names);
        if (form.name().isEmpty() || StepNames.of(names).isEmpty()) {
            return false;
        }
        int name = names.indexOf(form.name().orElseThrow());
        int split = form.split().map(names::indexOf).orElse(-1);
        Set<String> said = lines(text).skip(1).limit(ROWS_LOOKED_AT)
                .map(line -> fields(line, separator))
                .filter(fields -> fields.size() > Math.max(name, split))
                .map(fields -> LongTable.nameOf(split < 0 ? "" : form.part(fields.get(split)), fields.get(name)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Collection<Metric> metrics = MetricChoice.of(said).values();
        return metrics.contains(Metric.TRAIN_LOSS) || metrics.contains(Metric.VAL_LOSS);
    }

    private static Stream<String> lines(String text) {
        return text.lines()
                .map(one -> one.startsWith(MARK) ? one.substring(1) : one)
                .filter(one -> !one.isBlank() && !one.startsWith("#"));
    }

    private static List<String> fields(String line, char separator) {
        if (line.length() >= LONGEST || line.startsWith("{") || line.startsWith("[")) {
            return List.of();
        }
        if (line.indexOf(separator) < 0 && line.indexOf('"') < 0) {
            return line.isEmpty() ? List.of() : List.of(line.strip());
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
            for (CsvRecord row : reader) {
                return row.getFields().stream().map(String::strip).toList();
            }
        } catch (CsvParseException | IOException notCsv) {
            return List.of();
        }
        return List.of();
    }
}
