package dev.runlens.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the JVM itself writes down of its sockets while a server is asked.
class OnlyLoopbackTest {
    private static final List<String> EVENTS = List.of("jdk.SocketWrite", "jdk.SocketRead");

    @TempDir
    Path folder;

    @Test
    void nothingButTheServerOnThisMachineIsSpokenTo() throws IOException {
        Path written = folder.resolve("sockets.jfr");
        try (Recording recording = new Recording();
                ModelServerDouble server = ModelServerDouble.mlx(body -> "see http://192.0.2.1/ and "
                        + ModelServerDouble.question(body), (exchange, body) -> {
                            exchange.getResponseHeaders().add("Link", "<http://192.0.2.1/>; rel=preload");
                            exchange.getResponseHeaders().add("Alt-Svc", "h2=\"192.0.2.1:443\"");
                            return false;
                        })) {
            EVENTS.forEach(event -> recording.enable(event).withoutThreshold());
            recording.start();
            ask(server);
            recording.stop();
            recording.dump(written);
            assertThat(server.asked()).as("what was sent was seen").hasSize(3);
        }
        Set<String> spokenTo = RecordingFile.readAllEvents(written).stream()
                .filter(event -> EVENTS.contains(event.getEventType().getName()))
                .map(OnlyLoopbackTest::address)
                .collect(Collectors.toSet());

        assertThat(spokenTo).isNotEmpty()
                .allSatisfy(address -> assertThat(address).matches("(127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1)"));
    }

    private static String address(RecordedEvent event) {
        return event.getString("address");
    }

    private void ask(ModelServerDouble server) throws IOException {
        List<Question> questions = List.of("a", "b", "c").stream()
                .map(text -> new Question(new Example("", text, text, "4"),
                        List.of(new Question.Turn("user", text)), false))
                .toList();
        try (AnswerFile file = AnswerFile.of(folder.resolve("answers.jsonl"));
                Asker asker = new Asker(ModelServer.at(server.address(), null), null, () -> false)) {
            asker.ask(List.of(new Target("base", "m", null, null)), questions, new Asking("d", 0, 64, Endpoint.CHAT),
                    file,
                    (done, of, target, failure) -> assertThat(failure).isNull());
        }
    }
}
