package dev.runlens.read.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.runlens.analyze.Comparison;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Run;
import dev.runlens.write.ComparisonJson;
import dev.runlens.write.ExampleRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every run that mlx-lm wrote, through the JSON and back.
class RealRunsTest {
    private static final Path RUNS = Path.of("src", "test", "resources", "runs");

    @TempDir
    private Path folder;

    @Test
    void theJsonOfRealRunsPassesTheSchemaAndGivesTheSameRuns() throws IOException {
        List<Run> runs = load(RUNS).runs();
        assertThat(runs).hasSizeGreaterThanOrEqualTo(9);
        Path file = folder.resolve("comparison.json");
        ComparisonJson.write(Comparison.of(runs, List.of(), ExampleRuns.COLLECTED), file);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs", "comparison.schema.json")), InputFormat.JSON);
        assertThat(schema.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
        LoadResult back = load(file);
        assertThat(back.problems()).isEmpty();
        assertThat(back.runs()).isEqualTo(runs);
    }

    @Test
    void writingWhatWasReadBackGivesTheSameBytes() throws IOException {
        Path first = folder.resolve("first.json");
        ComparisonJson.write(Comparison.of(load(RUNS).runs(), List.of(), ExampleRuns.COLLECTED), first);
        Path second = folder.resolve("second.json");
        ComparisonJson.write(Comparison.of(load(first).runs(), List.of(), ExampleRuns.COLLECTED), second);
        assertThat(second).hasSameTextualContentAs(first);
    }

    private static LoadResult load(Path path) {
        InputContent content = Formats.reader().read(path, ReadProgress.NONE);
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(content));
    }
}
