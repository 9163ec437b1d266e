package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.GapBand;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.analyze.Runs;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import dev.runlens.run.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonSchemaTest {
    private Schema schema;
    private String schemaText;

    @BeforeAll
    void readSchema() throws IOException {
        schemaText = Files.readString(Path.of("docs", "comparison.schema.json"));
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText, InputFormat.JSON);
    }

    static Stream<Arguments> comparisons() {
        return Map.of(
                "empty", List.<Run>of(),
                "configuration only", List.of(ExampleRuns.run4()),
                "full", List.of(ExampleRuns.run3()),
                "diverged", List.of(ExampleRuns.diverged()),
                "resumed", List.of(ExampleRuns.resumed()),
                "entered by hand", List.of(ExampleRuns.byHand()),
                "hostile names", List.of(ExampleRuns.hostile()),
                "few evaluations that rose", List.of(risen()),
                "all together",
                List.of(
                        ExampleRuns.run3(),
                        ExampleRuns.run4(),
                        ExampleRuns.byHand(),
                        ExampleRuns.diverged(),
                        ExampleRuns.resumed(),
                        ExampleRuns.hostile()))
                .entrySet()
                .stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    /// One evaluation an epoch, of the whole validation set: no test was made.
    private static Run risen() {
        Map<Metric, Series> losses = Map.of(Metric.VAL_LOSS, Runs.every10(1.10, 1.30, 1.80));
        return Runs.run("few", "transformers", new Configuration(Runs.settings(), null),
                new TrainingHistory(losses, List.of(), FinalMetrics.none(), Progress.UNKNOWN));
    }

    @Test
    void aRiseWithoutATestHasNoP() throws IOException {
        assertThat(written(List.of(risen()), List.of())).containsPattern("\"onset\": \\{[^}]*\"p_value\": null");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparisons")
    void whatIsWrittenPassesTheSchema(String kind, List<Run> runs) throws IOException {
        Finding problem = Finding.in(Path.of("x.png"), 3, FindingCode.REJECTED, kind);
        assertThat(schema.validate(written(runs, List.of(problem)), InputFormat.JSON))
                .as(kind)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"run_name\"|\"name\"",
            "\"lora_rank\": 8,|",
            "\"final_train_loss\"|\"final_training_loss\"",
            "\"train_val_gap\": 0.186|\"gap\": 0.186",
            "[null, 2.1,|[null, \"NaN\",",
            "T18:01:08.776893|T18:01:08Z",
            "\"schema_version\": 2|\"schema_version\": 3",
            "\"gap_band\": \"overfitting\"|\"gap_band\": \"bad\"",
            "\"state\": \"finished\"|\"state\": \"done\"",
            "\"iterations\": [1,|\"iterations\": [1.5,",
            "HYPERPARAMETERS|SETTINGS"
    })
    void aSmallChangeOfTheContractIsNoticed(String before, String after) throws IOException {
        String json = written(List.of(ExampleRuns.run3()), List.of());
        assertThat(json).contains(before);
        String changed = json.replace(before, after == null ? "" : after);
        assertThat(schema.validate(changed, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theSchemaKnowsEveryWordThatCanBeWritten() {
        Stream<String> words = Stream.of(
                Arrays.stream(FindingCode.values()).map(FindingCode::word),
                Arrays.stream(RunStatus.values()).map(RunStatus::word),
                Arrays.stream(GapBand.values()).map(GapBand::words))
                .flatMap(all -> all);
        assertThat(words).allSatisfy(word -> assertThat(schemaText).contains("\"" + word + "\""));
    }

    @Test
    void theSchemaIsItselfAValidSchema() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(schemaText, InputFormat.JSON)).isEmpty();
    }

    private static String written(List<Run> runs, List<Finding> problems) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ComparisonJson.write(Comparison.of(runs, problems, ExampleRuns.COLLECTED), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
