package dev.runlens.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.evaluation.Question;
import java.util.Objects;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A process that asks is killed (SIGKILL) at twenty moments: before an answer goes out, in the middle of it, after it.
class KilledAskingTest {
    private static final int KILLS = 20;
    private static final int QUESTIONS = 60;

    @TempDir
    Path folder;

    private final AtomicReference<Process> running = new AtomicReference<>();
    private final AtomicInteger untilKill = new AtomicInteger();
    private final Random random = new Random(5);

    @Test
    void losesAtMostTheAnswerInFlightAndNeverAsksTwice() throws Exception {
        Path answers = folder.resolve("answers.jsonl");
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "an answer", (exchange, body) -> {
            if (untilKill.decrementAndGet() != 0) {
                return false;
            }
            String whole = ModelServerDouble.completion("an answer");
            switch (random.nextInt(3)) {
                case 0 -> kill();
                case 1 -> {
                    exchange.sendResponseHeaders(200, whole.length());
                    exchange.getResponseBody().write(whole.substring(0, 30).getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    kill();
                }
                default -> {
                    ModelServerDouble.say(exchange, 200, whole);
                    kill();
                }
            }
            return true;
        })) {
            for (int i = 0; i < KILLS; i++) {
                untilKill.set(1 + random.nextInt(3));
                run(server, answers);
            }
            untilKill.set(Integer.MAX_VALUE);
            assertThat(run(server, answers)).as(() -> said()).isZero();

            Map<String, Integer> asked = new HashMap<>();
            server.asked().forEach(body -> asked.merge(ModelServerDouble.question(body), 1, Integer::sum));
            assertThat(asked).hasSize(QUESTIONS);
            assertThat(server.asked().size()).isLessThanOrEqualTo(QUESTIONS + KILLS);
        }
        List<JsonNode> lines = Files.readAllLines(answers).stream().map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines).hasSize(QUESTIONS).extracting(line -> line.get("id").asString()).doesNotHaveDuplicates();
    }

    private static String classPath() {
        return Stream.of(AskingProcess.class, Asker.class, Question.class, JsonFactory.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("out.txt"));
        } catch (IOException nothing) {
            return nothing.toString();
        }
    }

    private void kill() {
        Objects.requireNonNull(running.get()).destroyForcibly();
    }

    private int run(ModelServerDouble server, Path answers) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classPath(),
                AskingProcess.class.getName(), server.address(), answers.toString(), Integer.toString(QUESTIONS))
                        .redirectErrorStream(true).redirectOutput(folder.resolve("out.txt").toFile()).start();
        running.set(process);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
