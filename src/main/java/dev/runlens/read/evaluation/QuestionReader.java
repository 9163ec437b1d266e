package dev.runlens.read.evaluation;

import dev.runlens.read.FaultLog;
import dev.runlens.read.FormatWall;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import dev.runlens.run.Finding;
import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.Question;
import dev.runlens.run.evaluation.Question.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Reads a training tool's examples as questions: `{"messages": […]}`, of which the last turn of the assistant is the
/// reference; `{"prompt", "completion"}`; `{"text"}`, where a marker tells answer from question.
public final class QuestionReader {
    private static final List<String> MARKERS = List.of("<|im_start|>assistant\n", "<|assistant|>\n", "<|assistant|>",
            "<start_of_turn>model\n", "<|start_header_id|>assistant<|end_header_id|>\n\n", "[/INST]", "### Response:\n",
            "### Response:", "\nAssistant:", "\nA:");
    private static final List<String> ENDS = List.of("<|im_end|>", "<|end|>", "<|eot_id|>", "<end_of_turn>", "</s>",
            "<|endoftext|>", "<|end_of_text|>");

    private final List<Question> questions = new ArrayList<>();
    private final List<Finding> findings;

    private QuestionReader(List<Finding> findings) {
        this.findings = findings;
    }

    /// The questions of a file.
    ///
    /// @param limit so many are drawn; 0 for all
    /// @param seed of the draw: the same file, limit and seed give the same questions
    /// @param findings takes what could not be read
    public static List<Question> read(Path file, int limit, long seed, List<Finding> findings) {
        QuestionReader reader = new QuestionReader(findings);
        AnswerCollector complaints = new AnswerCollector();
        Optional<Finding> trouble = new FormatWall(new FaultLog()).guard(file, () -> {
            String name = String.valueOf(file.getFileName());
            AnswerLines.read(EvaluationFile.of(file), complaints, ReadProgress.NONE,
                    (row, line) -> question(row, name + ":" + line).ifPresentOrElse(reader.questions::add,
                            () -> complaints.skipped(file, line,
                                    "the line has no question and answer (`messages`, `prompt` with `completion`, or"
                                            + " `text` with a marker such as `### Response:`) and was left out")));
            return Optional.empty();
        }, Optional::of);
        trouble.ifPresent(reader.findings::add);
        reader.findings.addAll(complaints.evaluation().findings());
        return drawn(reader.questions, limit, seed);
    }

    private static List<Question> drawn(List<Question> all, int limit, long seed) {
        if (limit <= 0 || limit >= all.size()) {
            return all;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        return order.subList(0, limit).stream().sorted().map(all::get).toList();
    }

    private static Optional<Question> question(JsonTree row, String id) {
        if (!row.get("messages").elements().isEmpty()) {
            return conversation(row.get("messages").elements(), id);
        }
        Optional<String> prompt = row.get("prompt").text();
        Optional<String> completion = row.get("completion").text();
        if (prompt.isPresent() && completion.isPresent()) {
            return Optional.of(of(id, List.of(new Turn("user", prompt.get())), completion.get(), false));
        }
        return row.get("text").text().flatMap(text -> marked(text, id));
    }

    private static Optional<Question> conversation(List<JsonTree> messages, String id) {
        List<Turn> turns = messages.stream()
                .map(turn -> new Turn(turn.get("role").text().orElse("user"), turn.get("content").text().orElse("")))
                .toList();
        int last = turns.size() - 1;
        while (last >= 0 && !turns.get(last).role().equals("assistant")) {
            last--;
        }
        return last < 1 ? Optional.empty()
                : Optional.of(of(id, turns.subList(0, last), turns.get(last).content(), false));
    }

    private static Optional<Question> marked(String text, String id) {
        for (String marker : MARKERS) {
            int at = text.lastIndexOf(marker);
            if (at > 0) {
                String answer = text.substring(at + marker.length());
                for (String end : ENDS) {
                    int stop = answer.indexOf(end);
                    answer = stop < 0 ? answer : answer.substring(0, stop);
                }
                String asked = text.substring(0, at + marker.length());
                return Optional.of(of(id, List.of(new Turn("user", asked)), answer.strip(), true));
            }
        }
        return Optional.empty();
    }

    private static Question of(String id, List<Turn> turns, String reference, boolean plain) {
        return new Question(new Example("", id, turns.getLast().content(), reference), turns, plain);
    }
}
