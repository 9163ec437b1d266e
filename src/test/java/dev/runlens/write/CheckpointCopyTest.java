package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runlens.run.Checkpoint;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointCopyTest {
    private static final Path WHOLE = Path.of("samples/models/tiny-llama_run3/0000150_adapters.safetensors");

    @TempDir
    private Path folder;

    @Test
    void aCopyIsWholeAndNothingElseIsLeft() throws IOException {
        Path weights = weights("run", Files.readAllBytes(WHOLE));

        assertThat(copy(weights).into(folder.resolve("ship/it")))
                .containsExactly(folder.resolve("ship/it/adapters.safetensors"));

        assertThat(folder.resolve("ship/it/adapters.safetensors")).hasSameBinaryContentAs(weights);
        try (Stream<Path> files = Files.list(folder.resolve("ship"))) {
            assertThat(files).containsExactly(folder.resolve("ship/it"));
        }
    }

    @Test
    void emptyCutOffAndDamagedWeightsAreNotCopied() throws IOException {
        byte[] whole = Files.readAllBytes(WHOLE);
        for (byte[] bytes : List.of(
                new byte[0],
                Arrays.copyOf(whole, 5),
                Arrays.copyOf(whole, 100),
                Arrays.copyOf(whole, whole.length - 1),
                Arrays.copyOf(whole, whole.length + 1),
                "not weights at all".getBytes(StandardCharsets.UTF_8))) {
            Path weights = weights("run", bytes);
            assertThatThrownBy(() -> copy(weights).into(folder.resolve("ship")))
                    .as("%d bytes", bytes.length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(weights.toString());
            assertThat(folder.resolve("ship")).doesNotExist();
        }
    }

    /// The configuration beside the weights is written to, again and again, for as long as it is copied.
    @Test
    void aFileThatGrowsWhileItIsCopiedIsNotShipped() throws Exception {
        Path weights = weights("run", Files.readAllBytes(WHOLE));
        Path configuration = Files.write(weights.resolveSibling("adapter_config.json"), new byte[4_000_000]);
        AtomicBoolean copied = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(1);
        Thread writer = Thread.ofPlatform().start(() -> {
            try (OutputStream out = Files.newOutputStream(configuration, StandardOpenOption.APPEND)) {
                while (!copied.get()) {
                    out.write('x');
                    writing.countDown();
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        try {
            writing.await();
            assertThatThrownBy(() -> copy(weights).into(folder.resolve("ship")))
                    .hasMessage(configuration + " changed while it was copied: try again when it is not written to");
        } finally {
            copied.set(true);
            writer.join();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("nothing is left").containsExactly(folder.resolve("run"));
        }
        assertThat(copy(weights).into(folder.resolve("ship"))).hasSize(2);
    }

    @Test
    void aFolderThatIsThereIsLeftAsItIsUnlessItIsEmpty() throws IOException {
        Path weights = weights("run", Files.readAllBytes(WHOLE));
        Path mine = Files.writeString(Files.createDirectories(folder.resolve("ship")).resolve("mine"), "x");

        assertThatThrownBy(() -> copy(weights).into(folder.resolve("ship"))).hasMessageContaining("is there already");
        Files.delete(mine);

        assertThat(copy(weights).into(folder.resolve("ship"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u001b[201~b", "a\rb", "a\u009bb", "a\u202eb", "a\tb"})
    void aNameThatATerminalObeysIsNoCommand(String name) throws IOException {
        Path weights = weights(name, Files.readAllBytes(WHOLE));
        assertThat(copy(weights).command(Path.of("ship/it"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "a b",
            "it's",
            "$(touch pwned)",
            "`touch pwned`",
            "a;touch pwned",
            "a & touch pwned",
            "!!",
            "-rf",
            "~root",
            "*",
            "\\",
            "\"; touch pwned; \"",
            "%s #x"
    })
    void aCommandThatIsPastedIntoATerminalCopiesAndDoesNothingElse(String name) throws Exception {
        Path weights = weights(name, Files.readAllBytes(WHOLE));
        String command = copy(weights).command(Path.of("ship/it")).orElseThrow();
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "needs script(1) for a terminal");

        Process shell = new ProcessBuilder("/usr/bin/script", "-qec", "bash --norc --noprofile -i", "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        shell.getOutputStream()
                .write(("bind 'set enable-bracketed-paste on'\n\u001b[200~" + command + "\u001b[201~\nexit\n")
                        .getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().flush();
        assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(folder.resolve("ship/it/adapters.safetensors")).hasSameBinaryContentAs(weights);
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    @Test
    void theCommandStopsAndSaysSoWhereItsFolderIsThere() throws Exception {
        Path first = weights("a", Files.readAllBytes(WHOLE));
        assertThat(ran(copy(first).command(Path.of("ship/it")).orElseThrow()).exitValue()).isZero();
        Path other = weights("b", new byte[] {1});

        Process again = ran(copy(other).command(Path.of("ship/it")).orElseThrow());

        assertThat(again.exitValue()).isNotZero();
        assertThat(again.errorReader().lines()).anyMatch(words -> words.contains("ship/it"));
        assertThat(folder.resolve("ship/it/adapters.safetensors")).hasSameBinaryContentAs(first);
    }

    private Process ran(String command) throws Exception {
        Process shell = new ProcessBuilder("/bin/sh", "-c", command).directory(folder.toFile()).start();
        assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return shell;
    }

    private CheckpointCopy copy(Path weights) throws IOException {
        return CheckpointCopy.of(new Checkpoint(weights, java.util.OptionalLong.of(150), true, false));
    }

    private Path weights(String run, byte[] bytes) throws IOException {
        Path home = Files.createDirectories(folder.resolve(run));
        return Files.write(home.resolve("0000150_adapters.safetensors"), bytes);
    }
}
