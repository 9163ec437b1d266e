package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.verdict.Refusal;
import dev.runlens.analyze.advice.Advice;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The verdict in the file, in the text table and in the report.
class VerdictJsonTest {
    private static final String RUNS = "src/test/resources/runs/";

    @Test
    void oneRunHasNoVerdict() throws IOException {
        JsonNode json = json(comparison(RUNS + "mlx_file_good"));
        assertThat(json.path("verdict").isNull()).isTrue();
        assertThat(json.path("ranking").path("groups")).hasSize(1);
        assertThat(json.path("attributions").isEmpty()).isTrue();
        assertThat(ComparisonTable.of(comparison(RUNS + "mlx_file_good"))).doesNotContain("VERDICT");
        assertThat(MarkdownReport.of(comparison(RUNS + "mlx_file_good"), Optional.empty()))
                .doesNotContain("## Verdict");
    }

    @Test
    void theDocumentedKeysComeFirst() throws IOException {
        JsonNode verdict = json(comparison("samples/models")).path("verdict");
        assertThat(verdict.propertyNames())
                .containsExactly(
                        "result",
                        "run",
                        "difference",
                        "interval",
                        "of",
                        "paired",
                        "reasons",
                        "cautions",
                        "baseline",
                        "candidate",
                        "headline",
                        "decides",
                        "pairing",
                        "basis",
                        "matters",
                        "attribution",
                        "equal_budget",
                        "statements");
        assertThat(verdict.path("result").asString()).isEqualTo("cannot_tell");
        assertThat(verdict.path("run").isNull()).isTrue();
        assertThat(verdict.path("of").asInt()).isEqualTo(3);
        assertThat(verdict.path("paired").asBoolean()).isTrue();
        assertThat(verdict.path("basis").asString()).isEqualTo("same_steps");
        assertThat(verdict.path("matters").asDouble()).isBetween(0.0214, 0.0215);
        assertThat(verdict.path("headline").asString())
                .startsWith("2 of 3 comparable runs may have the lowest validation loss");
    }

    @Test
    void whatIsNotComparableHasNoNumbers() throws IOException {
        JsonNode verdict = json(comparison(RUNS + "mlx_file_good", RUNS + "mlx_file_overfit"))
                .path("verdict");
        assertThat(verdict.path("result").asString()).isEqualTo("not_comparable");
        for (String key : List.of("run", "difference", "interval", "paired", "basis", "matters")) {
            assertThat(verdict.path(key).isNull()).as(key).isTrue();
        }
        assertThat(verdict.path("reasons").get(0).asString()).contains("data/big", "data/small");
        assertThat(verdict.path("equal_budget").isEmpty()).isTrue();
        assertThat(verdict.path("attribution")
                .path("changes")
                .get(0)
                .path("setting")
                .asString())
                        .isEqualTo("learning_rate");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "samples/models",
            RUNS + "mlx_file_good " + RUNS + "mlx_file_overfit",
            RUNS + "mlx_file_good " + RUNS + "mlx_file_nan",
            RUNS + "mlx_file_good " + RUNS + "mlx_old_good",
            RUNS + "tb_tensor " + RUNS + "tb_simple_value",
            RUNS + "hf_lora_r8_lr5e-4 " + RUNS + "hf_lora_r32_lr5e-3_overfit"
    })
    void everySentenceNamesFieldsThatAreInTheFile(String inputs) throws IOException {
        JsonNode json = json(comparison(inputs.split(" ", -1)));
        List<String> missing = new ArrayList<>();
        for (JsonNode statement : json.path("verdict").path("statements")) {
            for (JsonNode field : statement.path("fields")) {
                if (at(json, field.asString()).isMissingNode()) {
                    missing.add(statement.path("id").asString() + ": " + field.asString());
                }
            }
        }
        assertThat(json.path("verdict").path("statements").isEmpty()).isFalse();
        assertThat(missing).isEmpty();
    }

    @Test
    void theVerdictAloneIsTheOneOfTheFile() throws IOException {
        Comparison comparison = comparison("samples/models");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VerdictJson.write(comparison, 3, Optional.of(Refusal.UNKNOWN_TRAINER), out);
        ObjectNode alone = (ObjectNode) JsonMapper.shared().readTree(out.toByteArray());
        assertThat(alone.remove("exit_code").asInt()).isEqualTo(3);
        assertThat(alone.remove("refused").asString()).isEqualTo("unknown_trainer");
        assertThat(alone).isEqualTo(json(comparison).path("verdict"));
    }

    @Test
    void tiesAndPlacesAreInTheRanking() throws IOException {
        JsonNode ranking = json(comparison(RUNS + "mlx_file_good", RUNS + "mlx_old_good", RUNS + "mlx_file_nan"))
                .path("ranking");
        JsonNode runs = ranking.path("groups").get(0).path("runs");
        assertThat(runs).hasSize(2);
        assertThat(runs.get(1).path("place").asInt()).isEqualTo(1);
        assertThat(runs.get(1).path("run").asString()).isEqualTo("mlx_old_good");
        assertThat(runs.get(1).path("tied_with").get(0).asString()).isEqualTo("mlx_file_good");
        assertThat(ranking.path("unranked").get(0).path("run").asString()).isEqualTo("mlx_file_nan");
    }

    @Test
    void tableAndReportSayTheVerdictAndTheOrder() {
        Comparison samples = comparison("samples/models");
        assertThat(ComparisonTable.of(samples)).contains("VERDICT", "Why", "Order of the runs");
        assertThat(MarkdownReport.of(samples, Optional.empty()))
                .contains("## Decision", "**2 of 3 comparable runs may have the lowest", "### Why",
                        "### Order of the runs");
        Comparison two = comparison(RUNS + "mlx_file_good", RUNS + "mlx_file_overfit");
        assertThat(ComparisonTable.of(two)).contains("VERDICT").doesNotContain("Order of the runs");
        assertThat(MarkdownReport.of(two, Optional.empty())).doesNotContain("Order of the runs");
    }

    @Test
    void linesAreNoLongerThanAPageIsWide() {
        Advice advice = comparison("samples/models").advice();
        for (int width : new int[] {60, 100, 240}) {
            List<String> lines = AdviceLines.decision(advice, width);
            assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
            assertThat(lines).contains("Ship", "Why", "Risk", "Next step");
            assertThat(lines).anySatisfy(line -> assertThat(line).hasSizeGreaterThan(width - 15));
        }
    }

    private static Comparison comparison(String... inputs) {
        List<InputContent> contents = new ArrayList<>();
        for (String input : inputs) {
            contents.add(Formats.reader().read(Path.of(input), ReadProgress.NONE));
        }
        return Comparison.of(
                Formats.assembly(Clock.systemUTC()).assemble(contents).runs(), List.of(), ExampleRuns.COLLECTED);
    }

    private static JsonNode json(Comparison comparison) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ComparisonJson.write(comparison, out);
        return JsonMapper.shared().readTree(out.toByteArray());
    }

    /// Follows a path of members after dots, entries in brackets and names in quotes.
    private static JsonNode at(JsonNode root, String path) {
        JsonNode node = root;
        for (String part : path.replaceAll("\\[\"([^\"]*)\"]", "\u0001$1\u0001").split("\u0001", -1)) {
            boolean quoted = path.contains("[\"" + part + "\"]");
            for (String step : quoted ? new String[] {part} : part.split("[.\\[\\]]+", -1)) {
                if (!step.isEmpty()) {
                    node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
                }
            }
        }
        return node;
    }
}
