package dev.runlens.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.evaluation.EvaluationReader;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.Question;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AskedServerTest {
    private static final Target BASE = new Target("base", "base/tiny", null, null);
    private static final Target RUN3 = new Target("run3", "base/tiny", Path.of("/x/run3"), "models/run3");
    private static final ModelServerDouble.Handler NOBODY = (exchange, body) -> false;
    private static final String KEY = "sk-very-secret";

    @TempDir
    Path folder;

    private final List<String> failures = new ArrayList<>();

    @Test
    void textsToGoOnWithAreSentToTheEndpointOfTexts() throws IOException {
        List<Question> texts = List.of(question("Q: 2 + 2?\n### Response:", true));
        Asking asking = new Asking("d", 0, 8, Endpoint.fitting(texts));
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> body.get("prompt").asString() + "4", NOBODY)) {
            ask(server, asking, texts, BASE, RUN3);

            assertThat(server.asked()).hasSize(2).allSatisfy(body -> {
                assertThat(body.get("prompt").asString()).isEqualTo("Q: 2 + 2?\n### Response:");
                assertThat(body.has("messages")).isFalse();
            });
            assertThat(server.asked().getLast().get("adapters").asString()).isEqualTo("/x/run3");
        }
        SubjectAnswers run3 = asking.of(read(), List.of(RUN3)).subjects().getFirst();
        assertThat(run3.answers().getFirst().text()).isEqualTo("Q: 2 + 2?\n### Response:4");
        assertThat(run3.setup().conditions()).containsEntry("endpoint", "text");
    }

    @Test
    void aConversationAmongTheQuestionsIsAskedAsTurns() {
        assertThat(Endpoint.fitting(List.of(question("a", true), question("b", false)))).isEqualTo(Endpoint.CHAT);
        assertThat(Endpoint.fitting(List.of(question("a", true)))).isEqualTo(Endpoint.TEXT);
    }

    @Test
    void answersOfAnotherAskingStandApart() throws IOException {
        List<Question> questions = List.of(question("a", false));
        Asking chat = new Asking("d", 0, 8, Endpoint.CHAT);
        Asking text = new Asking("d", 0, 8, Endpoint.TEXT);
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> body.has("prompt") ? "as text" : "in turns",
                NOBODY)) {
            ask(server, chat, questions, RUN3);
            ask(server, text, questions, RUN3);
            ask(server, text, questions, RUN3);
            assertThat(server.asked()).as("nothing twice").hasSize(2);
        }
        assertThat(read().subjects()).extracting(one -> one.subject().name()).containsExactly("run3", "run3#2");
        SubjectAnswers asked = text.of(read(), List.of(BASE, RUN3)).subjects().getFirst();
        assertThat(asked.subject().name()).isEqualTo("run3");
        assertThat(asked.answers()).singleElement().satisfies(one -> assertThat(one.text()).isEqualTo("as text"));
    }

    @Test
    void anAnswerComesIntoThePlaceOfTheFailureBefore() throws IOException {
        Asking asking = new Asking("d", 0, 8, Endpoint.CHAT);
        AtomicInteger broken = new AtomicInteger(1);
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "late", (exchange, body) -> broken
                .getAndDecrement() > 0 && ModelServerDouble.say(exchange, 400, "no"))) {
            ask(server, asking, List.of(question("a", false), question("b", false)), BASE);
            ask(server, asking, List.of(question("a", false), question("b", false)), BASE);
        }
        SubjectAnswers base = read().subjects().getFirst();
        assertThat(base.answers()).extracting(one -> one.example().id() + " " + one.text())
                .containsExactly("a late", "b late");
        assertThat(base.failed()).isZero();
    }

    @Test
    void aKeyThatTheServerSaysBackIsKeptNowhere() throws IOException {
        Asking asking = new Asking("d", 0, 64, Endpoint.CHAT);
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "your key is " + KEY,
                (exchange, body) -> ModelServerDouble.question(body).equals("a")
                        && ModelServerDouble.say(exchange, 400, "Incorrect API key provided: " + KEY))) {
            ask(server, asking, List.of(question("a", false), question("b", false)), BASE);

            assertThat(server.keys()).contains("Bearer " + KEY);
        }
        assertThat(failures).singleElement().asString().contains("Incorrect API key provided: [key]");
        assertThat(Files.readString(folder.resolve("answers.jsonl"))).contains("your key is [key]")
                .doesNotContain(KEY);
    }

    @Test
    void whatAServerSendsMayBeStrangeAndLargeWithoutHarm() throws IOException {
        Asking asking = new Asking("d", 0, 8, Endpoint.CHAT);
        String name = "x".repeat(40_000);
        String wide = "{\"" + name + "\":[" + "1,".repeat(100_000) + "1]}";
        String deep = "{\"a\":".repeat(400) + "1" + "}".repeat(400);
        for (String body : List.of(wide, deep, "[]", "null", "", "{\"choices\":[{\"message\":{\"content\":[1]}}]}",
                ModelServerDouble.completion("y".repeat(10_000)))) {
            Files.deleteIfExists(folder.resolve("answers.jsonl"));
            failures.clear();
            try (ModelServerDouble server = ModelServerDouble.mlx(asked -> "", (exchange, asked) -> ModelServerDouble
                    .say(exchange, 200, body))) {
                ask(server, asking, List.of(question("a", false)), BASE);
            }
            assertThat(failures).as(body.substring(0, Math.min(40, body.length()))).hasSize(1);
            assertThat(Files.size(folder.resolve("answers.jsonl"))).isLessThan(1000);
        }
    }

    @Test
    void aModelThatTheServerDoesNotHaveIsNamedWithThoseThatItHas() throws IOException {
        String models = "{\"data\":[{\"id\":\"qwen\",\"owned_by\":\"library\"}]}";
        try (ModelServerDouble double_ = new ModelServerDouble(models, body -> "x", NOBODY)) {
            ModelServer server = ModelServer.at(double_.address(), null);
            AskPlan known = new AskPlan(List.of(new Asked.Named("qwen")), false, folder);
            AskPlan unknown = new AskPlan(List.of(new Asked.Named("qwne")), false, folder);

            assertThat(known.targets(server, file -> folder)).containsExactly(new Target("qwen", "qwen", null, null));
            assertThatThrownBy(() -> unknown.targets(server, file -> folder))
                    .hasMessage("qwne is neither a run nor a model of the server, which has qwen");
        }
    }

    @Test
    void whatLeavesTheMachineIsSaidBeforeAndThatAKeyGoesOpenly() {
        List<Question> questions = List.of(question("x".repeat(4000), false));
        URI here = URI.create("http://127.0.0.1:1/");
        URI there = URI.create("http://192.0.2.1:1/");

        assertThat(new Sending(here, List.of("run3"), questions, 8, true).leaving()).isEmpty();
        assertThat(new Sending(there, List.of("run3"), questions, 8, true).leaving()).satisfiesExactly(
                sent -> assertThat(sent)
                        .startsWith("sent to 192.0.2.1, another machine: 1 question, about 1000 tokens"),
                key -> assertThat(key).contains("unencrypted"));
        assertThat(new Sending(there, List.of("run3"), questions, 8, false).leaving()).hasSize(1);
    }

    @Test
    @Timeout(60)
    void aBodyThatStopsComingIsGivenUp() throws IOException {
        for (byte[] begin : List.of(new byte[0], "{\"choices\":[".getBytes(StandardCharsets.UTF_8))) {
            CountDownLatch end = new CountDownLatch(1);
            failures.clear();
            Files.deleteIfExists(folder.resolve("answers.jsonl"));
            try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x", (exchange, body) -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(begin);
                exchange.getResponseBody().flush();
                return waited(end);
            })) {
                ask(server, Duration.ofMillis(200));
                end.countDown();
            }
            assertThat(failures).containsExactly("the server took longer than 0 seconds");
        }
    }

    @Test
    @Timeout(60)
    void aBodyThatDripsIsGivenUp() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x", (exchange, body) -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (end.getCount() > 0) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    Thread.sleep(10);
                }
            } catch (IOException | InterruptedException hungUp) {
                return true;
            }
            return true;
        })) {
            ask(server, Duration.ofMillis(200));
            end.countDown();
        }
        assertThat(failures).containsExactly("the server took longer than 0 seconds");
    }

    /// What was not asked for packed is not unpacked: a small body stays small.
    @Test
    void aPackedBodyIsNoAnswer() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                stream.write(zeros);
            }
        }
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x", (exchange, body) -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            return true;
        })) {
            ask(server, Duration.ofSeconds(20));
        }
        assertThat(failures).containsExactly("the server's answer is no valid JSON");
    }

    @Test
    void aServerThatSendsTooMuchOfItsModelsIsNone() throws IOException {
        String many = "{\"data\":[" + "{\"id\":\"m\"},".repeat(1_600_000) + "{}]}";
        try (ModelServerDouble server = new ModelServerDouble(many, body -> "x", NOBODY)) {
            assertThatThrownBy(() -> ModelServer.at(server.address(), null)).hasMessageContaining("longer than 16 MB");
        }
        String names = "{\"data\":[" + "{\"id\":\"\\u001b[2J\"},".repeat(3000) + "{\"id\":\"" + "n".repeat(100_000)
                + "\"}]}";
        try (ModelServerDouble server = new ModelServerDouble(names, body -> "x", NOBODY)) {
            assertThat(ModelServer.at(server.address(), null).models()).hasSize(3000);
        }
    }

    private static boolean waited(CountDownLatch end) {
        try {
            return end.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Question question(String text, boolean plain) {
        return new Question(new Example("", text, text, "4"), List.of(new Question.Turn("user", text)), plain);
    }

    private void ask(ModelServerDouble server, Asking asking, List<Question> questions, Target... targets)
            throws IOException {
        ask(server, Duration.ofSeconds(20), asking, questions, targets);
    }

    private void ask(ModelServerDouble server, Duration patience) throws IOException {
        ask(server, patience, new Asking("d", 0, 8, Endpoint.CHAT), List.of(question("a", false)), BASE);
    }

    private void ask(ModelServerDouble server, Duration patience, Asking asking, List<Question> questions,
            Target... targets) throws IOException {
        ModelServer found = ModelServer.at(server.address(), KEY);
        try (AnswerFile file = AnswerFile.of(folder.resolve("answers.jsonl"));
                Asker asker = new Asker(found, new Wire(found.base(), KEY, patience), time -> {},
                        () -> false)) {
            asker.ask(List.of(targets), questions, asking, file, (done, of, target, failure) -> {
                if (failure != null) {
                    failures.add(failure);
                }
            });
        }
    }

    private Evaluation read() {
        return new EvaluationReader().read(List.of(folder.resolve("answers.jsonl")), ReadProgress.NONE);
    }
}
