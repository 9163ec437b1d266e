package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.JavaProcess;
import dev.runlens.Main;
import dev.runlens.ask.ModelServerDouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A key that is typed on a real terminal, which `script` of util-linux makes.
@EnabledOnOs(OS.LINUX)
class TypedKeyTest {
    private static final String KEY = "sk-typed-0123456789";

    @TempDir
    Path folder;

    /// The server says the key back, as an error message may.
    @Test
    void aKeyThatIsTypedIsSeenNowhere() throws Exception {
        Files.writeString(folder.resolve("q.jsonl"), "{\"prompt\":\"1 + 2?\",\"completion\":\"3\"}\n");
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "3", (exchange, body) -> ModelServerDouble.say(
                exchange, 400, "{\"error\":\"" + exchange.getRequestHeaders().getFirst("Authorization") + "\"}"))) {
            Process process = onTerminal("evaluate", "--model", "base/tiny", "--data", "q.jsonl", "--server",
                    server.address(), "--ask-key");
            String asked = until(process.getInputStream(), ": ");
            process.getOutputStream().write((KEY + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            String seen = asked + new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(asked).endsWith("key for " + server.address() + ": ");
            assertThat(server.keys()).isNotEmpty().containsOnly("Bearer " + KEY);
            assertThat(seen).contains("the server answered 400").doesNotContain(KEY);
        }
        assertThat(written()).contains("answers.jsonl").doesNotContain(KEY);
    }

    /// Names and contents of all files there are.
    private String written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            StringBuilder written = new StringBuilder();
            for (Path file : all) {
                written.append(file).append('\n').append(Files.readString(file));
            }
            return written.toString();
        }
    }

    private static String until(InputStream in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            text.append((char) next);
            if (text.toString().endsWith(end)) {
                break;
            }
        }
        return text.toString();
    }

    private Process onTerminal(String... arguments) throws IOException {
        String command = JavaProcess.of(Main.class, arguments).command().stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        ProcessBuilder builder = new ProcessBuilder("script", "--quiet", "--flush", "--command", command, "/dev/null");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("SHELL", "/bin/sh");
        return builder.directory(folder.toFile()).redirectErrorStream(true).start();
    }
}
