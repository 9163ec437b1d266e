package dev.runlens.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is remembered lies in files that anybody may have damaged, or sent.
@Timeout(60)
class HostileSessionTest {
    @TempDir
    private Path folder;

    private SessionStore store = new SessionStore(Path.of(""));

    @BeforeEach
    void begin() {
        store = new SessionStore(folder);
    }

    static Stream<byte[]> notSessions() {
        return Stream.of(
                "", "null", "[]", "5", "\"inputs\"", "{", "{\"inputs\":[", "{\"inputs\":[\"a\"]",
                "{\"a\":" + "[".repeat(100_000),
                "{\"\":".repeat(5000), "{\"a\":" + "9".repeat(100_000) + "}", "{\"" + "n".repeat(200_000) + "\":1}",
                "\u0000\u0001\u0002", "<html>", "version https://git-lfs.github.com/spec/v1")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("notSessions")
    void whatIsNoSessionIsSetAsideAndSaidWhateverItIsKeptAs(byte[] content) throws IOException {
        Files.createDirectories(folder.resolve("sessions"));
        List<String> files = List.of("last.json", "preferences.json", "notes.json", "sessions/mine.runlens");
        for (String file : files) {
            Files.write(folder.resolve(file), content);
        }

        assertThat(store.last()).isEmpty();
        assertThat(store.preferences()).isEqualTo(Preferences.DEFAULT);
        assertThat(store.memos()).isEmpty();
        assertThat(store.named("mine")).isEmpty();

        assertThat(store.problems()).hasSize(4).allMatch(said -> said.contains("set aside"));
        for (String file : files) {
            assertThat(folder.resolve(file)).doesNotExist();
            assertThat(folder.resolve(file + ".broken")).hasBinaryContent(content);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeInThePlaceOfAFileIsNotWaitedFor() throws Exception {
        for (String file : List.of("last.json", "preferences.json", "notes.json")) {
            Path pipe = folder.resolve(file);
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        }

        assertThat(Remembered.of(store, (time, task) -> {}).last()).isEmpty();
        assertThat(store.problems()).hasSize(3).allMatch(said -> said.contains("is no file"));
    }

    @Test
    void membersOfAnyKindArePassedOver() throws IOException {
        for (String value : List.of("null", "true", "-1", "1e999", "\"\"", "\"\\u0000\"", "\"a\\nb\"", "[[[]]]", "{}",
                "[null,{\"path\":3},{\"path\":\"\\u0000\"}]", "\"../../../../etc/passwd\"")) {
            String members = Stream
                    .of("inputs", "runs", "view", "axis", "baseline", "views", "panels", "table", "zoom", "theme",
                            "reopen",
                            "recent", "window", "x", "width")
                    .map(name -> "\"" + name + "\":" + value).reduce((one, other) -> one + "," + other).orElseThrow();
            String nested = "{" + members + ",\"view\":{" + members + "},\"window\":{" + members + "}}";
            for (String file : List.of("last.json", "preferences.json", "notes.json")) {
                Files.writeString(folder.resolve(file), nested);
            }

            assertThat(store.last()).as(value).isPresent();
            assertThat(store.preferences().theme()).isEqualTo(Preferences.Theme.SYSTEM);
            assertThat(store.preferences().window()).isNull();
            assertThat(store.memos()).isNotNull();
        }
        assertThat(store.problems()).isEmpty();
    }

    @Test
    void changedBytesGiveASessionOrAWordOfTrouble() throws IOException {
        store.keepLast(new Session(List.of(Path.of("/models")),
                List.of(new KeptRun(new KeptRun.Place(Path.of("/models/a"), 0), true, 1)), KeptView.DEFAULT));
        store.keepMemos(Map.of(new KeptRun.Place(Path.of("/models/a"), 0), new Memo("a", "b", List.of("c"))));
        byte[] session = Files.readAllBytes(folder.resolve("last.json"));
        byte[] memos = Files.readAllBytes(folder.resolve("notes.json"));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (int trial = 0; trial < 1500; trial++) {
            Files.write(folder.resolve("last.json"), changed(session, random));
            Files.write(folder.resolve("notes.json"), changed(memos, random));
            int gone = store.last().isEmpty() ? 1 : 0;
            assertThatCode(store::memos).doesNotThrowAnyException();
            assertThat(store.problems().size()).isGreaterThanOrEqualTo(gone);
            Files.deleteIfExists(folder.resolve("last.json.broken"));
            Files.deleteIfExists(folder.resolve("notes.json.broken"));
        }
    }

    private static byte[] changed(byte[] whole, RandomGenerator random) {
        byte[] bytes = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256)
                    : "{}[]\",:0".charAt(random.nextInt(8)));
        }
        return bytes;
    }

    @Test
    void aNameOfASessionStaysInItsFolder() throws IOException {
        for (String name : List.of("../../evil", "..", "/etc/passwd", "a\u0000b", "a\nb", "C:\\x", "CON", ".",
                "x".repeat(5000))) {
            String saved = store.save(name, Session.EMPTY);
            assertThat(folder.resolve("sessions").resolve(saved + SessionFile.SUFFIX)).as(name).isRegularFile();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("sessions"));
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaidWithItsName() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "");

        assertThatThrownBy(() -> new SessionStore(taken).keepLast(Session.EMPTY))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot make the folder " + taken + ": ");
    }
}
