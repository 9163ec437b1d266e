package dev.runlens.ui;

import dev.runlens.ui.state.View;
import java.util.stream.Stream;
import java.nio.file.Path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether words can be read: their contrast, their font, and nothing moving where a person asked for that.
class LegibilityTest extends WindowTest {
    /// WCAG 2.2, 1.4.3, for text of usual size.
    private static final double LEAST = 4.5;

    private record Word(String text, double contrast, Color ink, Color ground) {}

    @ParameterizedTest
    @EnumSource
    void everyWordStandsOutFromWhatIsBehindIt(ColorScheme scheme) {
        open(
                RunFiles.run(folder, "a", "1e-5", 2.0, 2.1, 1.8, 2.0, 1.443, 1.629),
                RunFiles.run(folder, "b", "3.0", 2.0, 2.2, 1.9, 2.1, Double.NaN, Double.NaN),
                RunFiles.write(folder.resolve("poem.log"), "Shall I compare thee\n"));
        robot.interact(() -> system.set(scheme));
        fire("#verdict-why");
        settle();

        List<Word> words = new ArrayList<>();
        robot.interact(() -> words.addAll(words(dashboard)));

        assertThat(words).hasSizeGreaterThan(60);
        assertThat(words.stream().filter(word -> word.contrast() < LEAST)).isEmpty();
    }

    /// The words outside of the chart, whose colours are the runs' and are tested with them.
    private static List<Word> words(Node node) {
        List<Word> words = new ArrayList<>();
        Deque<Node> left = new ArrayDeque<>(List.of(node));
        while (!left.isEmpty()) {
            Node next = left.pop();
            if (!next.isVisible() || next.isDisabled() || "loss-chart".equals(next.getId())) {
                continue;
            }
            if (next instanceof Text text
                    && text.getParent() instanceof Labeled
                    && text.getFill() instanceof Color ink
                    && text.getText().chars().anyMatch(Character::isLetterOrDigit)) {
                Color ground = ground(text);
                words.add(new Word(text.getText(), contrast(over(ink, ground), ground), ink, ground));
            }
            if (next instanceof javafx.scene.Parent parent) {
                parent.getChildrenUnmodifiable().forEach(left::push);
            }
        }
        return words;
    }

    private static Color ground(Node node) {
        Deque<Color> layers = new ArrayDeque<>();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                List<BackgroundFill> fills = region.getBackground().getFills();
                for (int i = fills.size() - 1; i >= 0; i--) {
                    if (fills.get(i).getFill() instanceof Color color) {
                        layers.push(color);
                    }
                }
            }
        }
        Color ground = Color.WHITE;
        for (Color layer : layers) {
            ground = over(layer, ground);
        }
        return ground;
    }

    private static Color over(Color top, Color below) {
        double part = top.getOpacity();
        return Color.color(
                top.getRed() * part + below.getRed() * (1 - part),
                top.getGreen() * part + below.getGreen() * (1 - part),
                top.getBlue() * part + below.getBlue() * (1 - part));
    }

    /// WCAG 2.2, contrast ratio.
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @Test
    void wordsAreInTheFontThatComesWithTheProgramWithDigitsOfOneWidth() {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));

        Label name = find("#runs .run-name", Label.class);
        Label summary = find("#status-summary", Label.class);

        assertThat(name.getFont().getName()).isEqualTo("Inter Tabular Bold");
        assertThat(summary.getFont().getFamily()).isEqualTo("Inter Tabular");
        assertThat(IntStream.rangeClosed(0, 9).mapToDouble(digit -> width(digit, summary.getFont())).distinct())
                .hasSize(1);
    }

    @Test
    void whatIsUnknownIsSlanted() {
        open(RunFiles.config(folder, "a", "1e-5"), RunFiles.run(folder, "b", "1e-5", 2.0, 2.1));

        Label unknown = robot.lookup("#hyperparameters .value").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().equals("unknown"))
                .findFirst()
                .orElseThrow();
        assertThat(unknown.getFont().getName()).isEqualTo("Inter Tabular Italic");
    }

    private static double width(int digit, Font font) {
        Text text = new Text(Integer.toString(digit).repeat(10));
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    @Test
    void nothingRunsToAndForWhereLessMotionIsWanted() {
        ProgressBar bar = find("#status-progress", ProgressBar.class);
        double usual = seconds(bar);

        robot.interact(() -> dashboard.getScene().getPreferences().setReducedMotion(true));
        settle();

        assertThat(usual).isLessThan(10);
        assertThat(seconds(bar)).isGreaterThan(10_000);
    }

    /// How long the bar takes from one end to the other.
    private double seconds(ProgressBar bar) {
        robot.interact(() -> {
            bar.setVisible(true);
            bar.setManaged(true);
            dashboard.applyCss();
        });
        for (CssMetaData<? extends Styleable, ?> property : bar.getCssMetaData()) {
            if (property.getProperty().equals("-fx-indeterminate-bar-animation-time")) {
                return ((Number) value(property, bar)).doubleValue();
            }
        }
        throw new AssertionError("the toolkit has no such property");
    }

    @SuppressWarnings("unchecked")
    private static Object value(CssMetaData<? extends Styleable, ?> property, ProgressBar bar) {
        return ((CssMetaData<ProgressBar, Object>) property).getStyleableProperty(bar).getValue();
    }

    /// The size below which a person cannot make it.
    @Test
    void nothingOfToolbarAndStatusBarIsCutInTheSmallestWindow() {
        robot.interact(() -> {
            dashboard.getScene().getWindow().setWidth(720);
            dashboard.getScene().getWindow().setHeight(480);
        });
        open(Path.of("samples/models"));
        settle();
        List<Labeled> shown = new ArrayList<>();
        robot.interact(() -> Stream.of("#toolbar", "#status-bar")
                .flatMap(bar -> dashboard.lookup(bar).lookupAll("*").stream())
                .filter(node -> node instanceof Labeled && node.isVisible() && node.getParent().isVisible())
                .forEach(node -> shown.add((Labeled) node)));
        assertThat(shown).hasSizeGreaterThan(12);
        assertThat(shown.stream()
                .filter(labeled -> labeled.lookup(".text") instanceof Text words
                        && !words.getText().equals(labeled.getText()))
                .map(Labeled::getText)).as("cut").isEmpty();
        assertThat(shown.stream()
                .map(labeled -> labeled.localToScene(labeled.getLayoutBounds()))
                .filter(place -> !dashboard.getLayoutBounds().contains(place))).as("out of the window").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void noViewLeavesTheSmallestWindowNorItsPlaceInIt(View view) {
        robot.interact(() -> {
            dashboard.getScene().getWindow().setWidth(720);
            dashboard.getScene().getWindow().setHeight(480);
        });
        openSweep();
        robot.interact(() -> model().views().look(view, false));
        settle();
        settle();

        Map<String, Bounds> places = new HashMap<>();
        robot.interact(() -> Stream.of("#toolbar", "#status-bar", "#columns", "#runs-pane", "#views", "#copy-runs",
                "#group-by", "#tick-top", "#sweep-along", "#sweep-colour", "#run-table-pane", "#sweep-pane")
                .forEach(part -> Optional.ofNullable(dashboard.lookup(part))
                        .ifPresent(node -> places.put(part, node.localToScene(node.getLayoutBounds())))));
        assertThat(places).hasSizeGreaterThanOrEqualTo(5);
        assertThat(places).allSatisfy((part, place) -> assertThat(dashboard.getLayoutBounds().contains(place))
                .as(part + " " + place).isTrue());
        double list = Objects.requireNonNull(places.remove("#runs-pane")).getMaxX();
        Stream.of("#views", "#copy-runs", "#run-table-pane", "#sweep-pane", "#tick-top").filter(places::containsKey)
                .forEach(part -> assertThat(Objects.requireNonNull(places.get(part)).getMinX())
                        .as(part).isGreaterThanOrEqualTo(list));
        assertThat(Objects.requireNonNull(places.get("#toolbar")).getMaxY())
                .isLessThanOrEqualTo(Objects.requireNonNull(places.get("#columns")).getMinY());
    }

    @ParameterizedTest
    @ValueSource(doubles = {720, 900, 1280})
    void theNamesOfSettingsAreReadBesideTheirBars(double width) {
        robot.interact(() -> {
            dashboard.getScene().getWindow().setWidth(width);
            dashboard.getScene().getWindow().setHeight(600);
        });
        openSweep();
        robot.interact(() -> model().views().look(View.SWEEP, false));
        settle();
        settle();

        List<Labeled> names = new ArrayList<>(robot.lookup("#importance .importance-name").<Labeled>queryAll());
        assertThat(names).hasSizeGreaterThanOrEqualTo(2).allSatisfy(name -> {
            String drawn = ((Text) name.lookup(".text")).getText();
            assertThat(drawn.length()).as(drawn).isGreaterThanOrEqualTo(Math.min(9, name.getText().length()));
        });
    }

    /// The filter beside them is narrower in their stead.
    @ParameterizedTest
    @ValueSource(doubles = {860, 900, 940, 980, 1100})
    void theTitleOfTheSettingsIsWholeWhereItIsShown(double width) {
        open(Path.of("samples/models/tiny-llama_run3"), Path.of("samples/models/tiny-llama_run4"));
        robot.interact(() -> dashboard.getScene().getWindow().setWidth(width));
        settle();
        settle();

        for (String told : List.of("#settings-title", "#difference-count")) {
            Labeled label = find(told, Labeled.class);
            if (label.isVisible()) {
                assertThat(((Text) label.lookup(".text")).getText()).as("%s at %.0f", told, width)
                        .isEqualTo(label.getText());
            }
        }
    }

    private void openSweep() {
        List<Path> runs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Path run = RunFiles.run(folder, "lr" + (1 + i / 4) + "e-5_r" + (1 << i % 4), (1 + i / 4) + "e-5",
                    3, 3.1, 2, 2.5, 1.8, 2.4 - 0.03 * i);
            RunFiles.replace(run.resolve("adapter_config.json"), "\"rank\": 8", "\"rank\": " + (1 << i % 4));
            runs.add(run);
        }
        open(runs.toArray(Path[]::new));
    }

    @ParameterizedTest
    @ValueSource(doubles = {720, 900, 1000, 1280})
    void whatCanBeSearchedIsReadWhole(double width) {
        robot.interact(() -> dashboard.getScene().getWindow().setWidth(width));
        settle();
        robot.interact(() -> {
            TextField search = (TextField) dashboard.lookup("#search");
            Text prompt = (Text) search.lookupAll(".text").stream()
                    .filter(node -> node instanceof Text text && text.getText().equals(search.getPromptText()))
                    .findFirst().orElseThrow();
            Text whole = new Text(prompt.getText());
            whole.setFont(search.getFont());
            double icon = search.lookup(".left-pane").getLayoutBounds().getWidth();
            assertThat(whole.getLayoutBounds().getWidth())
                    .as(prompt.getText())
                    .isLessThanOrEqualTo(search.getWidth() - search.snappedRightInset() - icon);
        });
    }
}
