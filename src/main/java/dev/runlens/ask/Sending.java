package dev.runlens.ask;

import dev.runlens.run.evaluation.Question;
import dev.runlens.text.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/// What is about to be sent where, in sentences for whoever may still say no.
///
/// @param server where
/// @param targets who is asked
/// @param questions what
/// @param maxTokens the longest answer
/// @param withKey whether a key goes along
public record Sending(
        ModelServer server, List<Target> targets, List<Question> questions, int maxTokens, boolean withKey) {
    private static final int CHARACTERS_A_TOKEN = 4;

    /// Keeps copies.
    public Sending {
        targets = List.copyOf(targets);
        questions = List.copyOf(questions);
    }

    /// Who is asked where.
    public String who() {
        return "asking " + server.kind().label() + " at " + server.base() + " for "
                + targets.stream().map(Target::subject).collect(Collectors.joining(", "));
    }

    /// What leaves this machine; empty where nothing does.
    public List<String> leaving() {
        if (server.isLocal()) {
            return List.of();
        }
        long characters = questions.stream().mapToLong(Question::characters).sum();
        String sent = "sent to that machine: " + Numbers.count(questions.size())
                + (questions.size() == 1 ? " question, about " : " questions, about ")
                + Numbers.count(characters / CHARACTERS_A_TOKEN) + " tokens, once for each model; answers of up to "
                + Numbers.count(maxTokens) + " tokens come back";
        return withKey && !"https".equalsIgnoreCase(server.base().getScheme())
                ? List.of(sent, "the key goes there too, and unencrypted: the address begins with http://")
                : List.of(sent);
    }
}
