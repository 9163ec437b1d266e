package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the commands print with `--json`, against the one schema of all of them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandJsonTest {
    private static final String SAMPLES = Path.of("samples/models").toAbsolutePath().toString();
    private static final String RUN3 = SAMPLES + "/tiny-llama_run3";
    private static final String RUN4 = SAMPLES + "/tiny-llama_run4";

    private Schema schema;

    @TempDir
    Path folder;

    @BeforeAll
    void readSchemas() throws IOException {
        Map<String, String> schemas = Map.of(
                "urn:runlens:comparison:1", Files.readString(Path.of("docs", "comparison.schema.json")),
                "urn:runlens:commands:1", Files.readString(Path.of("docs", "commands.schema.json")));
        schema = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(schemas))
                .getSchema(com.networknt.schema.SchemaLocation.of("urn:runlens:commands:1"));
    }

    private void assertFits(String json) {
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint", "next", "inspect"})
    void ofOneRunAndOfSeveralFitTheSchema(String command) {
        for (String place : List.of(RUN3, SAMPLES)) {
            Typed.Outcome outcome = Typed.in(folder).run(command, place, "--json");
            assertFits(outcome.out());
            assertThat(JsonMapper.shared().readTree(outcome.out()).get("command").asString()).isEqualTo(command);
        }
    }

    @Test
    void theOthersFitTheSchema() {
        String answers = Path.of("samples/answers/answers.jsonl").toAbsolutePath().toString();
        assertFits(Typed.in(folder).run("formats", "--json").out());
        Typed.in(folder).run("watch", RUN3, "--json").out().lines().forEach(this::assertFits);
        assertFits(Typed.in(folder).run("evaluate", answers, "--json").out());
        assertFits(Typed.in(folder).run("verdict", RUN3, RUN4, "--answers", answers, "--json").out());
        assertFits(Typed.in(folder).run("compare", RUN3, RUN4, "--answers", answers, "--output", "-").out());
        assertFits(Typed.in(folder).run("prune", RUN3, "--json").out());
        assertFits(Typed.in(folder).run("verdict", RUN3, RUN4, "--json").out());
        assertFits(Typed.in(folder).run("verdict", SAMPLES, "--json").out());
        assertFits(Typed.in(folder).run("compare", RUN3, RUN4, "--json").out());
        assertFits(Typed.in(folder).run("compare", RUN3, RUN4, "--output", "-").out());
    }

    @Test
    void votesFitTheSchema() throws IOException {
        StringBuilder votes = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            votes.append("""
                    {"runlens_vote": 1, "example": "%d", "left": "run3", "right": "run4", "choice": "left", "voter": "ada", "blind": true}
                    {"runlens_vote": 1, "example": "%d", "left": "run5", "right": "run3", "choice": "tie", "voter": "ada", "blind": true}
                    """.formatted(i, i));
        }
        Files.writeString(folder.resolve("votes.jsonl"), votes);

        String json = Typed.in(folder).run("vote", "--result", "--json", "votes.jsonl").out();

        assertFits(json);
        JsonNode pairs = JsonMapper.shared().readTree(json).get("votes").get("pairs");
        assertThat(pairs.size()).isEqualTo(2);
        assertThat(pairs.get(0).get("baseline_wins").asInt()).isEqualTo(4);
        assertThat(pairs.get(0).get("share").asDouble()).isZero();
        assertThat(pairs.get(1).get("ties").asInt()).isEqualTo(4);
        assertThat(pairs.get(1).get("share").asDouble()).isEqualTo(0.5);
        assertThat(pairs.get(1).get("decided_after").isNull()).isTrue();
        assertThat(Typed.in(folder).run("vote", "votes.jsonl", "--json").code()).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void theFileOfAScriptIsTheFileOfATerminal() {
        JsonNode run = JsonMapper.shared()
                .readTree(Typed.in(folder).run("checkpoint", RUN3, "--json").out())
                .get("runs")
                .get(0);

        assertThat(run.get("analysis").get("recommended_checkpoint").get("path").asString())
                .isEqualTo(Typed.in(folder).run("checkpoint", RUN3).out().strip());
    }

    @Test
    void inspectNamesTheFilesThatArePassedOver() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "nothing of interest");
        Files.copy(Path.of(RUN3, "train.log"), folder.resolve("train.log"));

        JsonNode json = JsonMapper.shared().readTree(Typed.in(folder).run("inspect", ".", "--json").out());

        assertThat(json.get("runs").size()).isEqualTo(1);
        assertThat(json.get("runs").get(0).get("train_points").asInt()).isEqualTo(90);
        assertThat(json.get("passed_over").toString()).contains("notes.txt");
    }
}
