package dev.runlens.read.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.runlens.read.ReadProgress;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Direction;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.SubjectAnswers;
import dev.runlens.run.evaluation.TaskScore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationReaderTest {
    private static final Path FILES = Path.of("src/test/resources/evaluation");

    @TempDir
    private Path folder;

    @Test
    void lmEvalResultsBringTheSamplesBesideThem() {
        Evaluation read = read("lm-eval/models__run3/results_2025-06-01T10-00-00.123456.json");

        SubjectAnswers run3 = only(read);
        assertThat(run3.subject().name()).isEqualTo("run3");
        assertThat(run3.subject().adapter()).isEqualTo("models/run3");
        assertThat(run3.subject().sources()).hasSize(2);
        assertThat(run3.totals()).containsExactly(
                new TaskScore("gsm8k", "exact_match,strict-match", 0.3333, 0.5, 3),
                new TaskScore("gsm8k", "exact_match,flexible-extract", 0.3333, Double.NaN, 3));
        assertThat(run3.setup().conditions()).contains(entry("shots of gsm8k", "5"), entry("version of gsm8k", "3.0"),
                entry("examples of gsm8k", "f00d"));
        assertThat(run3.answers()).hasSize(3);
        Answer second = run3.answers().get(1);
        assertThat(second.example().id()).isEqualTo("c63ebdcbe00c06b7");
        assertThat(second.example().task()).isEqualTo("gsm8k");
        assertThat(second.example().prompt()).isEqualTo("Question: What is 1+1?\nAnswer:");
        assertThat(second.example().reference()).isEqualTo("#### 2");
        assertThat(second.text()).isEqualTo(" The answer is 99.");
        assertThat(second.scores()).containsOnly(entry("exact_match,strict-match", 0.0),
                entry("exact_match,flexible-extract", 0.0));
    }

    @Test
    void aFolderOfSeveralEvaluationsIsAsManySubjects() {
        Evaluation read = read("lm-eval");

        assertThat(read.subjects()).extracting(one -> one.subject().name()).containsExactly("run3", "run4");
        assertThat(read.subjects()).extracting(one -> one.answers().size()).containsExactly(3, 3);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void mlxEvaluateHasScoresWithoutExamples() {
        SubjectAnswers run3 = only(read("mlx/eval_models_run3_0.4.8_05_arc_easy"));

        assertThat(run3.subject().name()).isEqualTo("models_run3");
        assertThat(run3.answers()).isEmpty();
        assertThat(run3.setup().conditions()).containsEntry("shots", "05");
        assertThat(run3.totals()).containsExactly(
                new TaskScore("arc_easy", "acc,none", 0.25, 0.01, 0),
                new TaskScore("arc_easy", "acc_norm,none", 0.5, 0.02, 0));
    }

    @Test
    void lightEvalHasScoresByTask() {
        SubjectAnswers run4 = only(read("lighteval"));

        assertThat(run4.subject().name()).isEqualTo("run4");
        assertThat(run4.totals()).containsExactly(new TaskScore("lighteval|gsm8k|5", "qem", 0.4, 0.05, 0));
    }

    @Test
    void inspectLogsAsJsonTellRightWrongAndUnscored() {
        SubjectAnswers run3 = only(read("inspect/run3.json"));

        assertThat(run3.subject().name()).isEqualTo("run3");
        assertThat(run3.setup().conditions()).contains(entry("version of arc", "2"), entry("temperature", "0.0"),
                entry("data set of arc", "arc"));
        assertThat(run3.answers()).extracting(answer -> answer.scores().get("choice"))
                .containsExactly(1.0, 0.0, Double.NaN);
        Answer first = run3.answers().getFirst();
        assertThat(first.example().id()).isEqualTo("1/1");
        assertThat(first.example().prompt()).isEqualTo("Which letter is number 1?");
        assertThat(first.example().reference()).isEqualTo("A");
        assertThat(first.text()).isEqualTo("It is A.");
        assertThat(run3.totals()).containsExactly(new TaskScore("arc", "choice/accuracy", 0.5, 0.3, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect/run4_zstd.eval", "inspect/run4_deflate.eval"})
    void inspectArchivesAreReadHoweverTheyArePacked(String name) {
        Evaluation read = read(name);

        SubjectAnswers run4 = only(read);
        assertThat(read.findings()).isEmpty();
        assertThat(run4.subject().name()).isEqualTo("run4");
        assertThat(run4.answers()).extracting(answer -> answer.scores().get("choice"))
                .containsExactly(1.0, 1.0, Double.NaN);
        assertThat(run4.answers().getFirst().text()).isEqualTo("It is A.");
    }

    @Test
    void aDamagedSampleOfAnArchiveCostsOnlyItself() {
        Evaluation read = read("inspect/damaged_sample.eval");

        assertThat(only(read).answers()).extracting(answer -> answer.example().id()).containsExactly("1/1", "3/1");
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.SKIPPED_LINE);
            assertThat(finding.message()).startsWith("samples/2_epoch_1.json is a damaged archive");
        });
    }

    @Test
    void anArchiveThatIsCutOffAnywhereIsAFinding() throws IOException {
        byte[] whole = Files.readAllBytes(FILES.resolve("inspect/run4_zstd.eval"));
        for (int length = 4; length < whole.length; length += 37) {
            Path cut = Files.write(folder.resolve("cut.eval"), Arrays.copyOf(whole, length));

            assertThat(new EvaluationReader().read(List.of(cut), ReadProgress.NONE).findings())
                    .as("cut at %d", length)
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.REJECTED);
        }
    }

    @Test
    void promptfooHasASubjectForEachProvider() {
        Evaluation read = read("promptfoo/v3.json");

        assertThat(read.subjects()).extracting(one -> one.subject().name())
                .containsExactly("openai:run3", "openai:run4");
        SubjectAnswers run3 = read.subjects().getFirst();
        assertThat(run3.answers()).extracting(answer -> answer.example().id()).containsExactly("0", "1", "2");
        assertThat(run3.answers().getFirst().scores())
                .containsOnly(entry("pass", 1.0), entry("score", 1.0), entry("tone", 0.5));
        assertThat(run3.answers().getFirst().example().reference()).isEqualTo("a0");
        assertThat(run3.failed()).isEqualTo(1);
        assertThat(run3.answers().getLast().failure()).isEqualTo("API error: 500");
    }

    @Test
    void promptfooTablesOfVersionTwoAreRead() {
        Evaluation read = read("promptfoo/v2.json");

        assertThat(read.subjects()).extracting(one -> one.answers().size()).containsExactly(2, 2);
        assertThat(read.subjects().getLast().answers().getFirst().scores()).containsEntry("pass", 0.0);
        assertThat(read.subjects().getLast().answers().getFirst().text()).isEqualTo("z");
    }

    @Test
    void promptfooResultsOfVersionTwoAreToldApartByTheirVariables() {
        Evaluation read = read("promptfoo/v2_results.json");

        assertThat(read.subjects()).extracting(one -> one.subject().name())
                .containsExactly("openai:run3", "openai:run4");
        assertThat(read.subjects().getLast().answers()).extracting(Answer::text).containsExactly("z", "a1");
        assertThat(read.subjects().getLast().answers()).extracting(answer -> answer.example().reference())
                .containsExactly("a0", "a1");
    }

    @Test
    void anOutputOfPromptfooThatCouldNotBeGradedHasNoScore() throws IOException {
        Path file = Files.writeString(folder.resolve("out.json"), """
                {"evalId": "e", "results": {"version": 3, "timestamp": "t", "prompts": [], "results": [
                {"promptIdx": 0, "testIdx": 0, "provider": {"id": "run3"}, "prompt": {"raw": "p", "label": "p"},
                "vars": {"q": "a"}, "response": {"output": "b"}, "error": "grader timed out", "failureReason": 2,
                "success": false, "score": 0, "namedScores": {}}], "stats": {}}}""");

        SubjectAnswers run3 = only(new EvaluationReader().read(List.of(file), ReadProgress.NONE));

        assertThat(run3.answers().getFirst().text()).isEqualTo("b");
        assertThat(run3.answers().getFirst().scores()).isEmpty();
    }

    @Test
    void subjectsShareTheirExamplesAsLongAsTheyAreTheSameAndInOneOrder() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String id : List.of("run3 a", "run3 b", "run3 c", "run4 a", "run4 b", "run4 a", "run4 d", "run4 c")) {
            String[] parts = id.split(" ", -1);
            lines.append("{\"runlens_answer\":1,\"subject\":\"%s\",\"id\":\"%s\",\"prompt\":\"%s?\",\"answer\":\"x\"}\n"
                    .formatted(parts[0], parts[1], parts[1]));
        }
        Path file = Files.writeString(folder.resolve("answers.jsonl"), lines);

        Evaluation read = new EvaluationReader().read(List.of(file), ReadProgress.NONE);

        List<Answer> run4 = read.subjects().getLast().answers();
        assertThat(run4).extracting(answer -> answer.example().id()).containsExactly("a", "b", "a#2", "d", "c");
        assertThat(run4.get(1).example()).isSameAs(read.subjects().getFirst().answers().get(1).example());
    }

    @Test
    void predictionsOfOneFolderAreOfOneSubject() {
        Evaluation read = read("llamafactory");

        assertThat(read.subjects()).extracting(one -> one.subject().name()).containsExactly("run3", "run4");
        SubjectAnswers run3 = read.subjects().getFirst();
        assertThat(run3.answers()).extracting(Answer::text).containsExactly("Paris", "Rome", "Bonn");
        assertThat(run3.answers().getLast().example().reference()).isEqualTo("Berlin");
        assertThat(run3.totals()).extracting(TaskScore::metric).containsExactly("bleu-4", "rouge-1", "rouge-l");
    }

    @Test
    void msSwiftResultsAreRead() {
        SubjectAnswers run4 = only(read("swift/run4/result.jsonl"));

        assertThat(run4.subject().name()).isEqualTo("run4");
        assertThat(run4.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.example().prompt()).isEqualTo("Capital of France?");
            assertThat(answer.example().reference()).isEqualTo("Paris");
        });
    }

    @Test
    void evalScopeReviewsAndReportsOfOneModelAreOneSubject() {
        Evaluation read = read("evalscope/reviews", "evalscope/reports");

        SubjectAnswers run4 = only(read);
        assertThat(run4.answers()).extracting(answer -> answer.scores().get("acc")).containsExactly(1.0, 0.0, 1.0);
        assertThat(run4.answers().getLast().text()).isEqualTo("It is 3");
        assertThat(run4.totals())
                .containsExactly(new TaskScore("gsm8k", "AverageAccuracy", 0.6667, Double.NaN, 3));
    }

    @Test
    void evalScopeOfVersionTwoHasTurnsForPromptsAndIdentitiesForMetrics() {
        SubjectAnswers run4 = only(read("evalscope/two"));

        assertThat(run4.answers()).extracting(answer -> answer.example().prompt())
                .containsExactly("0+1?", "1+1?", "2+1?");
        assertThat(run4.answers().getLast().scores()).as("not scored is not zero").isEmpty();
        assertThat(run4.totals()).extracting(TaskScore::metric)
                .containsExactly("accuracy:mean", "pass_rate:pass_at_k[k=2]");
    }

    @Test
    void inferencesOfMsSwiftGoByTheirCheckpoint() {
        SubjectAnswers run = only(read("swift/v0-20260101-120000"));

        assertThat(run.subject().name()).isEqualTo("v0-20260101-120000@200");
        assertThat(run.subject().adapter()).endsWith("checkpoint-200");
        assertThat(run.answers().getFirst().example().prompt()).isEqualTo("Be brief.\nCapital of France?");
        assertThat(run.answers().getFirst().example().reference()).isNull();
        assertThat(run.failed()).isEqualTo(1);
    }

    @Test
    void olderReviewsOfEvalScopeAreRead() {
        SubjectAnswers run3 = only(read("evalscope/old"));

        assertThat(run3.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.scores()).containsOnly(entry("result", 1.0));
            assertThat(answer.example().reference()).isEqualTo("A");
        });
    }

    @Test
    void aTableWithAColumnForTheModelIsAsManySubjects() {
        Evaluation read = read("tables/answers.csv");

        assertThat(read.subjects()).extracting(one -> one.subject().name()).containsExactly("run3", "run4");
        assertThat(read.subjects().getLast().answers()).extracting(Answer::text).containsExactly("two", "yes");
        assertThat(read.subjects().getLast().answers()).extracting(Answer::scores)
                .containsExactly(Map.of("correct", 0.0), Map.of("correct", 1.0));
        assertThat(read.findings()).singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("2 columns, the header 6"));
    }

    @Test
    void aTableWithTabsIsNamedAfterItsFile() {
        SubjectAnswers one = only(read("tables/answers.tsv"));

        assertThat(one.subject().name()).isEqualTo("tables");
        assertThat(one.answers()).extracting(answer -> answer.example().id()).containsExactly("q1", "q2");
    }

    @Test
    void aListOfObjectsIsATable() {
        SubjectAnswers run3 = only(read("tables/rows.json"));

        assertThat(run3.answers()).extracting(answer -> answer.example().reference()).containsExactly("r", "s");
    }

    @Test
    void columnsMayBeNamed() {
        Path rows = FILES.resolve("tables/rows.jsonl");

        assertThat(new EvaluationReader().read(List.of(rows), ReadProgress.NONE).findings())
                .extracting(Finding::code).containsExactly(FindingCode.REJECTED);
        EvaluationReader told = new EvaluationReader(
                Map.of("id", "nr", "prompt", "frage", "reference", "soll", "answer", "ist"));
        assertThat(only(told.read(List.of(rows), ReadProgress.NONE)).answers()).singleElement()
                .satisfies(answer -> assertThat(answer.example().reference()).isEqualTo("x"));
    }

    @Test
    void ownAnswersKeepWhatFailedApartFromWhatIsWrong() {
        Evaluation read = read("own/answers.jsonl");

        assertThat(read.subjects()).extracting(one -> one.failed()).containsExactly(1, 1);
        SubjectAnswers run3 = read.subjects().getFirst();
        assertThat(run3.setup().conditions()).contains(entry("temperature", "0"), entry("max_tokens", "64"));
        assertThat(run3.answers().getFirst().generation()).isNotNull()
                .satisfies(generation -> assertThat(generation.milliseconds()).isEqualTo(20));
        assertThat(read.findings()).singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(FindingCode.TRUNCATED));
    }

    @Test
    void examplesThatComeTwiceAreTwo() throws IOException {
        Path twice = Files.writeString(folder.resolve("x.csv"), "prompt,answer\nq,a\nq,b\n");

        assertThat(only(new EvaluationReader().read(List.of(twice), ReadProgress.NONE)).answers())
                .extracting(answer -> answer.example().id()).containsExactly("q", "q#2");
    }

    @Test
    void rowsOfOneQuestionAreKnownToBeSo() throws IOException {
        Path prompts = Files.writeString(folder.resolve("x.csv"), "id,prompt,answer\n1,q,a\n2,q,b\n2,r,c\n");
        Path ids = Files.writeString(folder.resolve("y.csv"), "id,correct\n1,1\n1,0\n2,1\n");

        assertThat(asked(prompts)).as("the prompt tells").containsExactly(0, 0, 2);
        assertThat(asked(ids)).as("else the id").containsExactly(0, 0, 2);
    }

    @Test
    void theEpochsOfInspectAreOneQuestion() throws IOException {
        StringBuilder samples = new StringBuilder();
        for (String sample : List.of("1 1", "1 2", "2 1", "2 2")) {
            String[] parts = sample.split(" ", -1);
            samples.append(samples.isEmpty() ? "" : ",").append("""
                    {"id":"%s","epoch":%s,"input":[{"role":"user","content":"go on"}],"target":"x",
                     "scores":{"judged":{"value":"C"}}}""".formatted(parts[0], parts[1]));
        }
        Path log = Files.writeString(folder.resolve("log.json"),
                "{\"version\":2,\"status\":\"success\",\"eval\":{\"task\":\"t\",\"model\":\"m\"},\"samples\":["
                        + samples + "]}");

        assertThat(asked(log)).containsExactly(0, 0, 2, 2);
        assertThat(only(new EvaluationReader().read(List.of(log), ReadProgress.NONE)).setup().directions())
                .containsExactly(entry("judged", Direction.HIGHER_IS_BETTER));
    }

    /// Of each answer the place of the first to the same question.
    private static List<Integer> asked(Path file) {
        List<Long> asked = only(new EvaluationReader().read(List.of(file), ReadProgress.NONE)).answers().stream()
                .map(answer -> answer.example().asked())
                .toList();
        return asked.stream().map(asked::indexOf).toList();
    }

    @Test
    void everyFileCutOffAnywhereGivesFindingsOrAnswersAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] whole = Files.readAllBytes(file);
                for (int length = 0; length < whole.length; length += 61) {
                    Path cut = Files.write(folder.resolve(String.valueOf(file.getFileName())),
                            Arrays.copyOf(whole, length));

                    Evaluation read = new EvaluationReader().read(List.of(cut), ReadProgress.NONE);

                    assertThat(read.isEmpty() && read.findings().isEmpty()).as("%s cut at %d", file, length).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{}", "[[[[[[", "{\"prompt\":1e999999,\"answer\":{\"a\":[]}}", "\u0000\u0001",
            "{\"results\":{\"version\":3},\"evalId\":5}",
            "{\"version\":2,\"eval\":{\"task\":[],\"model\":{}},\"samples\":7}"})
    void oddContentNeverThrows(String content) throws IOException {
        for (String name : List.of("a.json", "a.jsonl", "a.csv", "a.eval")) {
            Path file = Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));

            assertThat(new EvaluationReader().read(List.of(file), ReadProgress.NONE)).isNotNull();
        }
    }

    @Test
    void aDeeplyNestedLineIsLeftOut() throws IOException {
        String deep = "{\"prompt\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"answer\":\"a\"}\n";
        Path file = Files.writeString(folder.resolve("deep.jsonl"), "{\"prompt\":\"q\",\"answer\":\"a\"}\n" + deep);

        Evaluation read = new EvaluationReader().read(List.of(file), ReadProgress.NONE);

        assertThat(only(read).answers()).hasSize(1);
        assertThat(read.findings()).extracting(Finding::code).containsExactly(FindingCode.SKIPPED_LINE);
    }

    private static Evaluation read(String... names) {
        return new EvaluationReader().read(Stream.of(names).map(FILES::resolve).toList(), ReadProgress.NONE);
    }

    private static SubjectAnswers only(Evaluation read) {
        assertThat(read.subjects()).hasSize(1);
        return read.subjects().getFirst();
    }
}
