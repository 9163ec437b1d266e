package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.session.Preferences.Collapsible;
import dev.runlens.session.Preferences.Panes;
import dev.runlens.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.SplitPane;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The outline beside the dashboard that takes its place, both without runs, pixel by pixel along lines across all parts.
class OutlineTest extends WindowTest {
    private static final Offset<Double> STEP = Offset.offset(1.01 / 255);

    private Outline outline(Appearance appearance, Optional<Panes> panes) {
        AtomicReference<Outline> made = new AtomicReference<>();
        robot.interact(() -> made.set(new Outline(appearance.grounds(), panes)));
        return Objects.requireNonNull(made.get());
    }

    /// The colours of a row, and of a column through the content, of a scene.
    private List<List<Color>> lines(Parent root) {
        AtomicReference<List<List<Color>>> lines = new AtomicReference<>(List.of());
        robot.interact(() -> {
            Scene scene = root.getScene() == null ? new Scene(root, width, height) : root.getScene();
            PixelReader picture = scene.snapshot(null).getPixelReader();
            // The column runs where the toolbar has no button.
            lines.set(List.of(
                    IntStream.range(0, (int) width).mapToObj(x -> picture.getColor(x, (int) height - 200)).toList(),
                    IntStream.range(0, (int) height).mapToObj(y -> picture.getColor((int) width - 4, y)).toList()));
        });
        return Objects.requireNonNull(lines.get());
    }

    /// What an empty window teaches stands in the content, on its ground.
    private void leaveGrounds() {
        robot.interact(() -> dashboard.lookup("#empty-state").setVisible(false));
        settle();
    }

    /// Where the list ends and where the bars do: every place at which the colour changes.
    private static List<Integer> edges(List<Color> line) {
        return IntStream.range(1, line.size()).filter(at -> !line.get(at).equals(line.get(at - 1))).boxed().toList();
    }

    @ParameterizedTest
    @EnumSource
    void itLooksAsTheDashboardDoes(Appearance appearance) {
        robot.interact(() -> system.set(appearance == Appearance.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
        leaveGrounds();

        List<List<Color>> before = lines(outline(appearance, Optional.empty()));
        List<List<Color>> after = lines(dashboard);

        assertThat(edges(after.getFirst())).as("list, divider, content").hasSize(2);
        assertThat(edges(after.getLast())).as("bar, line, content, line, bar").hasSize(4);
        assertThat(after.getFirst()).zipSatisfy(before.getFirst(), OutlineTest::assertAlike);
        assertThat(after.getLast()).zipSatisfy(before.getLast(), OutlineTest::assertAlike);
    }

    /// But for rounding: the dashboard's divider is a line that lies between two pixels.
    private static void assertAlike(Color one, Color other) {
        assertThat(one.getRed()).isEqualTo(other.getRed(), STEP);
        assertThat(one.getGreen()).isEqualTo(other.getGreen(), STEP);
        assertThat(one.getBlue()).isEqualTo(other.getBlue(), STEP);
    }

    @ParameterizedTest
    @ValueSource(doubles = {770, 833, 900, 951})
    void theListIsAsWideAsTheDashboards(double wide) {
        closeWindow();
        width = wide;
        robot.interact(this::start);
        settle();
        leaveGrounds();

        assertThat(edges(lines(outline(Appearance.LIGHT, Optional.empty())).getFirst()))
                .isEqualTo(edges(lines(dashboard).getFirst()));
    }

    @ParameterizedTest
    @CsvSource({"0.25", "0.2875", "0.3111", "0.35"})
    void aDividerThatWasMovedIsWhereItWas(double share) {
        leaveGrounds();
        Panes moved = new Panes(Map.of(Panes.COLUMNS, List.of(share)), Set.of());
        robot.interact(() -> model().views().panes().restore(moved));
        settle();
        double kept = find("#columns", SplitPane.class).getDividerPositions()[0];

        assertThat(edges(
                lines(outline(Appearance.LIGHT, Optional.of(
                        new Panes(Map.of(Panes.COLUMNS, List.of(kept)), Set.of()))))
                                .getFirst()))
                                        .isEqualTo(edges(lines(dashboard).getFirst()));
    }

    @ParameterizedTest
    @EnumSource
    void aListThatWasCollapsedIsNotThere(Appearance appearance) {
        robot.interact(() -> system.set(appearance == Appearance.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
        leaveGrounds();
        Panes without = new Panes(Map.of(Panes.COLUMNS, List.of(0.25)), Set.of(Collapsible.LIST));
        robot.interact(() -> model().views().panes().restore(without));
        settle();

        List<List<Color>> before = lines(outline(appearance, Optional.of(without)));
        List<List<Color>> after = lines(dashboard);

        assertThat(edges(after.getFirst())).as("content alone").isEmpty();
        assertThat(after.getFirst()).zipSatisfy(before.getFirst(), OutlineTest::assertAlike);
        assertThat(after.getLast()).zipSatisfy(before.getLast(), OutlineTest::assertAlike);
    }

    /// The lines of the first runs are drawn where the curves will be; only what is said above these may be higher or lower.
    @ParameterizedTest
    @ValueSource(doubles = {900, 1280})
    void theFirstLinesAreWhereTheCurvesWillBe(double wide) {
        closeWindow();
        width = wide;
        robot.interact(this::start);
        open(log("a"), log("b"));
        Outline outline = outline(Appearance.LIGHT, Optional.empty());
        Region shown = find("#curves", Region.class);

        Bounds curves = shown.localToScene(shown.getLayoutBounds());
        Bounds lines = outline.curves(width, height);

        assertThat(lines.getMinX()).isEqualTo(curves.getMinX(), Offset.offset(1.0));
        assertThat(lines.getMaxX()).isEqualTo(curves.getMaxX(), Offset.offset(1.0));
        assertThat(lines.getMinY()).isEqualTo(curves.getMinY(), Offset.offset(30.0));
        assertThat(lines.getMaxY()).isEqualTo(curves.getMaxY(), Offset.offset(15.0));
    }

    @Test
    void nothingOfItNeedsAStylesheetOrAFont() {
        Outline outline = outline(Appearance.LIGHT, Optional.empty());

        assertThat(outline.getChildren()).isNotEmpty();
        assertThat(all(outline)).noneMatch(node -> node instanceof Control || node instanceof Text);
    }

    private Path log(String name) {
        Path file = folder.resolve(name + ".log");
        RunFiles.write(file, RunFiles.log(2.0, 2.1, 1.8, 1.9));
        return file;
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(OutlineTest::all))
                : Stream.of(node);
    }
}
