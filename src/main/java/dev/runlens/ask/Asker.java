package dev.runlens.ask;

import dev.runlens.run.evaluation.Generation;
import dev.runlens.run.evaluation.Question;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Asks a server the same questions for several targets: all questions of one target before the next, since a server that
/// changes its adapter loads the base model anew. Blocks; for one thread.
public final class Asker implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int TRIES = 5;
    private static final int LONGEST_WAIT = 60;
    /// Tokens of white space are the longest, with up to 128 characters.
    private static final long LONGEST_TOKEN = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ModelServer server;
    private final Wire wire;
    private final Pause pause;
    private final BooleanSupplier cancelled;
    private final Map<Path, String> loaded = new TreeMap<>();

    /// Told how it goes on.
    @FunctionalInterface
    public interface Progress {
        /// An answer came, or was there already.
        ///
        /// @param done questions of all targets that are answered or failed
        /// @param of how many there are
        /// @param target who was asked
        /// @param failure why there is no answer; null where there is one
        void advanced(int done, int of, Target target, @Nullable String failure);
    }

    /// Waits.
    @FunctionalInterface
    interface Pause {
        /// Waits so long.
        ///
        /// @throws CancellationException when there is no use in waiting
        void of(Duration time);
    }

    /// @param key sent to the server alone; null for none
    /// @param cancelled asked between questions and while waiting
    public Asker(ModelServer server, @Nullable String key, BooleanSupplier cancelled) {
        this(server, new Wire(server.base(), key, PATIENCE), time -> sleep(time, cancelled), cancelled);
    }

    Asker(ModelServer server, Wire wire, Pause pause, BooleanSupplier cancelled) {
        this.server = server;
        this.wire = wire;
        this.pause = pause;
        this.cancelled = cancelled;
    }

    /// Asks everything that the file has no answer to.
    ///
    /// A target that the server does not know is passed over, and told once.
    ///
    /// @throws IOException when the file does not take an answer, or the server does not take the key: every other question
    ///     would be refused as well, so that none is asked. What was answered is in the file
    /// @throws CancellationException when it was cancelled; what was answered is in the file
    public void ask(List<Target> targets, List<Question> questions, Asking asking, AnswerFile file, Progress progress)
            throws IOException {
        int done = 0;
        int all = targets.size() * questions.size();
        for (Target target : targets) {
            Addressed addressed;
            try {
                addressed = addressed(target);
            } catch (ServerException cannot) {
                if (cannot.isShut()) {
                    throw cannot;
                }
                done += questions.size();
                progress.advanced(done, all, target, cannot.getMessage());
                continue;
            }
            for (Question question : questions) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                String failure = file.has(target, question, asking) ? null : ask(addressed, question, asking, file);
                progress.advanced(++done, all, target, failure);
            }
        }
    }

    private Addressed addressed(Target target) throws IOException {
        return new Addressed(target, model(target),
                server.kind() == ServerKind.LLAMA_CPP ? scales(target) : List.of());
    }

    private @Nullable String ask(Addressed addressed, Question question, Asking asking, AnswerFile file)
            throws IOException {
        Target target = addressed.target();
        String body = addressed.request(server.kind(), question, asking);
        long begin = System.nanoTime();
        try {
            Endpoint endpoint = asking.endpoint();
            Reply reply = tried(() -> Reply.of(wire.post(endpoint.path(), body)));
            String text = reply.text(endpoint.answer());
            String strange = text == null ? "the server's answer has no text"
                    : text.length() > LONGEST_TOKEN * asking.maxTokens() ? "the server's answer is longer than "
                            + asking.maxTokens() + " tokens can be" : null;
            if (strange != null || text == null) {
                file.add(target, question, asking, null, strange);
                return strange;
            }
            long millis = (System.nanoTime() - begin) / 1_000_000;
            file.add(target, question, asking, new AnswerFile.Answered(text, new Generation(
                    reply.text("choices/0/finish_reason"), reply.number("usage/prompt_tokens"),
                    reply.number("usage/completion_tokens"), millis)), null);
            return null;
        } catch (ServerException failed) {
            if (failed.isShut()) {
                throw failed;
            }
            file.add(target, question, asking, null, failed.getMessage());
            return failed.getMessage();
        }
    }

    @FunctionalInterface
    private interface Call<T> {
        T answer() throws IOException;
    }

    /// Tries again what may pass, each time after twice the wait, or after what the server asks for.
    private <T> T tried(Call<T> call) throws IOException {
        Duration wait = Duration.ofMillis(500);
        for (int attempt = 1;; attempt++) {
            try {
                return call.answer();
            } catch (ServerException trouble) {
                if (!trouble.passing() || attempt == TRIES) {
                    throw trouble;
                }
                long asked = Math.min(LONGEST_WAIT, trouble.waitSeconds());
                pause.of(asked >= 0 ? Duration.ofSeconds(asked) : wait);
                wait = wait.multipliedBy(2);
            }
        }
    }

    /// vLLM knows an adapter by a name, under which it is loaded once; a server of models by name has it under its own.
    private String model(Target target) throws IOException {
        Path adapter = target.adapter();
        if (adapter == null || server.kind() == ServerKind.MLX || server.kind() == ServerKind.LLAMA_CPP) {
            return target.model();
        }
        if (server.models().contains(target.subject()) || loaded.containsKey(adapter)) {
            return loaded.getOrDefault(adapter, target.subject());
        }
        if (server.kind() == ServerKind.OTHER) {
            throw new ServerException("the server has no model called " + target.subject()
                    + " and loads no adapters: merge the adapter into a model, and name that", false, -1);
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("lora_name", target.subject());
            json.writeStringProperty("lora_path", adapter.toString());
            json.writeEndObject();
        }
        tried(() -> wire.post("v1/load_lora_adapter", text.toString()));
        loaded.put(adapter, target.subject());
        return target.subject();
    }

    private List<Double> scales(Target target) throws IOException {
        List<String> paths = tried(() -> Reply.of(wire.get("lora-adapters"))).each("", "path");
        return LoraScales.of(paths, target.adapter());
    }

    private static void sleep(Duration time, BooleanSupplier cancelled) {
        long end = System.nanoTime() + time.toNanos();
        try {
            while (System.nanoTime() - end < 0) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                Thread.sleep(Math.clamp((end - System.nanoTime()) / 1_000_000, 1, 200));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
