package dev.runlens.analyze.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Configuration;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Run;
import dev.runlens.run.TrainingHistory;
import dev.runlens.run.evaluation.AnswerSetup;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Subject;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectMatchTest {
    private static final Run RUN3 = run("the third", "/home/me/models/run3");
    private static final Run RUN4 = run("run4", "/home/me/models/run4");

    @ParameterizedTest
    @CsvSource({"/home/me/models/run3", "models/run3", "run3", "/home/me/models/run3/", "run3/adapters.safetensors",
            "/data/home/me/models/run3", "D:\\models\\run3", "/srv/other/run3//"})
    void anAdapterThatEndsAsTheFolderOfARunIsThatRun(String adapter) {
        assertThat(names(List.of(RUN3, RUN4), subject("asked", null, adapter))).containsExactly("the third");
    }

    @ParameterizedTest
    @CsvSource({"/home/me/models/run33", "/home/me/models", "/home/me/models/run3/0000200_adapters.safetensors",
            "' '", "''", "3"})
    void anotherAdapterIsNoRun(String adapter) {
        assertThat(names(List.of(RUN3, RUN4), subject("asked", null, adapter))).containsExactly("asked");
    }

    /// Folders called `out` are everywhere: it takes the way to them as well.
    @ParameterizedTest
    @CsvSource({"/home/me/out,third", "me/out,third", "out,asked", "/home/you/out,asked"})
    void aShortNameOfAFolderIsNotEnough(String adapter, String name) {
        assertThat(names(List.of(run("third", "/home/me/out")), subject("asked", null, adapter)))
                .containsExactly(name);
    }

    @Test
    void theFolderOfARunMayBeNamedFromWhereThePersonStands() {
        assertThat(names(List.of(run("third", "me/out")), subject("asked", null, "/home/me/out")))
                .containsExactly("third");
        assertThat(names(List.of(run("third", "me/out")), subject("asked", null, "/home/you/out")))
                .containsExactly("asked");
    }

    @Test
    void fourLettersAreANameOfAFolder() {
        assertThat(names(List.of(run("third", "/home/me/code")), subject("asked", null, "/srv/code")))
                .containsExactly("third");
        assertThat(names(List.of(run("third", "/home/me/law")), subject("asked", null, "/srv/law")))
                .containsExactly("asked");
    }

    /// Such folders lie in every run: two that end so are not one.
    @ParameterizedTest
    @ValueSource(strings = {"adapters", "checkpoint-200", "outputs", "final", "lora", "models/final",
            "outputs/checkpoint-1000", "Checkpoints", "v2", "epoch_3", "0000200", "global_step100", "merged",
            "adapters/adapters.safetensors"})
    void aNameThatFoldersOfEveryRunHaveIsNoEvidence(String folder) {
        List<Run> runs = List.of(run("third", "/home/me/code/" + folder));

        for (SubjectAnswers other : List.of(subject("asked", null, "/home/you/law/" + folder),
                subject("asked", null, folder), subject("asked", "/home/you/law/" + folder, null),
                subject("/law/" + folder, null, null))) {
            assertThat(names(runs, other)).containsExactly(other.subject().name());
            assertThat(said(runs, other)).singleElement().asString()
                    .startsWith("whether " + other.subject().name()).contains(" is third cannot be told");
        }
        assertThat(names(runs, subject("asked", null, "/home/me/code/" + folder))).containsExactly("third");
        assertThat(names(runs, subject("asked", null, "/data/me/code/" + folder))).containsExactly("third");
    }

    /// Whoever gave the run and the subject the same name said that they are the same, unless another adapter was asked.
    @Test
    void aRunThatIsCalledFinalIsNotEverySubjectOfThatName() {
        List<Run> runs = List.of(run("final", "/a/final"));

        assertThat(names(runs, subject("final"))).containsExactly("final");
        assertThat(said(runs, subject("final"))).isEmpty();
        assertThat(said(runs, subject("final", null, "/b/final"))).hasSize(1);
        assertThat(said(runs, subject("final", null, "/b/checkpoint-200"))).hasSize(1);
        assertThat(said(runs, subject("final", "/b/final", null))).hasSize(1);
        assertThat(said(runs, subject("final", "SmolLM3-3B", null))).isEmpty();
    }

    @Test
    void aRunThatSeveralSubjectsMightBeIsNone() {
        SubjectAnswers mine = subject("mine", null, "/b/models/run3");
        SubjectAnswers yours = subject("yours", null, "/c/models/run3");

        assertThat(names(List.of(RUN3), mine, yours)).containsExactly("mine", "yours");
        assertThat(said(List.of(RUN3), mine, yours)).hasSize(2);
        assertThat(names(List.of(RUN3), mine, yours, subject("asked", null, "/home/me/models/run3")))
                .containsExactly("mine", "yours", "the third");
        assertThat(names(List.of(RUN4), subject("a/run4"), subject("b/run4"))).containsExactly("a/run4", "b/run4");
    }

    /// One adapter that was asked under two conditions.
    @Test
    void ofSeveralSubjectsWithOneAdapterTheFirstIsTheRun() {
        SubjectAnswers cold = subject("cold", "m", "/b/models/run3");
        SubjectAnswers warm = subject("warm", "n", "/b/models/run3");

        assertThat(names(List.of(RUN3), cold, warm)).containsExactly("the third", "warm");
        assertThat(said(List.of(RUN3), cold, warm)).isEmpty();
    }

    @Test
    void whatMightBeSeveralRunsIsSaid() {
        List<Run> alike = List.of(run("one", "/a/code"), run("other", "/b/code"));

        assertThat(said(alike, subject("asked", null, "/c/code"))).singleElement().asString()
                .startsWith("whether asked (/c/code) is one or other cannot be told");
        assertThat(said(alike, subject("asked", null, "/c/law"), subject("base", "SmolLM3-3B", null))).isEmpty();
    }

    @Test
    void aSubjectOfTheNameOfARunIsThatRun() {
        assertThat(names(List.of(RUN3, RUN4), subject("run4"), subject("the third")))
                .containsExactly("run4", "the third");
    }

    @Test
    void aModelThatEndsAsTheFolderOfARunIsThatRun() {
        assertThat(names(List.of(RUN3, RUN4), subject("asked", "models/run4", null))).containsExactly("run4");
    }

    @Test
    void aSubjectWhoseNameEndsAsThatOfARunIsThatRun() {
        assertThat(names(List.of(run("b/first", "/x/1"), run("second", "/x/2")), subject("a/first"),
                subject("me\\second")))
                        .containsExactly("b/first", "second");
    }

    @Test
    void aRunThatWasRenamedIsKnownByItsFolder() {
        assertThat(names(List.of(RUN3, RUN4), subject("models/run3"))).containsExactly("the third");
    }

    @Test
    void whoeverIsNoRunStandsForItself() {
        assertThat(names(List.of(RUN3, RUN4), subject("base", "models/SmolLM3-3B", null))).containsExactly("base");
        assertThat(names(List.of(), subject("base", "models/SmolLM3-3B", "run3"))).containsExactly("base");
    }

    @Test
    void aSubjectThatMightBeTwoRunsIsNeither() {
        List<Run> alike = List.of(run("one", "/a/lora"), run("other", "/b/lora"));

        assertThat(names(alike, subject("asked", null, "/c/lora"))).containsExactly("asked");
        assertThat(names(alike, subject("asked", null, "/b/lora"), subject("lora"))).containsExactly("other", "lora");
        assertThat(names(alike, subject("other", null, "/c/lora"))).containsExactly("other");
    }

    @Test
    void theAdapterSaysMoreThanTheNameAndTheNameMoreThanTheModel() {
        assertThat(names(List.of(RUN3, RUN4), subject("run4", null, "models/run3"))).containsExactly("the third");
        assertThat(names(List.of(RUN3, RUN4), subject("run4", "models/run3", null))).containsExactly("run4");
        assertThat(
                names(List.of(run("run4", "/x/run3"), run("me", "/x/me/run5")), subject("a/run4", "x/me/run5", null)))
                        .containsExactly("me");
    }

    /// The first of the file only ends as the run's name does; the second is called exactly so.
    @Test
    void theSurestSubjectIsTheRunWhereverItStands() {
        assertThat(names(List.of(RUN3, RUN4), subject("hub/run4"), subject("run4"))).containsExactly("hub/run4",
                "run4");
    }

    @Test
    void noOtherSubjectGoesByTheNameOfARunThatAnsweredAlready() {
        assertThat(names(List.of(RUN3, RUN4), subject("run4", null, null), subject("mine", null, "models/run4")))
                .containsExactly("run4#2", "run4");
        assertThat(names(List.of(RUN4), subject("run4#2"), subject("run4"), subject("x", null, "run4")))
                .containsExactly("run4#2", "run4#3", "run4");
        assertThat(names(List.of(RUN4), subject("run4"), subject("run4#2"), subject("x", null, "run4")))
                .doesNotHaveDuplicates().endsWith("run4");
    }

    @Test
    void everythingElseOfASubjectStaysAsItIs() {
        SubjectAnswers asked = subject("asked", "m", "run3");

        SubjectAnswers named = SubjectMatch.named(Evaluations.of(asked), List.of(RUN3)).subjects().getFirst();

        assertThat(named).isEqualTo(new SubjectAnswers(
                new Subject("the third", "m", "run3", List.of()), asked.setup(), List.of(), List.of()));
    }

    @Test
    void answersOfTwoRunsAreAboutTheseTwoInTheOrderOfTheRuns() {
        Evaluation all = Evaluations.of(subject("base"), subject("run4"), subject("the third"));

        assertThat(SubjectMatch.ofPair(all, List.of(RUN3, RUN4)).subjects())
                .extracting(answers -> answers.subject().name()).containsExactly("the third", "run4");
    }

    @Test
    void whereNotBothOfTwoRunsAnsweredOrThereAreMoreEverybodyIsCompared() {
        Evaluation one = Evaluations.of(subject("base"), subject("run4"));
        Evaluation both = Evaluations.of(subject("base"), subject("run4"), subject("the third"));

        assertThat(SubjectMatch.ofPair(one, List.of(RUN3, RUN4))).isSameAs(one);
        assertThat(SubjectMatch.ofPair(both, List.of(RUN3, RUN4, run("run5", "run5")))).isSameAs(both);
        assertThat(SubjectMatch.ofPair(both, List.of(RUN4))).isSameAs(both);
    }

    private static List<String> names(List<Run> runs, SubjectAnswers... subjects) {
        return SubjectMatch.named(new Evaluation(Arrays.asList(subjects), List.of()), runs).subjects().stream()
                .map(answers -> answers.subject().name()).toList();
    }

    private static List<String> said(List<Run> runs, SubjectAnswers... subjects) {
        Evaluation named = SubjectMatch.named(new Evaluation(Arrays.asList(subjects), List.of()), runs);
        assertThat(named.findings()).allMatch(finding -> finding.code() == FindingCode.AMBIGUOUS_SUBJECT);
        return named.findings().stream().map(Finding::message).toList();
    }

    private static SubjectAnswers subject(String name) {
        return subject(name, null, null);
    }

    private static SubjectAnswers subject(String name, @Nullable String model, @Nullable String adapter) {
        return new SubjectAnswers(new Subject(name, model, adapter, List.of()),
                new AnswerSetup("test", Map.of(), Map.of()), List.of(), List.of());
    }

    private static Run run(String name, String folder) {
        Run run = Runs.run(folder, "mlx-lm", Configuration.NONE, TrainingHistory.NONE);
        assertThat(run.path()).isEqualTo(Path.of(folder));
        return run.named(name);
    }
}
