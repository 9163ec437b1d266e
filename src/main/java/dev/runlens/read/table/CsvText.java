package dev.runlens.read.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.NumberField;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The rows of a small CSV with commas, as texts.
final class CsvText {
    private static final String MARK = "\uFEFF";

    private CsvText() {}

    /// Takes a row.
    @FunctionalInterface
    interface Taker {
        /// Takes its fields.
        ///
        /// @param fields the fields of the row
        /// @param line 1-based
        void take(List<String> fields, int line) throws IOException;
    }

    /// The fields of the first line of a file; empty where it has none.
    static List<String> header(FileProbe probe) {
        String line = probe.headText().lines().findFirst().orElse("");
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(line)) {
            for (CsvRecord row : reader) {
                return row.getFields();
            }
        } catch (CsvParseException | IOException notCsv) {
            return List.of();
        }
        return List.of();
    }

    /// Reads a file row by row, the header included.
    ///
    /// @throws UnreadableSourceException when it is no CSV
    static void read(SourceInput input, ReadProgress progress, Taker taker) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(false)
                .ofCsvRecord(new InputStreamReader(new ProgressStream(input, progress), StandardCharsets.UTF_8))) {
            for (CsvRecord row : reader) {
                taker.take(
                        row.getStartingLineNumber() == 1 ? withoutMark(row.getFields()) : row.getFields(),
                        (int) row.getStartingLineNumber());
            }
        } catch (CsvParseException broken) {
            throw new UnreadableSourceException("is not a readable table: " + broken.getMessage(), 0);
        } catch (UncheckedIOException trouble) {
            throw trouble.getCause();
        }
    }

    private static List<String> withoutMark(List<String> fields) {
        if (fields.isEmpty() || !fields.getFirst().startsWith(MARK)) {
            return fields;
        }
        // Before a mark that is not taken out, the quotes of the first field are part of it.
        List<String> plain = new ArrayList<>(fields);
        String first = fields.getFirst().substring(MARK.length());
        boolean quoted = first.length() > 1 && first.startsWith("\"") && first.endsWith("\"");
        plain.set(0, quoted ? first.substring(1, first.length() - 1) : first);
        return plain;
    }

    /// The whole number that a field should be, with a comma before three digits as a mark between thousands; empty where
    /// it is no number.
    static OptionalDouble whole(String field) {
        NumberField number = new NumberField();
        NumberField.Kind kind = number.readWhole(field.toCharArray(), 0, field.length());
        return kind == NumberField.Kind.NUMBER ? OptionalDouble.of(number.value()) : OptionalDouble.empty();
    }

    /// The number that a field is; empty where it is none.
    static OptionalDouble number(String field) {
        NumberField number = new NumberField();
        NumberField.Kind kind = number.read(field.toCharArray(), 0, field.length());
        return kind == NumberField.Kind.NUMBER ? OptionalDouble.of(number.value()) : OptionalDouble.empty();
    }
}
