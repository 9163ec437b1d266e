package dev.runlens.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AskerTest {
    private static final Asking ASKING = new Asking("valid.jsonl", 7, 64, Endpoint.CHAT);
    private static final Target BASE = new Target("base", "base/tiny", null, null);
    private static final Target RUN3 = new Target("run3", "base/tiny", Path.of("/x/run3"), "models/run3");
    private static final Target RUN4 = new Target("run4", "base/tiny", Path.of("/x/run4"), "models/run4");
    private static final ModelServerDouble.Handler NOBODY = (exchange, body) -> false;

    @TempDir
    Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private Path answers = Path.of("");

    @BeforeEach
    void nameTheFile() {
        answers = folder.resolve("answers.jsonl");
    }

    @Test
    void mlxIsToldTheAdapterWithEachRequestAndTheBaseModelByItsName() throws IOException {
        try (ModelServerDouble server = ModelServerDouble.mlx(AskerTest::adapterOf, NOBODY)) {
            ask(server, List.of(BASE, RUN3, RUN4), 3);

            assertThat(server.asked()).hasSize(9).allSatisfy(body -> {
                assertThat(body.get("model").asString()).isEqualTo("base/tiny");
                assertThat(body.get("temperature").asInt()).isZero();
                assertThat(body.get("seed").asLong()).isEqualTo(7);
                assertThat(body.get("max_tokens").asInt()).isEqualTo(64);
                assertThat(body.get("stream").asBoolean()).isFalse();
            });
            assertThat(server.asked().stream().map(AskerTest::adapterOf))
                    .containsExactly("none", "none", "none", "/x/run3", "/x/run3", "/x/run3", "/x/run4", "/x/run4",
                            "/x/run4");
        }
        assertThat(lines()).extracting(line -> line.get("subject").asString() + " " + line.get("answer").asString())
                .startsWith("base none").endsWith("run4 /x/run4");
        assertThat(lines().getFirst().get("completion_tokens").asInt()).isEqualTo(3);
        assertThat(lines().getFirst().get("finish_reason").asString()).isEqualTo("stop");
    }

    @Test
    void vllmLoadsEachAdapterOnceAndKnowsItByName() throws IOException {
        String models = "{\"data\":[{\"id\":\"base/tiny\",\"owned_by\":\"vllm\"}]}";
        try (ModelServerDouble server = new ModelServerDouble(models, body -> body.get("model").asString(), NOBODY)) {
            ask(server, List.of(BASE, RUN3, RUN4), 2);

            assertThat(server.asked().stream().map(body -> body.get("model").asString()))
                    .containsExactly("base/tiny", "base/tiny", "run3", "run3", "run4", "run4");
            assertThat(server.asked()).noneMatch(body -> body.has("adapters"));
            assertThat(server.loaded()).containsExactly(
                    "{\"lora_name\":\"run3\",\"lora_path\":\"/x/run3\"}",
                    "{\"lora_name\":\"run4\",\"lora_path\":\"/x/run4\"}");
        }
    }

    @Test
    void llamaCppIsToldHowMuchEachOfItsAdaptersCounts() throws IOException {
        String models = "{\"data\":[{\"id\":\"tiny.gguf\",\"owned_by\":\"llamacpp\"}]}";
        try (ModelServerDouble server = new ModelServerDouble(models, body -> "x", NOBODY)) {
            ask(server, List.of(BASE, RUN4, new Target("run9", "tiny", Path.of("/x/run9"), "run9")), 1);

            assertThat(server.asked().stream().map(body -> body.get("lora").toString())).containsExactly(
                    "[{\"id\":0,\"scale\":0.0},{\"id\":1,\"scale\":0.0}]",
                    "[{\"id\":0,\"scale\":0.0},{\"id\":1,\"scale\":1.0}]");
        }
        assertThat(failures).singleElement().asString().contains("was not started with an adapter from /x/run9");
    }

    @Test
    void aServerOfModelsByNameNeedsTheRunsName() throws IOException {
        String models = "{\"data\":[{\"id\":\"run3\",\"owned_by\":\"library\"}]}";
        try (ModelServerDouble server = new ModelServerDouble(models, body -> "x", NOBODY)) {
            ask(server, List.of(RUN3, RUN4), 1);

            assertThat(server.asked()).singleElement()
                    .satisfies(body -> assertThat(body.get("model").asString()).isEqualTo("run3"));
        }
        assertThat(failures).singleElement().asString().contains("no model called run4");
    }

    @Test
    void whatMayPassIsTriedAgainAfterTheTimeThatTheServerAsksFor() throws IOException {
        AtomicInteger count = new AtomicInteger();
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "fine", (exchange, body) -> {
            switch (count.incrementAndGet()) {
                case 1 -> exchange.getResponseHeaders().add("Retry-After", "7");
                case 2, 3 -> { /* without a time */ }
                default -> {
                    return false;
                }
            }
            return ModelServerDouble.say(exchange, count.get() == 1 ? 429 : 503, "slow down");
        })) {
            ask(server, List.of(BASE), 1);
        }
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(lines()).singleElement()
                .satisfies(line -> assertThat(line.get("answer").asString()).isEqualTo("fine"));
    }

    @Test
    void whatFailsIsKeptAsFailedAndAskedAgainNextTime() throws IOException {
        AtomicInteger broken = new AtomicInteger(5);
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "late",
                (exchange, body) -> broken.getAndDecrement() > 0
                        && ModelServerDouble.say(exchange, 500, "{\"error\":\"out of memory\"}"))) {
            ask(server, List.of(BASE), 2);
            assertThat(failures).singleElement().asString()
                    .startsWith("the server answered 500: {\"error\":\"out of memory\"}");
            assertThat(lines()).extracting(line -> line.get("answer").asString("null")).containsExactly("null", "late");

            ask(server, List.of(BASE), 2);
            assertThat(server.asked()).hasSize(5 + 1 + 1);
        }
        assertThat(lines()).hasSize(3);
    }

    @Test
    void whatIsWrongWithTheQuestionIsNotTriedAgain() throws IOException {
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x",
                (exchange, body) -> ModelServerDouble.say(exchange, 400, "too long"))) {
            ask(server, List.of(BASE), 1);

            assertThat(server.asked()).hasSize(1);
        }
        assertThat(failures).containsExactly("the server answered 400: too long");
    }

    @Test
    void noRedirectIsFollowed() throws IOException {
        try (ModelServerDouble elsewhere = ModelServerDouble.mlx(body -> "stolen", NOBODY);
                ModelServerDouble server = ModelServerDouble.mlx(body -> "x", (exchange, body) -> {
                    exchange.getResponseHeaders().add("Location", elsewhere.address() + "/v1/chat/completions");
                    return ModelServerDouble.say(exchange, 307, "");
                })) {
            ask(server, List.of(BASE), 1);

            assertThat(elsewhere.asked()).isEmpty();
            assertThat(elsewhere.keys()).isEmpty();
        }
        assertThat(failures).singleElement().asString().contains("sends elsewhere (307)");
    }

    @Test
    void anAnswerWithoutAnEndIsGivenUp() throws IOException {
        byte[] chunk = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x", (exchange, body) -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 2000; i++) {
                    exchange.getResponseBody().write(chunk);
                }
            } catch (IOException hungUp) {
                assertThat(hungUp).isNotNull();
            }
            return true;
        })) {
            ask(server, List.of(BASE), 1);
        }
        assertThat(failures).containsExactly("the server's answer is longer than 16 MB");
    }

    @Test
    void aCutConnectionAndOddContentAreFailures() throws IOException {
        List<String> odd = List.of("{\"choices\":", "[]", "5", "{\"choices\":[{\"message\":{\"content\":null}}]}",
                "[".repeat(5000));
        AtomicInteger next = new AtomicInteger();
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x", (exchange, body) -> {
            int i = Integer.parseInt(ModelServerDouble.question(body).substring("question ".length()));
            next.incrementAndGet();
            return i == odd.size() ? cut(exchange) : ModelServerDouble.say(exchange, 200, odd.get(i));
        })) {
            ask(server, List.of(BASE), odd.size() + 1);
        }
        assertThat(failures).hasSize(odd.size() + 1).last().asString().isEqualTo("the connection to the server broke");
        assertThat(lines()).hasSize(odd.size() + 1).allMatch(line -> line.get("answer").isNull());
    }

    private static boolean cut(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("{\"cho".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
        return true;
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x", (exchange, body) -> {
            try {
                never.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
            return true;
        })) {
            ask(server, Duration.ofMillis(150), List.of(BASE), 1);
            never.countDown();
        }
        assertThat(failures).containsExactly("the server took longer than 0 seconds");
    }

    @Test
    void theKeyGoesToTheServerAndNowhereElse() throws IOException {
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x",
                (exchange, body) -> ModelServerDouble.question(body).endsWith("0")
                        && ModelServerDouble.say(exchange, 400, "no"))) {
            ask(server, List.of(BASE), 2);

            assertThat(server.keys()).containsOnly("Bearer secret-key");
        }
        assertThat(failures).singleElement().asString().doesNotContain("secret");
        assertThat(Files.readString(answers)).doesNotContain("secret");
    }

    @Test
    void aServerThatDoesNotTakeTheKeyIsAskedNothingMore() throws IOException {
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x",
                (exchange, body) -> ModelServerDouble.question(body).endsWith("1")
                        && ModelServerDouble.say(exchange, 401, "your key has expired"))) {
            assertThatThrownBy(() -> ask(server, List.of(BASE, BASE), 9))
                    .hasMessage("the server wants a key that it accepts: it answered 401: your key has expired");

            assertThat(server.asked()).hasSize(2);
        }
        assertThat(Files.readString(answers)).hasLineCount(1).contains("\"x\"");
    }

    @Test
    void whatWasAnsweredStaysWhenAskingIsCancelled() throws IOException {
        AtomicInteger answered = new AtomicInteger();
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x" + answered.incrementAndGet(), NOBODY);
                AnswerFile file = AnswerFile.of(answers);
                Asker asker = new Asker(ModelServer.at(server.address(), null),
                        new Wire(ModelServer.base(server.address()), null, Duration.ofSeconds(20)), pauses::add,
                        () -> answered.get() >= 3)) {
            assertThatThrownBy(() -> asker.ask(List.of(BASE), AskingProcess.questions(10), ASKING, file,
                    (done, of, target, failure) -> {})).isInstanceOf(CancellationException.class);
        }
        assertThat(lines()).hasSize(3);
    }

    @Test
    void aLineThatWasCutOffGoesAndTheRestIsNotAskedAgain() throws IOException {
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x", NOBODY)) {
            ask(server, List.of(BASE), 3);
            String whole = Files.readString(answers);
            Files.writeString(answers, whole.substring(0, whole.length() - 20));
            server.asked().clear();

            ask(server, List.of(BASE), 3);

            assertThat(server.asked()).hasSize(1);
            assertThat(Files.readString(answers).lines().count()).isEqualTo(3);
            assertThat(lines()).extracting(line -> line.get("id").asString()).containsExactly("q:0", "q:1", "q:2");
        }
    }

    @Test
    void otherConditionsAreAskedAnew() throws IOException {
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x", NOBODY)) {
            ask(server, List.of(BASE), 2);
            try (AnswerFile file = AnswerFile.of(answers);
                    Asker asker = asker(server, Duration.ofSeconds(20))) {
                asker.ask(List.of(BASE), AskingProcess.questions(2), new Asking("valid.jsonl", 8, 64, Endpoint.CHAT),
                        file,
                        (a, b, c, d) -> {});
            }
            assertThat(server.asked()).hasSize(4);
        }
    }

    @Test
    void aFileOfSomethingElseIsNotTouched() throws IOException {
        for (String content : List.of("{\"text\":\"mine\"}\n", "notes", "{\"runlens\":1}\n{\"runlens_answer\":1}\n",
                "{\"runlens_answer\":1}\nand notes of mine")) {
            Files.writeString(answers, content);

            assertThatThrownBy(() -> AnswerFile.of(answers)).isInstanceOf(IOException.class)
                    .hasMessageContaining("holds something else than answers of RunLens");
            assertThat(answers).hasContent(content);
        }
    }

    @Test
    void oneAskingAtATimeWritesAFile() throws IOException {
        try (AnswerFile first = AnswerFile.of(answers)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> AnswerFile.of(answers)).isInstanceOf(IOException.class)
                    .hasMessageContaining("is being written by another asking");
        }
        AnswerFile.of(answers).close();
    }

    @Test
    void addressesAreTakenWithAndWithoutTheirPath() throws ServerException {
        for (String address : List.of("http://127.0.0.1:8080", "127.0.0.1:8080", "http://127.0.0.1:8080/v1",
                "http://127.0.0.1:8080/v1/")) {
            assertThat(ModelServer.base(address)).hasToString("http://127.0.0.1:8080/");
        }
        assertThat(ModelServer.base("https://host/api/v1")).hasToString("https://host/api/");
        for (String wrong : List.of("ftp://host", "http://", "http://user:pass@host", "http://a b",
                "file:///etc/passwd")) {
            assertThatThrownBy(() -> ModelServer.base(wrong)).isInstanceOf(ServerException.class);
        }
    }

    @Test
    void serversOfThisMachineAreFoundAtTheirPorts() throws IOException {
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x", NOBODY)) {
            List<ModelServer> found = ModelServer.local(List.of(1, server.port()));

            assertThat(found).singleElement().satisfies(one -> {
                assertThat(one.kind()).isEqualTo(ServerKind.MLX);
                assertThat(one.models()).containsExactly("base/tiny");
                assertThat(ModelServer.isLocal(one.base())).isTrue();
            });
        }
    }

    private static String adapterOf(JsonNode body) {
        return body.has("adapters") ? body.get("adapters").asString() : "none";
    }

    private void ask(ModelServerDouble server, List<Target> targets, int questions) throws IOException {
        ask(server, Duration.ofSeconds(20), targets, questions);
    }

    private void ask(ModelServerDouble server, Duration patience, List<Target> targets, int questions)
            throws IOException {
        try (AnswerFile file = AnswerFile.of(answers);
                Asker asker = asker(server, patience)) {
            asker.ask(targets, AskingProcess.questions(questions), ASKING, file, (done, of, target, failure) -> {
                if (failure != null) {
                    failures.add(failure);
                }
            });
        }
    }

    private Asker asker(ModelServerDouble server, Duration patience) throws IOException {
        ModelServer found = ModelServer.at(server.address(), "secret-key");
        return new Asker(found, new Wire(found.base(), "secret-key", patience), pauses::add, () -> false);
    }

    private List<JsonNode> lines() throws IOException {
        return Files.readAllLines(answers).stream().map(line -> JsonMapper.shared().readTree(line)).toList();
    }
}
