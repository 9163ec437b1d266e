package dev.runlens.ui;

import dev.runlens.ask.ModelServerDouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javafx.event.Event;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Files with answers that the pictures show, and what is done with them.
final class GalleryAnswers implements AutoCloseable {
    private static final int QUESTIONS = 40;

    private final Path folder;
    private final AtomicInteger files = new AtomicInteger();
    private final List<ModelServerDouble> servers = new ArrayList<>();

    GalleryAnswers(Path folder) {
        this.folder = folder;
    }

    /// Two subjects with long answers that differ in some words.
    Path paired() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            lines.add(line("run3", i, i % 3 == 0 ? "They usually arrive within two weeks, if the weather allows it."
                    : answer(i)));
            lines.add(line("run4", i, i % 8 == 1 ? "I am afraid that I do not know." : answer(i)));
        }
        return write("paired.jsonl", lines);
    }

    /// Two subjects of which each lacks examples of the other, one could not answer some, and a third was made otherwise.
    List<Path> missing() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            if (i > 8) {
                lines.add(line("tiny-llama_run3", i, answer(i + i % 2)));
            }
            if (i < 30) {
                lines.add(i % 10 == 0
                        ? "{\"runlens_answer\":1,\"subject\":\"tiny-llama_run4\",\"id\":\"%d\",\"answer\":null,\"error\":\"503\"}"
                                .formatted(i)
                        : line("tiny-llama_run4", i, answer(i)));
            }
        }
        return List.of(write("missing.jsonl", lines));
    }

    private static String answer(int i) {
        return "The ticket %d was answered on day %d, and the customer was told so.".formatted(i, i * 7 % 31);
    }

    private static String line(String subject, int i, String answer) {
        return """
                {"runlens_answer":1,"subject":"%s","id":"%d","prompt":"Customer %d asks when ticket %d was answered. Say it \
                in one sentence, politely, and say whether the customer knows.","reference":"%s","answer":"%s"}"""
                .formatted(subject, i, i, i, answer(i), answer);
    }

    private Path write(String name, List<String> lines) {
        try {
            return Files.write(folder.resolve(files.incrementAndGet() + "-" + name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file for votes, each time another.
    Path votes() {
        return folder.resolve(files.incrementAndGet() + "-votes.jsonl");
    }

    /// Enters what is asked of a server, and asks.
    void ask(DrawnWindow window, String server, String names) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            lines.add("{\"prompt\":\"When was ticket %d answered?\",\"completion\":\"%s\"}".formatted(i, answer(i)));
        }
        enter(window, "#ask-server", server);
        enter(window, "#ask-names", names);
        enter(window, "#ask-questions", write("valid.jsonl", lines).toString());
        enter(window, "#ask-output", folder.resolve(files.incrementAndGet() + "-answers.jsonl").toString());
    }

    private static void enter(DrawnWindow window, String field, String text) {
        ((TextInputControl) window.dashboard().lookup(field)).setText(text);
    }

    /// The address of a server that answers some questions, refuses one and thinks about the next for as long as the pictures take.
    String slowServer() {
        AtomicInteger asked = new AtomicInteger();
        try {
            ModelServerDouble server = ModelServerDouble.mlx(body -> "On day 7.",
                    (exchange, body) -> switch (asked.incrementAndGet()) {
                        case 5 -> ModelServerDouble.say(exchange, 400,
                                "this model takes no more than 512 tokens of context");
                        case 15 -> {
                            LockSupport.parkNanos(20_000_000_000L);
                            yield false;
                        }
                        default -> false;
                    });
            servers.add(server);
            return server.address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        servers.forEach(ModelServerDouble::close);
    }

    /// All votes of a sitting, in turn left, right and as good.
    static void vote(DrawnWindow window) {
        List<KeyCode> keys = List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.EQUALS);
        for (int i = 0; i < 4 * QUESTIONS; i++) {
            Event.fireEvent(window.dashboard().lookup("#vote-card"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                    keys.get(i % keys.size()), false, false, false, false));
        }
    }
}
