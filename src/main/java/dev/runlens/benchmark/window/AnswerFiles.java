package dev.runlens.benchmark.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Answers of two runs to the same questions, as LLaMA-Factory leaves them, the same bytes every time.
final class AnswerFiles {
    private AnswerFiles() {}

    /// Two files with so many answers each, written where they are not there already.
    static List<Path> in(Path folder, int questions) {
        List<Path> files = new ArrayList<>();
        for (int run = 3; run <= 4; run++) {
            Path place = folder.resolve("runlens-benchmark-answers-" + questions).resolve("run" + run);
            Path file = place.resolve("generated_predictions.jsonl");
            if (!Files.exists(file)) {
                write(place, file, questions, new SplittableRandom(run));
            }
            files.add(file);
        }
        return files;
    }

    private static void write(Path place, Path file, int questions, SplittableRandom random) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < questions; i++) {
            rows.append("{\"prompt\":\"Which sentence follows number %d, and why?\",".formatted(i))
                    .append("\"predict\":\"%s\",".formatted(sentence(i, random)))
                    .append("\"label\":\"%s\"}\n".formatted(sentence(i, new SplittableRandom(i))));
        }
        try {
            Files.createDirectories(place);
            Files.writeString(file, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sentence(int about, SplittableRandom random) {
        StringBuilder words = new StringBuilder("The sentence after " + about);
        for (int i = random.nextInt(10, 40); i > 0; i--) {
            words.append(random.nextBoolean() ? " and then the licence" : " which covers every part");
        }
        return words.append('.').toString();
    }
}
