package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
    private static final Path FILES = Path.of("src/test/resources/evaluation").toAbsolutePath();
    private static final String ANSWERS = Path.of("samples/answers/answers.jsonl").toAbsolutePath().toString();
    private static final String RUN3 = Path.of("samples/models/tiny-llama_run3").toAbsolutePath().toString();
    private static final String RUN4 = Path.of("samples/models/tiny-llama_run4").toAbsolutePath().toString();

    @TempDir
    Path folder;

    @Test
    void theAnswerComesFirstThenTheTableThenTheExamplesThatDecide() {
        Typed.Outcome outcome = Typed.in(folder).run("evaluate", ANSWERS, "--examples", "1");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("tiny-llama_run4's answers score best by exact match")
                .containsPattern("tiny-llama_run3 +53\\.5\u202f% +43\\.8\u202f% to 63\\.0\u202f% +99 +0 +0\n")
                .containsOnlyOnce("  reference: ");
    }

    @Test
    void wordsThatOnlyOneAnswerHasAreMarkedInTheTerminalAndInReports() throws IOException {
        Files.writeString(folder.resolve("t.csv"), """
                prompt,reference,answer,model
                q,the red house,the red house,tiny-llama_run3
                q,the red house,the <blue> house,tiny-llama_run4
                """);

        Typed.Outcome outcome = Typed.in(folder).run("evaluate", "t.csv");
        Typed.in(folder).run("compare", RUN3, RUN4, "--answers", "t.csv", "--report", "r.html");
        Typed.in(folder).run("compare", RUN3, RUN4, "--answers", "t.csv", "--report", "r.md");

        assertThat(outcome.out()).contains("Words that only one of the two answers has stand in")
                .contains("the [-red-] house").contains("the {+<blue>+} house");
        assertThat(folder.resolve("r.html")).content().contains("the <mark>red</mark> house")
                .contains("the <mark>&lt;blue&gt;</mark> house");
        assertThat(folder.resolve("r.md")).content().contains("`the [-red-] house`");
    }

    @Test
    void filesOfSeveralSubjectsArePaired() {
        JsonNode answers = json("evaluate", FILES.resolve("llamafactory").toString(), "--json").get("answers");

        assertThat(answers.at("/pairs/0/paired").asInt()).isEqualTo(3);
        assertThat(answers.at("/pairs/0/only_candidate").asInt()).isEqualTo(1);
        assertThat(answers.at("/score").asString()).isEqualTo("exact_match");
        assertThat(answers.at("/deciding/0/reference").asString()).isEqualTo("Berlin");
    }

    @Test
    void theScoreMayBeNamedAndAnUnknownOneIsWrongUsage() {
        String place = FILES.resolve("llamafactory").toString();

        assertThat(json("evaluate", place, "--score", "chrf", "--json").at("/answers/score_reason").asString())
                .isEqualTo("chosen");
        Typed.Outcome unknown = Typed.in(folder).run("evaluate", place, "--score", "beauty");
        assertThat(unknown.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(unknown.err()).contains("--score beauty is neither a metric of these files nor a measure");
    }

    @Test
    void fewerErrorsAreBetterAndAnUnknownDirectionIsSaid() throws IOException {
        StringBuilder table = new StringBuilder("id,model,wer,stylishness\n");
        for (int i = 0; i < 20; i++) {
            table.append(i).append(",few,0.1").append(i % 3).append(",0.1").append(i % 3).append('\n');
            table.append(i).append(",many,0.5").append(i % 5).append(",0.5").append(i % 5).append('\n');
        }
        Files.writeString(folder.resolve("t.csv"), table.toString());

        JsonNode errors = json("evaluate", "t.csv", "--column", "score=wer", "--json").get("answers");
        assertThat(errors.at("/pairs/0/better").asString()).isEqualTo("few");
        assertThat(errors.at("/higher_is_better").asBoolean()).isFalse();
        assertThat(Typed.in(folder).run("evaluate", "t.csv", "--column", "score=wer").out())
                .contains("Less is better of wer.");
        assertThat(Typed.in(folder).run("evaluate", "t.csv", "--column", "score=stylishness").out())
                .startsWith("many's answers score better")
                .contains("Whether more or less of stylishness is better stands nowhere");
        assertThat(Typed.in(folder)
                .run("evaluate", "t.csv", "--column", "score=stylishness", "--score", "stylishness:lower").out())
                        .startsWith("few's answers score better")
                        .doesNotContain("stands nowhere");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        Files.writeString(folder.resolve("note.txt"), "nothing");

        Typed.Outcome outcome = Typed.in(folder).run("evaluate", "note.txt");

        assertThat(outcome.code()).isEqualTo(ExitCodes.NOTHING_READ);
        assertThat(outcome.err()).contains("note.txt").contains("holds no answers that are known");
    }

    @Test
    void answersAreInertInATerminal() throws IOException {
        Files.writeString(folder.resolve("t.csv"),
                "prompt,reference,answer,model\nq\u001b[2J,r,r,a\nq\u001b[2J,r,\u202Eb\u001b]0;x\u0007,b\n");

        Typed.Outcome outcome = Typed.in(folder).run("evaluate", "t.csv");

        assertThat(outcome.out()).doesNotContain("\u001b").doesNotContain("\u202e").contains("\\x1b[2J");
    }

    @Test
    void aVerdictWithAnswersIsAboutItsTwoRuns() {
        Typed.Outcome outcome = Typed.in(folder).run("verdict", RUN3, RUN4, "--answers", ANSWERS);

        assertThat(outcome.code()).isEqualTo(ExitCodes.CANNOT_TELL);
        assertThat(outcome.out().replaceAll("\\s+", " ")).contains(
                "Answers - tiny-llama_run4 is right on 25.8 points more of 99 examples than tiny-llama_run3: 79.3\u202f% against"
                        + " 53.5\u202f% (95 %");
        JsonNode verdict = json("verdict", RUN3, RUN4, "--answers", ANSWERS, "--json");
        assertThat(verdict.get("result").asString()).isEqualTo("cannot_tell");
        assertThat(verdict.at("/answers/pairs/0/better").asString()).isEqualTo("tiny-llama_run4");
        assertThat(verdict.at("/answers/subjects")).hasSize(2);
    }

    @Test
    void reportsHaveASectionWithTheExamplesThatDecide() throws IOException {
        Path hostile = folder.resolve("t.csv");
        Files.writeString(hostile, """
                prompt,reference,answer,model
                <b>q</b>|x,r,r,tiny-llama_run3
                <b>q</b>|x,r,<script>alert(1)</script>,tiny-llama_run4
                """);

        Typed.in(folder).run("compare", RUN3, RUN4, "--answers", "t.csv", "--report", "r.html");
        Typed.in(folder).run("compare", RUN3, RUN4, "--answers", "t.csv", "--report", "r.md", "--output", "o.json");

        assertThat(folder.resolve("r.html")).content().contains("<section id=\"answers\"")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>");
        assertThat(folder.resolve("r.md")).content().contains("## Answers\n").contains("### Examples that decide")
                .contains("`<script>alert(1)</script>`");
        assertThat(folder.resolve("o.json")).content().contains("\"answers\": {");
    }

    private JsonNode json(String... arguments) {
        return JsonMapper.shared().readTree(Typed.in(folder).run(arguments).out());
    }
}
