package dev.runlens.ask;

import dev.runlens.run.evaluation.Question;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which of the two ways of OpenAI's protocol a question goes.
public enum Endpoint {
    /// As turns, which the server puts into the model's chat template.
    CHAT("v1/chat/completions", "choices/0/message/content"),
    /// As the bare text that the model goes on with, such as a prompt with its marker. Models without a chat template, and
    /// those trained on texts, are asked so.
    TEXT("v1/completions", "choices/0/text");

    private final String path;
    private final String answer;

    Endpoint(String path, String answer) {
        this.path = path;
        this.answer = answer;
    }

    /// Where it is, below the server's address.
    String path() {
        return path;
    }

    /// Where the answer is in what comes back.
    String answer() {
        return answer;
    }

    /// The stable word, on the command line and in `answers.jsonl`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The endpoint that fits some questions: that of texts where all are texts to go on with.
    public static Endpoint fitting(List<Question> questions) {
        return !questions.isEmpty() && questions.stream().allMatch(Question::plain) ? TEXT : CHAT;
    }

    /// The endpoint of a word; empty for any other, such as `auto`.
    public static Optional<Endpoint> ofWord(String word) {
        for (Endpoint endpoint : values()) {
            if (endpoint.word().equals(word)) {
                return Optional.of(endpoint);
            }
        }
        return Optional.empty();
    }
}
