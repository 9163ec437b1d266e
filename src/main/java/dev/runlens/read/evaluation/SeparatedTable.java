package dev.runlens.read.evaluation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// CSV with commas or semicolons, and TSV, with a header.
final class SeparatedTable implements EvaluationFormat {
    private static final String MARK = "\uFEFF";

    private final Map<String, String> chosen;

    /// @param chosen which column is what, where a person said so
    SeparatedTable(Map<String, String> chosen) {
        this.chosen = chosen;
    }

    @Override
    public String name() {
        return "table of answers";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        int first = file.probe().firstByte();
        return first != '{' && first != '[' && first > 0 && roles(header(file)).isPresent();
    }

    @Override
    public boolean isSure(EvaluationFile file) {
        return roles(header(file)).filter(ColumnRoles::holdsAnswers).isPresent();
    }

    @Override
    public boolean maybeData(EvaluationFile file) {
        return chosen.isEmpty() && roles(header(file)).filter(ColumnRoles::maybeData).isPresent();
    }

    private Optional<ColumnRoles> roles(List<String> header) {
        return ColumnRoles.of(header, chosen);
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        List<String> header = header(file);
        AnswerTable table = new AnswerTable(file, answers, this, roles(header).orElseThrow());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i), i);
        }
        boolean first = true;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(file))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(
                        new InputStreamReader(new ProgressStream(file.input(), progress), StandardCharsets.UTF_8))) {
            for (CsvRecord row : reader) {
                if (!first && row.getFieldCount() != header.size()) {
                    answers.skipped(file.path(), (int) row.getStartingLineNumber(), "the line has "
                            + row.getFieldCount() + " columns, the header " + header.size() + ": it was left out");
                } else if (!first) {
                    table.add(new Row(row, places));
                }
                first = false;
            }
        } catch (CsvParseException broken) {
            throw new UnreadableSourceException("is not a readable table: " + broken.getMessage(), 0);
        } catch (UncheckedIOException trouble) {
            throw trouble.getCause();
        }
    }

    private static List<String> header(EvaluationFile file) {
        String head = file.probe().headText();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator(file)).ofCsvRecord(head)) {
            for (CsvRecord row : reader) {
                return row.getFields().stream().map(name -> name.replace(MARK, "").strip()).toList();
            }
        } catch (CsvParseException | IOException | UncheckedIOException noTable) {
            return List.of();
        }
        return List.of();
    }

    /// The separator that the first line has most of.
    private static char separator(EvaluationFile file) {
        String line = file.probe().headText().lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char sought) {
        return line.chars().filter(c -> c == sought).count();
    }

    private record Row(CsvRecord fields, Map<String, Integer> places) implements TableRow {
        @Override
        public @Nullable String text(String column) {
            Integer place = places.get(column);
            return place == null ? null : fields.getField(place);
        }

        @Override
        public OptionalDouble number(String column) {
            String text = text(column);
            return text == null ? OptionalDouble.empty() : WordNumber.of(text);
        }
    }
}
