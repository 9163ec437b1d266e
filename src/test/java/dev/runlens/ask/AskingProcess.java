package dev.runlens.ask;

import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A process that asks a server, to be killed.
public final class AskingProcess {
    private AskingProcess() {}

    /// Asks until it is killed or has all answers.
    ///
    /// @param arguments the server's address, the file, and how many questions there are
    public static void main(String[] arguments) throws IOException {
        ModelServer server = ModelServer.at(arguments[0], null);
        try (AnswerFile file = AnswerFile.of(Path.of(arguments[1]));
                Asker asker = new Asker(server, null, () -> false)) {
            asker.ask(List.of(new Target("run3", "base", Path.of("/x/run3"), "run3")),
                    questions(Integer.parseInt(arguments[2])), new Asking("d", 0, 8, Endpoint.CHAT), file,
                    (done, of, target, failure) -> {});
        }
    }

    static List<Question> questions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Question(new Example("", "q:" + i, "question " + i, "answer " + i),
                        List.of(new Question.Turn("user", "question " + i)), false))
                .toList();
    }
}
