package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.Json;
import dev.runlens.read.json.JsonTree;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// Objects with named members, one on each line or in one list.
final class JsonTable implements EvaluationFormat {
    private final Map<String, String> chosen;

    /// @param chosen which member is what, where a person said so
    JsonTable(Map<String, String> chosen) {
        this.chosen = chosen;
    }

    @Override
    public String name() {
        return "table of answers";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        return roles(file).isPresent();
    }

    @Override
    public boolean isSure(EvaluationFile file) {
        return roles(file).filter(ColumnRoles::holdsAnswers).isPresent();
    }

    @Override
    public boolean maybeData(EvaluationFile file) {
        return chosen.isEmpty() && roles(file).filter(ColumnRoles::maybeData).isPresent();
    }

    private Optional<ColumnRoles> roles(EvaluationFile file) {
        return ColumnRoles.of(file.outline(), chosen);
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        AnswerTable table = new AnswerTable(file, answers, this, roles(file).orElseThrow());
        if (file.probe().firstByte() == '[') {
            Json.read(file.input(), progress, parser -> {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    table.add(new Row(JsonTree.at(parser)));
                }
            });
        } else {
            AnswerLines.read(file, answers, progress, (row, line) -> table.add(new Row(row)));
        }
    }

    private record Row(JsonTree tree) implements TableRow {
        private JsonTree at(String column) {
            return column.indexOf('/') < 0 ? tree.get(column) : tree.get(column.split("/", -1));
        }

        @Override
        public @Nullable String text(String column) {
            JsonTree value = at(column);
            return value.text().or(() -> value.first().text()).orElse(null);
        }

        @Override
        public OptionalDouble number(String column) {
            JsonTree value = at(column);
            return value.number().isPresent() || !value.isText()
                    ? value.number()
                    : WordNumber.of(value.text().orElse(""));
        }
    }
}
