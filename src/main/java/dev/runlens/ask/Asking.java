package dev.runlens.ask;

import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How to ask. The same for all targets, or their answers could not be compared.
///
/// @param data what the questions are called
/// @param seed of the server's sampling
/// @param maxTokens the longest answer
/// @param endpoint where the questions go
public record Asking(String data, long seed, int maxTokens, Endpoint endpoint) {
    /// Always the likeliest words.
    public static final double TEMPERATURE = 0;

    /// The answers of some targets that were made under these conditions, out of a file that may hold more: others', and
    /// those of an earlier asking under other conditions, which stand apart there.
    public Evaluation of(Evaluation file, List<Target> targets) {
        List<SubjectAnswers> made = new ArrayList<>();
        for (Target target : targets) {
            file.subjects().stream()
                    .filter(one -> isOf(one.subject().name(), target) && made(one.setup().conditions()))
                    .findFirst()
                    .ifPresent(one -> made.add(new SubjectAnswers(
                            one.subject().named(target.subject()), one.setup(), one.answers(), one.totals())));
        }
        return new Evaluation(made, file.findings());
    }

    private static boolean isOf(String name, Target target) {
        return name.startsWith(target.subject()) && name.substring(target.subject().length()).matches("(#\\d+)?");
    }

    private boolean made(Map<String, String> conditions) {
        return data.equals(conditions.get("data"))
                && Long.toString(seed).equals(conditions.get("seed"))
                && Integer.toString(maxTokens).equals(conditions.get("max_tokens"))
                && endpoint.word().equals(conditions.getOrDefault("endpoint", Endpoint.CHAT.word()));
    }
}
