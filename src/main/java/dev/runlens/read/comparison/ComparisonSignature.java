package dev.runlens.read.comparison;

import dev.runlens.read.FileProbe;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;

/// Whether the two ends of a file look like a comparison JSON.
final class ComparisonSignature {
    private boolean runs;
    private boolean named;
    private boolean marked;

    private ComparisonSignature() {}

    static ComparisonSignature of(FileProbe probe) {
        ComparisonSignature signature = new ComparisonSignature();
        try (JsonIn json = new JsonIn(new ByteArrayInputStream(probe.head()), probe.path())) {
            json.begin();
            json.object(name -> signature.member(json, name));
        } catch (JacksonException cutOrBroken) {
            // The head of a long file ends anywhere. What came before it counts, and so does the other end.
            String tail = new String(probe.tail(), StandardCharsets.ISO_8859_1);
            signature.marked |= tail.contains("\"comparison_table\"") || tail.contains("\"schema_version\"");
        }
        return signature;
    }

    private void member(JsonIn json, String name) {
        switch (name) {
            case "runs" -> {
                runs = json.isArray();
                json.array(() -> json.object(key -> named |= key.equals("run_name")));
            }
            case "comparison_table", "schema_version" -> marked = true;
            default -> {}
        }
    }

    /// A file that breaks off before its marks is still told by the names of its runs, so that its user is told where.
    boolean isComparison() {
        return runs && (marked || named);
    }
}
