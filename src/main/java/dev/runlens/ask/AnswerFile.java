package dev.runlens.ask;

import dev.runlens.run.evaluation.Generation;
import dev.runlens.run.evaluation.Question;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `answers.jsonl`, a line an answer, each brought to the disk before the next is asked for: whatever ends the process,
/// what was answered is there, and is not asked again. `docs/answers.md` has the keys.
public final class AnswerFile implements Closeable {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String MARK = "runlens_answer";
    private static final String BEGIN = "{\"" + MARK + "\"";
    private static final int LARGEST = 1 << 30;
    private static final int ENDPOINT = 5;

    private final FileChannel channel;
    private final Set<String> answered;

    private AnswerFile(FileChannel channel, Set<String> answered) {
        this.channel = channel;
        this.answered = answered;
    }

    /// Opens a file to go on with it, or makes it. A last line that was cut off by the end of a process goes.
    ///
    /// @throws IOException with a sentence for the user when there is a file that holds something else, or one that another
    ///     process writes
    public static AnswerFile of(Path file) throws IOException {
        Set<String> answered = new HashSet<>();
        if (Files.exists(file)) {
            known(file, new HashSet<>());
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            claim(channel, file);
            long length = known(file, answered);
            channel.truncate(length);
            channel.position(length);
            return new AnswerFile(channel, answered);
        } catch (IOException trouble) {
            channel.close();
            throw trouble;
        }
    }

    /// Keeps other processes from writing the same file, which would write over each other's lines. The lock is beyond all
    /// data, for on Windows nobody can read what is locked.
    private static void claim(FileChannel channel, Path file) throws IOException {
        boolean claimed;
        try {
            claimed = channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException here) {
            claimed = false;
        } catch (IOException noLocksHere) {
            // Some network file systems know none.
            return;
        }
        if (!claimed) {
            throw new IOException(file + " is being written by another asking: wait for its end, or name another");
        }
    }

    /// Takes what is answered.
    ///
    /// @return how many bytes are whole lines
    private static long known(Path file, Set<String> answered) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            throw new IOException(
                    file + " is not a file of answers that can be gone on with: name another with --output");
        }
        byte[] bytes = Files.readAllBytes(file);
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                String key = key(bytes, from, i - from);
                if (key == null) {
                    throw new IOException(
                            file + " holds something else than answers of RunLens: name another with --output");
                }
                answered.add(key);
                from = i + 1;
            }
        }
        String cutOff = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        if (!cutOff.startsWith(BEGIN) && !BEGIN.startsWith(cutOff)) {
            throw new IOException(file + " holds something else than answers of RunLens: name another with --output");
        }
        return from;
    }

    /// Subject, example and conditions of a line; null where it is no answer.
    private static @Nullable String key(byte[] bytes, int from, int length) {
        String[] found = new String[6];
        found[ENDPOINT] = Endpoint.CHAT.word();
        boolean ours = false;
        boolean failed = false;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                ours |= name.equals(MARK);
                failed |= name.equals("error") && token != JsonToken.VALUE_NULL;
                int place = place(name);
                if (place >= 0) {
                    found[place] = parser.getString();
                }
                parser.skipChildren();
            }
        } catch (JacksonException broken) {
            return null;
        }
        return !ours ? null
                : failed ? "" : Arrays.stream(found).map(String::valueOf).collect(Collectors.joining("\u0000"));
    }

    private static int place(String name) {
        return switch (name) {
            case "subject" -> 0;
            case "id" -> 1;
            case "data" -> 2;
            case "seed" -> 3;
            case "max_tokens" -> 4;
            case "endpoint" -> ENDPOINT;
            default -> -1;
        };
    }

    /// Whether a question was answered already, under the same conditions. One that failed was not.
    boolean has(Target target, Question question, Asking asking) {
        return answered.contains(String.join("\u0000", target.subject(), question.example().id(), asking.data(),
                Long.toString(asking.seed()), Integer.toString(asking.maxTokens()), asking.endpoint().word()));
    }

    /// Writes an answer and brings it to the disk.
    ///
    /// @param answer what came back; null where asking failed
    /// @param error why; null where it did not
    void add(Target target, Question question, Asking asking, @Nullable Answered answer, @Nullable String error)
            throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeNumberProperty(MARK, 1);
            json.writeStringProperty("subject", target.subject());
            json.writeStringProperty("id", question.example().id());
            json.writeStringProperty("model", target.model());
            json.writeStringProperty("adapter", target.named());
            json.writeStringProperty("data", asking.data());
            json.writeNumberProperty("temperature", (int) Asking.TEMPERATURE);
            json.writeNumberProperty("seed", asking.seed());
            json.writeNumberProperty("max_tokens", asking.maxTokens());
            json.writeStringProperty("endpoint", asking.endpoint().word());
            json.writeStringProperty("prompt", question.example().prompt());
            json.writeStringProperty("reference", question.example().reference());
            json.writeStringProperty("answer", answer == null ? null : answer.text());
            if (answer != null) {
                generation(json, answer.generation());
            }
            json.writeStringProperty("error", error);
            json.writeEndObject();
        }
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line.append('\n').toString());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    private static void generation(JsonGenerator json, Generation generation) {
        json.writeStringProperty("finish_reason", generation.finish());
        json.writeNumberProperty("prompt_tokens", generation.promptTokens());
        json.writeNumberProperty("completion_tokens", generation.answerTokens());
        json.writeNumberProperty("latency_ms", generation.milliseconds());
    }

    /// What came back.
    ///
    /// @param text the answer
    /// @param generation how it came about
    record Answered(String text, Generation generation) {}

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
