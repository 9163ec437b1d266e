package dev.runlens.read.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Finding;
import dev.runlens.run.evaluation.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionReaderTest {
    @TempDir
    Path folder;

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void theLastTurnOfTheAssistantIsTheReference() throws IOException {
        Question question = read("""
                {"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"One?"},{"role":"assistant","content":"1"},{"role":"user","content":"Two?"},{"role":"assistant","content":"2"}]}
                """).getFirst();

        assertThat(question.turns()).extracting(Question.Turn::content).containsExactly("Be brief.", "One?", "1",
                "Two?");
        assertThat(question.example().reference()).isEqualTo("2");
        assertThat(question.example().prompt()).isEqualTo("Two?");
        assertThat(question.example().id()).isEqualTo("valid.jsonl:1");
    }

    @Test
    void promptsAndMarkedTextsAreQuestionsToo() throws IOException {
        List<Question> questions = read("""
                {"prompt":"Capital of France?","completion":"Paris"}
                {"text":"### Instruction:\\nAdd.\\n### Response:\\n4</s>"}
                {"text":"<|im_start|>user\\nHi<|im_end|>\\n<|im_start|>assistant\\nHello<|im_end|>"}
                {"text":"no marker at all"}
                """);

        assertThat(questions).extracting(question -> question.example().reference()).containsExactly("Paris", "4",
                "Hello");
        assertThat(questions.get(1).example().prompt()).isEqualTo("### Instruction:\nAdd.\n### Response:\n");
        assertThat(findings).singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("no question"));
    }

    @Test
    void theSameSeedDrawsTheSame() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            text.append("{\"prompt\":\"q").append(i).append("\",\"completion\":\"a\"}\n");
        }
        Path file = Files.writeString(folder.resolve("valid.jsonl"), text);

        List<Question> drawn = QuestionReader.read(file, 10, 4, findings);

        assertThat(drawn).hasSize(10).isEqualTo(QuestionReader.read(file, 10, 4, findings))
                .isNotEqualTo(QuestionReader.read(file, 10, 5, findings));
        assertThat(QuestionReader.read(file, 0, 4, findings)).hasSize(50);
    }

    private List<Question> read(String text) throws IOException {
        return QuestionReader.read(Files.writeString(folder.resolve("valid.jsonl"), text), 0, 0, findings);
    }
}
