package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.run.Run;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
    @Test
    void theDocumentsRunsLookLikeThis() {
        assertThat(table(ExampleRuns.run3(), ExampleRuns.run4())).isEqualTo(
                """
                ==========================================================================================================================================================
                TRAINING RUNS COMPARISON
                ==========================================================================================================================================================

                HYPERPARAMETERS
                Run              Model                           LR  Batch  Iters  Max seq  Layers  LoRA rank  Grad accum  Grad ckpt  Eval every  Report every  Save every
                ----------------------------------------------------------------------------------------------------------------------------------------------------------
                SmolLM3-3B_run3  HuggingFaceTB/SmolLM3-3B  1.00e-05      2   1800      512      16          8           4          ✓         200            50         500
                SmolLM3-3B_run4  HuggingFaceTB/SmolLM3-3B  1.00e-05      2   1600      700      12          8          16          ✓          50            50         500

                TRAINING METRICS
                Run              Iter  Train loss  Val loss        LR  Tok/s   It/s  Tokens  Peak GB  Val s     Gap  Gap %  Best val    At
                --------------------------------------------------------------------------------------------------------------------------
                SmolLM3-3B_run3  1800      1.4430    1.6290  1.00e-05  180.2  0.417  751673     8.08  28.93  0.1860   12.9    1.6290  1800
                SmolLM3-3B_run4   N/A         N/A       N/A       N/A    N/A    N/A     N/A      N/A    N/A     N/A    N/A       N/A   N/A

                VERDICT
                Cannot tell which has the lower validation loss on this validation set: SmolLM3-3B_run3 or
                SmolLM3-3B_run4.
                Ship
                  - SmolLM3-3B_run3: Ship adapters.safetensors: its validation loss was measured as 1.629, at
                    iteration 1800.
                  - SmolLM3-3B_run3: Whether it beats the model that training started from cannot be told.
                  - SmolLM3-3B_run4: No saved weights were found, so no file can be recommended.
                Why
                  - SmolLM3-3B_run4 has no validation loss.
                  - Confounded: 4 changes (iters 1800 → 1600, max_seq_length 512 → 700, num_layers 16 → 12,
                    grad_accumulation_steps 4 → 16). Nothing tells which of them made the difference.
                Risk
                  - Neither run says which data it was validated on: the comparison holds only if it is the same.
                  - Examples were cut at different lengths: SmolLM3-3B_run3 at 512 tokens, SmolLM3-3B_run4 at 700
                    (max_seq_length). Long examples are judged on more text in one run than in the other, so part of
                    the difference may come from that.
                  - SmolLM3-3B_run3: Wide gap at the end: validation loss is 0.186 above train loss (12.9 %). A rule
                    of thumb calls that “overfitting”; from the course of the validation loss that cannot be told.
                  - SmolLM3-3B_run3: Only 4 evaluations: too few to tell small movements from noise.
                Next step
                  - Give both runs the same validation data and evaluate at least six times.
                  - SmolLM3-3B_run3: Too few evaluations to tell what the curve does: evaluate every 100 iterations,
                    not every 200.
                  - SmolLM3-3B_run4: Nothing is known of how training went: keep its log (for mlx-lm: mlx_lm.lora …
                    2>&1 | tee train.log), and look again.
                Not checked
                  - SmolLM3-3B_run3: Could not be checked: whether gradients vanished or burst (no norm of them is
                    reported), whether the learning rate fell to 0 too soon (it is not reported along the run),
                    whether the run paused (the reports have no time), whether the train loss falls in stairs
                    between epochs (where an epoch ends is not known).

                HOW EACH RUN WENT
                SmolLM3-3B_run3
                  - Cannot tell: 4 evaluations, from 2.200 to 1.629, are too few to tell movement from noise; six
                    are the least.
                SmolLM3-3B_run4
                  - No curve: nothing is known of how training went.
                  - LoRA dropout of 0.1 regularises: it works against overfitting.
                  - Validation every 50 iterations, about 32 times: overfitting is seen soon after it begins.
                  - Effective batch of 32 (2 × 16) keeps gradients steady.
                  - Sequences of up to 700 tokens, against 512 in SmolLM3-3B_run3: more of each example is seen.
                ==========================================================================================================================================================""");
    }

    @Test
    void upToTwelveRunsAreToldInFiveSentencesLessWhatTheDecisionSaid() {
        List<String> told = howEachWent(12);

        assertThat(told.stream().filter(line -> line.startsWith("run "))).hasSize(12);
        assertThat(told.stream().filter(line -> line.startsWith("  - "))).hasSize(10 * 5 + 2);
        assertThat(told)
                .contains(
                        "  - Ship adapters.safetensors: its validation loss was measured as 1.629, at iteration 1800.");
    }

    @Test
    void ofMoreRunsOnlyTheStatusIsTold() {
        List<String> told = howEachWent(13);

        assertThat(told.stream().filter(line -> line.startsWith("run "))).hasSize(13);
        assertThat(told.stream().filter(line -> line.startsWith("  - "))).hasSize(13);
    }

    private static List<String> howEachWent(int count) {
        List<String> lines = table(named(count)).lines().toList();
        return lines.subList(lines.indexOf("HOW EACH RUN WENT") + 1, lines.size() - 1);
    }

    @Test
    void ofManyRunsThoseInQuestionAreShownAndOfAllTheirPlaces() {
        Comparison comparison = Comparison.of(List.of(named(30)), List.of(), ExampleRuns.COLLECTED);
        List<String> lines = ComparisonTable.ofMany(comparison, ScreenWidth.of(160)).lines().toList();

        assertThat(lines.stream().filter(line -> line.startsWith("run "))).hasSize(3 * 12);
        assertThat(lines)
                .containsSubsequence(
                        "VERDICT",
                        "PLACES",
                        "  as measured, val loss 1.629: 30 runs (run 1, run 10, run 11, run 12 and 26 more)",
                        "HOW THEY WENT",
                        "Shown one by one: the first 12 of 30 runs; --all shows each.");
    }

    @Test
    void ofManyRunsThatMayNotBeComparedEachGroupHasItsPlaces() {
        Run[] runs = named(14);
        runs[13] = ExampleRuns.run4();
        Comparison comparison = Comparison.of(List.of(runs), List.of(), ExampleRuns.COLLECTED);

        assertThat(ComparisonTable.ofMany(comparison, ScreenWidth.of(160)))
                .contains("Shown one by one: the first 12 of 14 runs");
    }

    private static Run[] named(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> ExampleRuns.run3().named("run " + i))
                .toArray(Run[]::new);
    }

    @Test
    void columnsGrowWithTheLongestName() {
        Run longNamed = ExampleRuns.run4().named("a name that is longer than any other, 学習 included");
        List<String> lines = table(ExampleRuns.run3(), longNamed).lines().toList();
        String run3 = lines.stream()
                .filter(line -> line.startsWith("SmolLM3"))
                .findFirst()
                .orElseThrow();
        String other = lines.stream()
                .filter(line -> line.startsWith("a name"))
                .findFirst()
                .orElseThrow();
        assertThat(TextTable.width(run3)).isEqualTo(TextTable.width(other));
        assertThat(other.indexOf("1.00e-05") + 2).isEqualTo(run3.indexOf("1.00e-05"));
    }

    @Test
    void inANarrowTerminalWhatIsUnknownOrAlikeIsToldOnceAndTheRestGoesOnBelow() {
        Comparison two = Comparison.of(
                List.of(ExampleRuns.run3(), ExampleRuns.run4()), List.of(), ExampleRuns.COLLECTED);
        List<String> lines = ComparisonTable.of(two, ScreenWidth.of(80)).lines().toList();

        assertThat(lines).allMatch(line -> TextTable.width(line) <= 80);
        assertThat(lines)
                .containsSubsequence(
                        "HYPERPARAMETERS",
                        "Run              Iters  Max seq  Layers  Grad accum  Eval every",
                        "The same in each: Model HuggingFaceTB/SmolLM3-3B, LR 1.00e-05, Batch 2, LoRA",
                        "TRAINING METRICS",
                        "Run              Iter  Train loss  Val loss        LR  Tok/s   It/s  Tokens",
                        "Run              Peak GB  Val s     Gap  Gap %  Best val    At");

        Comparison one = Comparison.of(List.of(ExampleRuns.run4()), List.of(), ExampleRuns.COLLECTED);
        assertThat(ComparisonTable.of(one, ScreenWidth.of(80)))
                .contains("Not known: Iter, Train loss")
                .doesNotContain("The same in each");
    }

    @Test
    void valuesThatAreNotFiniteAreShownAsSuch() {
        assertThat(table(ExampleRuns.diverged())).contains(" NaN       NaN ").doesNotContain("null");
    }

    @Test
    void hostileNamesReachTheTerminalAsText() {
        String table = table(ExampleRuns.hostile());
        assertThat(table).contains("\\x1b[31m").doesNotContain("\u001b").doesNotContain("\u202e");
        assertThat(table.lines().count()).isEqualTo(31);
    }

    @Test
    void withoutRunsTheHeadersAreLeft() {
        assertThat(table()).contains("HYPERPARAMETERS\nRun  Model").contains("TRAINING METRICS\nRun  Iter");
    }

    private static String table(Run... runs) {
        return ComparisonTable.of(Comparison.of(List.of(runs), List.of(), ExampleRuns.COLLECTED));
    }
}
