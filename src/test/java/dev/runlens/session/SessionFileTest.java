package dev.runlens.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFileTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("evening.runlens"), text);
    }

    @Test
    void whatTheWindowSavesIsOne() throws IOException {
        Session session = new Session(List.of(Path.of("/models")), List.of(), KeptView.DEFAULT);
        new SessionStore(folder).save("evening", session);
        Path saved = folder.resolve("sessions/evening.runlens");

        assertThat(SessionFile.is(saved)).isTrue();
        assertThat(SessionFile.read(saved)).isEqualTo(session);
    }

    @Test
    void relativePathsLieBesideIt() throws IOException {
        Path file = file("{\"inputs\": [\"run3\", \"../logs/run4.log\", \"/models\"]}");

        assertThat(SessionFile.read(file).inputs())
                .containsExactly(folder.resolve("run3"), folder.resolve("../logs/run4.log"), Path.of("/models"));
    }

    @Test
    void aLogThatWasGivenToARunLiesBesideItToo() throws IOException {
        Path file = file("""
                {"inputs": ["run3"], "logs": [{"path": "out.txt", "run": "run3"}, {"path": "b.log"}, "c.log"]}""");

        assertThat(SessionFile.read(file).logs())
                .containsExactly(Map.entry(folder.resolve("out.txt"), folder.resolve("run3")));
    }

    @Test
    void aSessionOpensNoOtherSession() throws IOException {
        assertThat(SessionFile.read(file("{\"inputs\": [\"evening.runlens\", \"run3\"]}"))
                .inputs()).containsExactly(folder.resolve("run3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"inputs\": []}", "{\"inputs\": [\"evening.runlens\"]}"})
    void whatHoldsNoSessionIsSaid(String text) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> SessionFile.read(file)).isInstanceOf(IOException.class)
                .hasMessageMatching("(is|names) .*");
    }

    @Test
    void oneThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> SessionFile.read(folder.resolve("none.runlens")))
                .hasMessage("is not there, or is no file");
    }
}
