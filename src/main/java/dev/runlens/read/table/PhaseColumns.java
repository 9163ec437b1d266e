package dev.runlens.read.table;

import dev.runlens.read.series.ColumnChoice;
import dev.runlens.run.DataPart;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Columns that are called by a part of the data and nothing else: `iter,train,val`. They are taken for losses, and that
/// is said, where the values of training fall from the first row to the last one that is looked at: an accuracy rises.
final class PhaseColumns {

    private PhaseColumns() {}

    /// The columns that are the losses; empty where it is not known that they are.
    ///
    /// @param names of the columns
    /// @param rows the first rows below them
    static Optional<ColumnChoice> of(List<String> names, List<List<String>> rows) {
        Optional<String> train = called(names, DataPart.TRAIN);
        Optional<String> validation = called(names, DataPart.VALIDATION);
        if (train.isEmpty() || validation.isEmpty() || StepNames.of(names).isEmpty()) {
            return Optional.empty();
        }
        int column = names.indexOf(train.orElseThrow());
        double[] values = rows.stream()
                .filter(row -> row.size() == names.size())
                .map(row -> CsvText.number(row.get(column)))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        boolean falls = values.length >= NumberedRows.FEWEST && values[values.length - 1] < values[0];
        return falls ? Optional.of(new ColumnChoice(null, train.orElseThrow(), validation.orElseThrow()))
                : Optional.empty();
    }

    /// That columns were taken for losses.
    static Finding said(Path file, ColumnChoice losses) {
        return Finding.in(
                file,
                FindingCode.INFERRED,
                "the columns " + losses.train() + " and " + losses.validation()
                        + " were taken for the losses, since the first of them falls: where they are something else, say which"
                        + " are with --columns train_loss=NAME,val_loss=NAME");
    }

    private static Optional<String> called(List<String> names, DataPart wanted) {
        List<String> found = names.stream()
                .filter(name -> wanted.words().contains(name.strip().toLowerCase(Locale.ROOT)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
