package dev.runlens.ask;

import dev.runlens.run.evaluation.Question;
import dev.runlens.text.Numbers;
import java.net.URI;
import java.util.List;

/// What is about to be sent where, in sentences for whoever may still say no. Nothing was sent yet.
///
/// @param address of the server
/// @param models who is asked, as they are called in answers
/// @param questions what
/// @param maxTokens the longest answer
/// @param withKey whether a key goes along
public record Sending(
        URI address, List<String> models, List<Question> questions, int maxTokens, boolean withKey) {
    private static final int CHARACTERS_A_TOKEN = 4;

    /// Keeps copies.
    public Sending {
        models = List.copyOf(models);
        questions = List.copyOf(questions);
    }

    /// What leaves this machine; empty where nothing does.
    public List<String> leaving() {
        if (ModelServer.isLocal(address)) {
            return List.of();
        }
        long characters = questions.stream().mapToLong(Question::characters).sum();
        String sent = "sent to " + address.getHost() + ", another machine: " + Numbers.count(questions.size())
                + (questions.size() == 1 ? " question, about " : " questions, about ")
                + Numbers.count(characters / CHARACTERS_A_TOKEN) + " tokens, for each of " + String.join(", ", models)
                + "; answers of up to " + Numbers.count(maxTokens) + " tokens come back";
        return withKey && !"https".equalsIgnoreCase(address.getScheme())
                ? List.of(sent, "the key goes there too, and unencrypted: the address begins with http://")
                : List.of(sent);
    }
}
