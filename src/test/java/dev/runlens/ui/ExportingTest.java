package dev.runlens.ui;

import java.util.ArrayList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.session.Memo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportingTest extends WindowTest {
    private void openTwo() {
        open(
                RunFiles.run(folder, "a", "1e-5", 2.0, 2.1, 1.443, 1.629),
                RunFiles.run(folder, "b", "5e-4", 1.9, 2.0, 1.4, 1.35));
    }

    private Path export(String kind, String name) {
        Path target = folder.resolve(name);
        dialogs.target = Optional.of(target);
        robot.interact(() -> find("#export", MenuButton.class).getItems().stream()
                .filter(item -> ("export-" + kind).equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        return target;
    }

    @Test
    void theComparisonJsonHoldsTheRuns() throws IOException {
        openTwo();

        Path file = export("COMPARISON_JSON", "out.json");

        JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(json.at("/runs")).hasSize(2);
        assertThat(json.at("/runs/0/final_metrics/train_val_gap").asDouble()).isEqualTo(0.186, byThousandth());
        assertThat(json.at("/runs/1/run_name").asString()).isEqualTo("b");
        assertThat(dialogs.suggestions).containsExactly("training_runs_comparison.json");
    }

    @Test
    void theReportIsOnSheetsOfPaper() throws IOException {
        openTwo();

        Path file = export("REPORT_PAGES", "report.pdf");

        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-").contains("/Producer (RunLens");
        assertThat(dialogs.suggestions).containsExactly("training_runs_comparison_report.pdf");
        export("REPORT_PAGES", "report.pdf");
        assertThat(texts("#notices")).contains("Saved report.pdf");
        assertThat(shows("#failure-card")).isFalse();
    }

    @Test
    void theExportedJsonCanBeOpenedAgain() {
        openTwo();
        Path file = export("COMPARISON_JSON", "out.json");
        open(file);

        assertThat(runNames()).contains("a", "b");
    }

    @Test
    void theMarkdownReportNamesGapAndRuns() throws IOException {
        openTwo();

        String report = Files.readString(export("MARKDOWN_REPORT", "out.md"));

        assertThat(report).contains("12.9").contains("overfitting").contains("5.00e-04");
    }

    @Test
    void theWebPageAndTheVectorChartNeedNothingElse() throws IOException {
        openTwo();

        String page = Files.readString(export("HTML_REPORT", "out.html"));
        String chart = Files.readString(export("CHART_VECTOR", "out.svg"));

        assertThat(page).startsWith("<!DOCTYPE html>").contains("<svg", "<bdi>a</bdi>", "<bdi>b</bdi>");
        assertThat(chart).startsWith("<svg xmlns=").contains("data-run=\"a\"", "data-run=\"b\"");
    }

    @Test
    void theChartIsAPageForPrint() throws IOException {
        openTwo();

        byte[] page = Files.readAllBytes(export("CHART_PAGE", "out.pdf"));

        assertThat(page).startsWith('%', 'P', 'D', 'F');
        assertThat(dialogs.suggestions).containsExactly("training_runs_comparison.pdf");
    }

    @Test
    void theChartIsAPictureInTheColoursOfTheWindow() throws IOException {
        openTwo();

        Image light = picture(export("CHART", "light.png"));
        robot.interact(() -> system.set(javafx.application.ColorScheme.DARK));
        Image dark = picture(export("CHART", "dark.png"));
        Image large = picture(export("CHART_DOUBLE", "large.png"));

        assertThat(brightness(light)).isGreaterThan(0.9);
        assertThat(brightness(dark)).isLessThan(0.2);
        assertThat(large.getWidth()).isEqualTo(2 * light.getWidth());
    }

    @Test
    void onlyTickedRunsAreExportedAndTheNoticeSaysSo() throws IOException {
        openTwo();
        robot.interact(() -> model().tick(run("a").key(), false));

        Path file = export("COMPARISON_JSON", "out.json");

        assertThat(Files.readString(file)).contains("\"b\"").doesNotContain("\"a\"");
        assertThat(noticeText()).contains("Saved out.json with the 1 of 2 runs that are ticked");
    }

    @Test
    void aReportOnRunsThatWereTickedSaysAmongHowManyAndWhatIsSaidOfAll() throws IOException {
        openTwo();
        open(RunFiles.run(folder, "c", "1e-5", 2.0, 2.2, 1.5, 1.7));
        String all = text("#verdict-headline");
        robot.interact(() -> model().tick(run("c").key(), false));
        settle();

        String report = Files.readString(export("MARKDOWN_REPORT", "chosen.md"));
        assertThat(report)
                .contains("Of 2 runs that were chosen among 3: ")
                .contains("These 2 were chosen among 3 runs that were open.", "Of all 3 it is said: " + all);

        robot.interact(() -> model().tick(run("c").key(), true));
        settle();
        assertThat(Files.readString(export("MARKDOWN_REPORT", "all.md"))).doesNotContain("chosen among");
    }

    @Test
    void whatAPersonWroteOfARunStandsInTheReports() throws IOException {
        openTwo();
        robot.interact(() -> model().memos().write(
                run("a").key(), new Memo("", "cleaned *data*\nsecond <try>", List.of("v2", "keep"))));
        settle();

        assertThat(Files.readString(export("MARKDOWN_REPORT", "noted.md")))
                .contains("- **Tags:** v2, keep", "- **Note:** cleaned \\*data\\*<br>second \\<try\\>")
                .containsOnlyOnce("**Note:**");
        assertThat(Files.readString(export("HTML_REPORT", "noted.html")))
                .contains("Tags:</strong> <bdi>v2, keep</bdi>", "<bdi>cleaned *data*</bdi>",
                        "<bdi>second &lt;try&gt;</bdi>")
                .containsOnlyOnce("Note:</strong>");
    }

    @Test
    void aNoticeOffersToShowTheFile() {
        openTwo();
        Path file = export("COMPARISON_JSON", "out.json");
        assertThat(noticeText()).contains("Saved out.json");

        fire("#notice-action");

        assertThat(surroundings.revealed).containsExactly(file);
        assertThat(noticeText()).isEmpty();
    }

    @Test
    void aTargetThatCannotBeWrittenIsExplained() {
        openTwo();

        export("MARKDOWN_REPORT", "no/such/folder/out.md");

        assertThat(texts("#failure-card")).contains("out.md could not be written");
        assertThat(text("#failure-reason")).contains("does not exist");
        assertThat(model().activityProperty().get()).isEmpty();
    }

    @Test
    void noFileOfAnInputIsWrittenOverWhateverKindIsExported() throws IOException {
        openTwo();
        Path users = Files.writeString(folder.resolve("a/notes.csv"), "the user's");
        for (String kind : List.of("COMPARISON_JSON", "MARKDOWN_REPORT", "RUNS_CSV", "RUNS_LATEX", "CHART_VECTOR")) {
            export(kind, "a/notes.csv");

            assertThat(text("#failure-reason")).as(kind).contains("would overwrite a file of an input");
            assertThat(users).as(kind).hasContent("the user's");
        }
    }

    @Test
    void nothingIsWrittenWhenTheChooserIsCancelled() throws IOException {
        openTwo();
        export("COMPARISON_JSON", "unused.json");
        Files.delete(folder.resolve("unused.json"));
        dialogs.target = Optional.empty();

        robot.interact(() -> find("#export", MenuButton.class).getItems().stream()
                .filter(item -> "export-COMPARISON_JSON".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());

        assertThat(folder.resolve("unused.json")).doesNotExist();
    }

    @Test
    void theMenuSaysOfWhichRuns() {
        openTwo();
        robot.interact(() -> model().tick(run("a").key(), false));
        settle();
        robot.interact(find("#export", MenuButton.class)::show);
        MenuItem which = find("#export", MenuButton.class).getItems().getFirst();

        assertThat(which.getText()).isEqualTo("Reports and chart: the 1 of 2 runs that is ticked");
        assertThat(which.isDisable()).isTrue();
    }

    @Test
    void thereIsNothingToExportUntilARunIsTicked() {
        assertThat(find("#export", MenuButton.class).isDisabled()).isTrue();
        openTwo();
        assertThat(find("#export", MenuButton.class).isDisabled()).isFalse();
        robot.interact(() -> model().tickAll(false));
        assertThat(find("#export", MenuButton.class).isDisabled()).isTrue();
    }

    @Test
    void theExportKeysOpenTheMenu() {
        openTwo();

        press(KeyCode.E, true);

        assertThat(find("#export", MenuButton.class).isShowing()).isTrue();
        robot.interact(() -> find("#export", MenuButton.class).hide());
    }

    private String noticeText() {
        return String.join(" ", texts("#notices"));
    }

    private static Image picture(Path file) throws IOException {
        return new Image(Files.newInputStream(file));
    }

    /// Of a pixel at the very edge, where nothing is drawn.
    private static double brightness(Image image) {
        Color edge = image.getPixelReader().getColor(2, 2);
        return edge.getBrightness();
    }

    private static org.assertj.core.data.Offset<Double> byThousandth() {
        return org.assertj.core.data.Offset.offset(0.001);
    }

    @Test
    void whileAFileIsWrittenThatIsSaid() {
        openTwo();
        List<String> said = new ArrayList<>();
        robot.interact(() -> model().activityProperty().subscribe(words -> {
            var _ = said.add(words);
        }));
        export("HTML_REPORT", "out.html");
        assertThat(said).containsExactly("", "writing out.html", "");
    }

    @Test
    void noPointIsLeftOutOfTheExportedJson() throws IOException {
        double[] losses = new double[6000];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = i == 3000 ? 9.5 : 2 - i / 10000.0;
        }
        open(RunFiles.run(folder, "long", "1e-5", losses));
        JsonNode json = JsonMapper.shared().readTree(Files.readString(export("COMPARISON_JSON", "out.json")));
        JsonNode reported = json.at("/runs/0/training_metrics/train_loss");
        assertThat(reported).hasSize(3000);
        assertThat(reported.get(1500).asDouble()).isEqualTo(9.5);
    }
}
