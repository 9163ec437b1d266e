package dev.runlens.read.comparison;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The `findings` of a run.
final class FindingsIn {
    private final JsonIn json;
    private final List<Finding> findings = new ArrayList<>();

    FindingsIn(JsonIn json) {
        this.json = json;
    }

    /// The findings of the array the parser stands on.
    List<Finding> read() {
        json.array(() -> {
            Entry entry = new Entry();
            json.object(entry::member);
            findings.add(entry.finding());
        });
        return findings;
    }

    private final class Entry {
        private String code = "";
        private String message = "";
        private @Nullable Path file;
        private int line;
        private @Nullable String metric;
        private OptionalLong iteration = OptionalLong.empty();
        private OptionalDouble value = OptionalDouble.empty();

        void member(String name) {
            switch (name) {
                case "code" -> code = String.valueOf(json.text());
                case "message" -> message = String.valueOf(json.text());
                case "file" -> file = json.path();
                case "line" -> line = Math.clamp(json.whole().orElse(0), 0, Integer.MAX_VALUE);
                case "metric" -> metric = json.text();
                case "iteration" -> iteration = json.whole();
                case "value" -> value = json.number();
                default -> {}
            }
        }

        /// A code that is not known here was given by a newer RunLens: its word is kept in the message.
        Finding finding() {
            Origin.InFile place = file == null ? null : new Origin.InFile(file, line);
            Finding.Point point = metric == null || iteration.isEmpty() || value.isEmpty()
                    ? null
                    : new Finding.Point(Metric.of(metric), iteration.getAsLong(), value.getAsDouble());
            return FindingCode.ofWord(code)
                    .map(known -> new Finding(known, message, place, point))
                    .orElseGet(() -> new Finding(FindingCode.INFERRED, code + ": " + message, place, point));
        }
    }
}
