package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.ask.ModelServerDouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AskSessionTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeRuns() throws IOException {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            data.append(
                    "{\"messages\":[{\"role\":\"user\",\"content\":\"What is %d + %d?\"},{\"role\":\"assistant\",\"content\":\"%d\"}]}\n"
                            .formatted(i, i + 40, 2 * i + 40));
        }
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/valid.jsonl"), data);
        for (String run : List.of("run3", "run4")) {
            Path place = Files.createDirectories(folder.resolve("models/" + run));
            Files.writeString(place.resolve("adapter_config.json"), """
                    {"model": "base/tiny", "data": "data", "adapter_path": "models/%s", "fine_tune_type": "lora",
                     "iters": 100, "learning_rate": 1e-5, "batch_size": 4, "num_layers": 4, "steps_per_eval": 10}
                    """.formatted(run));
            Files.writeString(place.resolve("train.log"), """
                    Iter 1: Val loss 2.0, Val took 1.0s
                    Iter 10: Train loss 1.5, Learning Rate 1e-05, It/sec 1.0, Tokens/sec 100.0, Trained Tokens 1000, Peak mem 1.0 GB
                    Iter 10: Val loss 1.8, Val took 1.0s
                    """);
        }
    }

    /// run4 knows them all, run3 every other, the base model none.
    private static String answer(JsonNode body) {
        String[] words = ModelServerDouble.question(body).split("[ ?]", -1);
        int first = Integer.parseInt(words[2]);
        int right = first + Integer.parseInt(words[4]);
        String adapter = body.has("adapters") ? body.get("adapters").asString() : "";
        boolean knows = adapter.endsWith("run4") || adapter.endsWith("run3") && first % 2 == 0;
        return knows ? "It is " + right + "." : "It is 7.";
    }

    @Test
    void theBestOfSeveralModelsIsFoundByItsAnswers() throws IOException {
        try (ModelServerDouble server = ModelServerDouble.mlx(AskSessionTest::answer, (exchange, body) -> false)) {
            Typed.Outcome outcome = Typed.in(folder).run("evaluate", "--model", "base", "--model", "models/run3",
                    "--model",
                    "run4", "--compare-ground-truth", "--server", server.address() + "/v1");

            assertThat(outcome.err()).contains("asking mlx_lm.server at " + server.address() + "/ for base, run3, run4")
                    .contains("answers are in answers.jsonl").doesNotContain("sent to that machine");
            assertThat(outcome.code()).isZero();
            assertThat(outcome.out())
                    .startsWith("run4's answers score better than those of each of the other 2, by number match.");
            assertThat(server.asked()).hasSize(90);
            List<String> adapters = new ArrayList<>();
            server.asked().forEach(body -> adapters.add(body.has("adapters") ? body.get("adapters").asString() : ""));
            assertThat(adapters.get(89)).isEqualTo(folder.resolve("models/run4").toAbsolutePath().toString());
            assertThat(server.asked().getFirst().get("model").asString()).isEqualTo("base/tiny");

            Typed.Outcome again = Typed.in(folder).run("evaluate", "--model", "run3", "--model", "run4", "--server",
                    server.address(), "--resume");
            assertThat(server.asked()).hasSize(90);
            assertThat(again.out()).startsWith("run4 is right on 50.0 points more of 30 examples than run3");
        }
        assertThat(folder.resolve("models/run3")).isDirectoryNotContaining("glob:**answers*");
    }

    /// It is no reason to say that the questions had no references.
    @Test
    void whereEveryAnswerFailedThatIsSaid() throws IOException {
        try (ModelServerDouble server = ModelServerDouble.mlx(AskSessionTest::answer,
                (exchange, body) -> ModelServerDouble.say(exchange, 400, "{\"error\":\"no such key\"}"))) {
            Typed.Outcome outcome = Typed.in(folder).run("evaluate", "--model", "run3", "--limit", "4", "--server",
                    server.address());

            assertThat(outcome.code()).isEqualTo(ExitCodes.NOTHING_READ);
            assertThat(outcome.out()).startsWith("No answer could be had: there is nothing to compare.")
                    .contains("4 of run3's answers could not be had");
            assertThat(outcome.err()).contains("run3: the server answered 400: {\"error\":\"no such key\"}");
        }
    }

    @Test
    void goingOnAndNotGoingOnIsOneOrTheOther() {
        Typed.Outcome outcome = Typed.in(folder).run("evaluate", "--model", "run3", "--resume", "--no-resume");

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("--resume and --no-resume are one or the other");
    }

    @Test
    void aPartOfTheQuestionsIsTheSameForAll() throws IOException {
        try (ModelServerDouble server = ModelServerDouble.mlx(AskSessionTest::answer, (exchange, body) -> false)) {
            Typed.in(folder).run("evaluate", "--model", "run3", "--model", "run4", "--limit", "5", "--seed", "3",
                    "--server",
                    server.address());

            List<String> asked = server.asked().stream().map(ModelServerDouble::question).toList();
            assertThat(asked).hasSize(10);
            assertThat(asked.subList(0, 5)).isEqualTo(asked.subList(5, 10)).doesNotHaveDuplicates();
        }
    }

    @Test
    void everySavedFileIsAskedFromAFolderOfItsOwn() throws IOException {
        byte[] weights = safetensors();
        for (String name : List.of("0000005_adapters.safetensors", "0000010_adapters.safetensors",
                "adapters.safetensors")) {
            Files.write(folder.resolve("models/run3/" + name), weights);
        }
        List<Boolean> loadable = new ArrayList<>();
        try (ModelServerDouble server = ModelServerDouble.mlx(AskSessionTest::answer, (exchange, body) -> {
            Path adapter = Path.of(body.get("adapters").asString());
            loadable.add(Files.exists(adapter.resolve("adapters.safetensors"))
                    && Files.exists(adapter.resolve("adapter_config.json")));
            return false;
        })) {
            Typed.Outcome outcome = Typed.in(folder).run("evaluate", "--model", "run3", "--all-checkpoints", "--limit",
                    "4",
                    "--server", server.address());

            assertThat(outcome.err()).contains("for run3@5, run3@10");
            assertThat(outcome.out()).contains("run3@5", "run3@10");
        }
        assertThat(loadable).hasSize(8).containsOnly(true);
    }

    @Test
    void theFileToShipByAnswersStandsBesideThatByLoss() throws IOException {
        Path models = Path.of("samples/models").toAbsolutePath();
        Files.writeString(folder.resolve("q.jsonl"), IntStream.range(0, 20)
                .mapToObj(i -> "{\"prompt\":\"%d?\",\"completion\":\"%d\"}\n".formatted(i, i))
                .collect(Collectors.joining()));
        int[] asked = new int[1];
        // The last of six files is the one that knows.
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> asked[0]++ >= 100
                ? ModelServerDouble.question(body).replace("?", "")
                : "no idea", (exchange, body) -> false)) {
            Typed.Outcome outcome = Typed.in(folder).run("evaluate", "--models-dir", models.toString(), "--model",
                    "tiny-llama_run3", "--all-checkpoints", "--data", "q.jsonl", "--server", server.address());

            assertThat(outcome.out().replaceAll("\\s+", " ")).contains("The file to ship is tiny-llama_run3@900 by its"
                    + " answers (100\u202f%), and tiny-llama_run3@300 (0.0\u202f%) by its loss: the answers of the first are better.");
        }
    }

    @Test
    void adaptersThatTookNoEffectAreSaid() throws IOException {
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "always the same", (exchange, body) -> false)) {
            Typed.Outcome outcome = Typed.in(folder).run("evaluate", "--model", "base", "--model", "run4", "--limit",
                    "5",
                    "--server", server.address());

            assertThat(outcome.out().replaceAll("\\s+", " "))
                    .contains("The same was said, letter by letter, to all 5 examples by base, run4");
        }
    }

    @Test
    void whatCannotBeAskedIsSaid() throws IOException {
        Typed.Outcome nobody = Typed.in(folder).run("evaluate", "--model", "run3", "--server", "http://127.0.0.1:1");
        assertThat(nobody.code()).isEqualTo(ExitCodes.NOTHING_READ);
        assertThat(nobody.err()).contains("no server answers at http://127.0.0.1:1/");

        Typed.Outcome within = Typed.in(folder).run("evaluate", "--model", "run3", "--output",
                "models/run3/answers.jsonl");
        assertThat(within.err()).contains("answers are never written into one");
        Files.createSymbolicLink(folder.resolve("elsewhere"), folder.resolve("models/run3"));
        Typed.Outcome byLink = Typed.in(folder).run("evaluate", "--model", "run3", "--output",
                "elsewhere/answers.jsonl");
        assertThat(byLink.err()).contains("answers are never written into one");

        Typed.Outcome both = Typed.in(folder).run("evaluate", "x.csv", "--model", "run3");
        assertThat(both.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(Typed.in(folder).run("evaluate").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(Typed.in(folder).run("evaluate", "--limit", "3", "--server", "x").code()).isEqualTo(ExitCodes.USAGE);

        Files.delete(folder.resolve("data/valid.jsonl"));
        Typed.Outcome dataless = Typed.in(folder).run("evaluate", "--model", "run3", "--server", "http://127.0.0.1:1");
        assertThat(dataless.err()).contains("name the questions with --data");
    }

    @Test
    void hostileAnswersAreInert() throws IOException {
        try (ModelServerDouble server = ModelServerDouble.mlx(
                body -> "\u001b[2J" + (body.has("adapters") ? "a" : "b"), (exchange, body) -> false)) {
            Typed.Outcome outcome = Typed.in(folder).run("evaluate", "--model", "base", "--model", "run4", "--score",
                    "chrf",
                    "--limit", "4", "--server", server.address());

            assertThat(outcome.out() + outcome.err()).doesNotContain("\u001b");
            assertThat(Files.readString(folder.resolve("answers.jsonl"))).doesNotContain("\u001b");
        }
    }

    private static byte[] safetensors() {
        byte[] header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}"
                .getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + header.length + 4)
                .order(ByteOrder.LITTLE_ENDIAN);
        return bytes.putLong(header.length).put(header).putFloat(1).array();
    }
}
