package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");

    @Test
    void theSummaryUsesTheDocumentedWords() {
        assertThat(report(ExampleRuns.run3(), ExampleRuns.byHand()))
                .contains(
                        "| `SmolLM3-3B_run3` | **wide** | 1.4430 | 1.6290 | 0.1860 | 12.9 % | 1.6290 at 1800 |")
                .contains("| `typed` | **significant overfitting**: it memorises its training data | 1.2340 |")
                .contains("- Smallest train/validation gap: `SmolLM3-3B_run3`, 12.9 %: less overfitting.");
    }

    @Test
    void theLowestLossIsSaidOfTheValidationSetAndNeverOfTheModel() {
        String report = report(ExampleRuns.run3(), ExampleRuns.byHand());
        assertThat(report)
                .contains("- Lowest final validation loss: `typed`, 1.4560: a lower validation loss on this validation"
                        + " set.");
        assertThat(report.toLowerCase(Locale.ROOT)).doesNotContain("better");
    }

    @Test
    void oneRunIsNotTheLowestOfAnything() {
        assertThat(report(ExampleRuns.run3())).doesNotContain("Lowest").doesNotContain("With care");
    }

    @Test
    void whatMakesLossesHardToCompareIsSaid() {
        assertThat(report(ExampleRuns.run3(), ExampleRuns.byHand()))
                .contains("### Risk")
                .contains("SmolLM3-3B\\_run3 at 512 tokens, typed at 700 (max\\_seq\\_length)")
                .contains("- Neither run says which data it was validated on")
                .contains("- The final validation loss of typed was typed in by a person.")
                .doesNotContain("which base model");
    }

    @Test
    void aRunWithoutMetricsIsUnknownAndNotZero() {
        assertThat(report(ExampleRuns.run4()))
                .contains("| `SmolLM3-3B_run4` | unknown: no metrics | unknown | unknown |")
                .contains("| *effective batch size* |  | 32 |")
                .contains("| *epochs* |  | 2.00 |");
    }

    @Test
    void aDivergedRunSaysFromWhere() {
        assertThat(report(ExampleRuns.diverged()))
                .contains("**diverged**: a loss is not finite from iteration 35 on")
                .contains("| final train loss | NaN |")
                .contains("- `non-finite` train loss is not a number (`diverged.log:35`)");
    }

    @Test
    void settingsThatDifferAreMarked() {
        assertThat(report(ExampleRuns.run3(), ExampleRuns.run4()))
                .contains("| `iters` | ≠ | 1800 | 1600 |")
                .contains("| `batch_size` |  | 2 | 2 |")
                .contains("| *effective batch size* | ≠ | 8 | 32 |");
    }

    @Test
    void detailsShowMedianBesideLastSpeedPartsAndCheckpoints() {
        assertThat(report(ExampleRuns.run3(), ExampleRuns.resumed()))
                .contains("- **Speed:** median 165.0 tokens/sec, last 180.2")
                .contains("  - `/path/to/models/SmolLM3-3B_run3/0000500_adapters.safetensors`, iteration 500\n")
                .contains(
                        "  - iterations 10 to 130: 13 train and 1 validation losses, 4 of them superseded, `run.log:3`")
                .contains("  - iterations 110 to 150: 5 train and 0 validation losses, resumed from"
                        + " `adapters/0000100_adapters.safetensors`")
                .contains("- **Progress:** finished, iteration 1800 of 1800 planned");
    }

    @Test
    void thePlotIsAPictureWithASafeTarget() {
        Comparison comparison = Comparison.of(List.of(ExampleRuns.run3()), List.of(), ExampleRuns.COLLECTED);
        assertThat(MarkdownReport.of(comparison, Optional.of("plots/loss curves).png")))
                .contains("](plots/loss%20curves%29.png)\n");
        assertThat(MarkdownReport.of(comparison, Optional.of("javascript:alert(1)\n<x>")))
                .contains("](javascript%3Aalert%281%29%0A%3Cx%3E)\n");
        assertThat(MarkdownReport.of(comparison, Optional.empty())).doesNotContain("![");
    }

    @Test
    void aPlotIsReferredToFromTheReportsFolder() {
        assertThat(MarkdownReport.reference(Path.of("out/report.md"), Path.of("out/plots/a.png")))
                .isEqualTo("plots/a.png");
        assertThat(MarkdownReport.reference(Path.of("out/report.md"), Path.of("a.png")))
                .isEqualTo("../a.png");
        assertThat(MarkdownReport.reference(Path.of("report.md"), Path.of("a.png")))
                .isEqualTo("a.png");
    }

    @Test
    void manyFindingsAreCutShortAndCounted() {
        Run run = ExampleRuns.run4();
        for (int i = 0; i < 130; i++) {
            run = run.withFinding(Finding.of(FindingCode.DUPLICATE, "number " + i));
        }
        assertThat(report(run))
                .contains("number 99")
                .doesNotContain("number 100\n")
                .contains("and 30 more");
    }

    @Test
    void inputsThatGaveNoRunAreNamed() {
        Comparison comparison = Comparison.of(
                List.of(),
                List.of(Finding.in(Path.of("<b>.png"), FindingCode.REJECTED, "is an *image*")),
                ExampleRuns.COLLECTED);
        assertThat(MarkdownReport.of(comparison, Optional.empty()))
                .contains("## Not part of this comparison\n\n- `rejected` is an \\*image\\* (`<b>.png`)\n");
    }

    @Test
    void hostileNamesBreakNoTable() {
        List<List<String>> tables = new ArrayList<>();
        List<String> table = new ArrayList<>();
        for (String line : report(ExampleRuns.hostile(), ExampleRuns.run3()).split("\n", -1)) {
            if (line.startsWith("|")) {
                table.add(line);
            } else if (!table.isEmpty()) {
                tables.add(table);
                table = new ArrayList<>();
            }
        }
        assertThat(tables)
                .hasSize(3)
                .allSatisfy(rows -> assertThat(rows).extracting(MarkdownReportTest::cells)
                        .containsOnly(cells(rows.getFirst())));
    }

    private static long cells(String row) {
        return Pattern.compile("(?<!\\\\)\\|").matcher(row).results().count();
    }

    @Test
    void hostileTextsInjectNothing() {
        String report = report(ExampleRuns.hostile());
        String outsideOfCode = CODE.matcher(report).replaceAll("");
        assertThat(outsideOfCode.replaceAll("\\\\[<>*_`\\[\\]|\\\\&~$]", ""))
                .doesNotContain("<")
                .doesNotContain("`");
        assertThat(report.lines()).noneMatch(line -> line.startsWith("# heading"));
        assertThat(report).doesNotContain("\u001b").doesNotContain("\r").doesNotContain("\u202e");
    }

    @Test
    void linksAreNotMadeOfWords() {
        assertThat(MarkdownText.words("see http://a.b, www.evil.com [x](y) &lt; ~~z~~"))
                .isEqualTo("see http\\://a.b, www\\.evil.com \\[x\\](y) \\&lt; \\~\\~z\\~\\~");
    }

    @Test
    void codeSpansHoldAnyNumberOfBackticks() {
        assertThat(MarkdownText.code("a``b`c")).isEqualTo("```a``b`c```");
        assertThat(MarkdownText.code("`")).isEqualTo("`` ` ``");
        assertThat(MarkdownText.code(" x ")).isEqualTo("`  x  `");
        assertThat(MarkdownText.code("")).isEqualTo("(empty)");
    }

    @Test
    void everyMetricOfTheDocumentIsInTheTable() {
        String report = report(ExampleRuns.run3());
        assertThat(Metric.documented()).hasSize(8);
        assertThat(report)
                .contains("| final iteration | 1800 |")
                .contains("| final learning rate | 1.00e-05 |")
                .contains("| final tokens/sec | 180.2 |\n| median tokens/sec | 165.0 |")
                .contains("| final iterations/sec | 0.417 |")
                .contains("| total trained tokens | 751673 |")
                .contains("| peak memory (GB) | 8.08 |")
                .contains("| final validation time (s) | 28.93 |")
                .contains("| train/validation gap | 0.1860 |");
    }

    private static String report(Run... runs) {
        return MarkdownReport.of(Comparison.of(List.of(runs), List.of(), ExampleRuns.COLLECTED), Optional.empty());
    }
}
