package dev.runlens.cli;

import dev.runlens.ask.Endpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whom to ask what, and how.
final class AskOptions {
    @Option(names = "--model", paramLabel = "NAME", description = {
            "Ask this model, and go on where an earlier asking ended: a run (folder, or name under --models-dir), `base` for the model that the runs started from, or a model that the server has under that name. Several times for several."})
    List<String> models = new ArrayList<>();

    @Option(names = "--compare-ground-truth", description = "Compare the answers with the answers of the data; what --model does anyway.")
    boolean compareGroundTruth;

    @Option(names = "--all-checkpoints", description = "Ask every saved file of each run, not only its last.")
    boolean allCheckpoints;

    @Option(names = "--models-dir", paramLabel = "DIR", defaultValue = "models", description = "Where names of runs are looked for. Default: ${DEFAULT-VALUE}")
    Path modelsDir = Path.of("models");

    @Option(names = "--data", paramLabel = "FILE", description = "The questions, JSON lines. Default: the valid.jsonl of the first run.")
    @Nullable
    Path data;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0", description = "Ask N of the questions, the same of every model. Default: all.")
    int limit;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "0", description = "Which questions are drawn, and the server's seed. Default: ${DEFAULT-VALUE}")
    long seed;

    @Option(names = "--max-tokens", paramLabel = "N", defaultValue = "512", description = "The longest answer. Default: ${DEFAULT-VALUE}")
    int maxTokens;

    @Option(names = "--server", paramLabel = "URL", description = "The server, OpenAI-compatible. Default: the one that answers on this machine at a usual port. A key is sent to a server that is named here, and to no other.")
    @Nullable
    String server;

    @Option(names = "--key-env", paramLabel = "NAME", defaultValue = "OPENAI_API_KEY", description = "The environment variable with the key for --server. Default: ${DEFAULT-VALUE}")
    String keyEnv = "OPENAI_API_KEY";

    @Option(names = "--ask-key", description = "Ask for the key of --server on the terminal, unseen, instead.")
    boolean askKey;

    @Option(names = "--endpoint", paramLabel = "WAY", defaultValue = "auto", description = "chat: questions as turns, in the model's chat template. text: as bare texts to go on with. auto: text where the data has nothing but texts with a marker, else chat. Default: ${DEFAULT-VALUE}")
    String endpoint = "auto";

    @Option(names = "--output", paramLabel = "FILE", defaultValue = "answers.jsonl", description = "Where the answers are kept. Default: ${DEFAULT-VALUE}")
    Path output = Path.of("answers.jsonl");

    @Option(names = "--resume", description = "Go on with the answers that --output holds; what --model does anyway.")
    boolean resume;

    @Option(names = "--no-resume", description = "Refuse to go on with a file of answers that is there; without it, what --output holds is not asked again.")
    boolean beginAnew;

    /// What is wrong with what was typed; empty where nothing is.
    Optional<String> objection() {
        if (limit < 0 || maxTokens < 1) {
            return Optional.of("--limit and --max-tokens take a count");
        }
        if (!endpoint.equals("auto") && Endpoint.ofWord(endpoint).isEmpty()) {
            return Optional.of("--endpoint takes auto, chat or text");
        }
        if (resume && beginAnew) {
            return Optional.of("--resume and --no-resume are one or the other");
        }
        if (askKey && server == null) {
            return Optional.of("--ask-key needs --server: no other server is sent a key");
        }
        boolean asks = !models.isEmpty();
        return !asks && (compareGroundTruth || allCheckpoints || server != null || data != null)
                ? Optional.of("--model says whom to ask")
                : Optional.empty();
    }
}
