package dev.runlens.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.runlens.analyze.Comparison;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotOptions;
import dev.runlens.plot.PlotRuns;
import dev.runlens.plot.svg.SvgPlot;
import dev.runlens.plot.svg.SvgTheme;
import dev.runlens.run.Series;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The window and the SVG of one comparison are compared: their lines, marks, labels, and how each is drawn.
///
/// Their plot areas differ in size, so places are compared as parts of what the lines cover.
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class SamePictureTest {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    /// Labels of many runs fill the height: the plot area of the SVG must then be about as tall as that of the window.
    private static final int AS_TALL_AS_THE_WINDOW = 670;

    private static final Comparator<Sign> IN_ORDER = Comparator.comparing(Sign::outline).thenComparingDouble(Sign::x)
            .thenComparingDouble(Sign::y);

    private ChartStage stage;

    @Start
    void start(Stage primary) {
        stage = new ChartStage(primary);
    }

    @BeforeEach
    void pointElsewhere(FxRobot robot) {
        robot.moveTo(950, 950);
    }

    /// A line: its vertices as parts of what all lines cover, and its style.
    private record Line(List<Double> places, double width, double strength, List<Double> dash, String colour) {}

    @Test
    void theSamplesHaveTheSameLinesMarksAndLabels() throws Exception {
        same(PlotRuns.samples());
    }

    @Test
    void aRunThatBreaksHasTheSameLinesAndBolts() throws Exception {
        Series train = PlotRuns.points(10, 3, 20, 2.5, 30, Double.NaN, 40, 2.2, 50, 2.1, 60, 2.4);
        same(PlotRuns.comparison(
                PlotRuns.run("broken", train, PlotRuns.points(20, 2.8, 40, 2.9, 60, 3.1)),
                PlotRuns.run("short", PlotRuns.points(10, 3.2, 20, 2.7), PlotRuns.points(10, 3.3, 20, 2.8))));
    }

    @Test
    void whereRunsTurnBadIsSaidInTheSameRows() throws Exception {
        double[] losses = {2.166, 2.076, 2.064, 2.023, 1.976, 1.995, 2.045, 2.01, 2.025, 2.057, 2.249, 2.164};
        Series validation = PlotRuns.series(50, 600, 50, s -> losses[(int) s / 50 - 1]);
        Series train = PlotRuns.series(50, 600, 50, s -> 3 - s * 0.002);
        same(PlotRuns.comparison(PlotRuns.run("wide", train, validation), PlotRuns.stored("diverged")));

        assertThat(rowsDrawn())
                .anyMatch(words -> words.startsWith("wide overfits from 250 (95 %: "))
                .contains("diverged diverged at 35");
    }

    @Test
    void manyRunsAreThinnedInTheSameWay() throws Exception {
        same(PlotRuns.comparison(PlotRuns.many(24)), AS_TALL_AS_THE_WINDOW);
    }

    private void same(Comparison comparison) throws Exception {
        same(comparison, 700);
    }

    private void same(Comparison comparison, int height) throws Exception {
        // Pixels look as nodes do: RasterLinesTest.
        stage.run(() -> stage.chart().state().mostNodes().set(Integer.MAX_VALUE));
        stage.show(comparison);
        Document svg = svg(comparison, height);
        for (String kind : new String[] {"train", "validation"}) {
            List<Line> drawn = scaled(drawn(kind + "-line"));
            List<Line> written = scaled(written(svg, "rl-" + kind));
            assertThat(written).hasSameSizeAs(drawn);
            for (int i = 0; i < drawn.size(); i++) {
                same(written.get(i), drawn.get(i));
            }
        }
        List<Line> linesDrawn = drawn("validation-line");
        List<Line> linesWritten = written(svg, "rl-validation");
        List<Line> bandsDrawn = among(linesDrawn, bandsDrawn());
        List<Line> bandsWritten = among(linesWritten, bandsWritten(svg));
        assertThat(bandsWritten).hasSameSizeAs(bandsDrawn);
        for (int i = 0; i < bandsDrawn.size(); i++) {
            same(bandsWritten.get(i), bandsDrawn.get(i));
        }
        same(
                among(linesWritten, List.of(pointsWritten(svg))).getFirst(),
                among(linesDrawn, List.of(pointsDrawn())).getFirst());
        List<Sign> signsDrawn = signsDrawn();
        List<Sign> signsWritten = signsWritten(svg);
        assertThat(signsWritten).extracting(Sign::outline)
                .containsExactlyElementsOf(signsDrawn.stream().map(Sign::outline).toList());
        same(
                among(linesWritten, List.of(places(signsWritten))).getFirst(),
                among(linesDrawn, List.of(places(signsDrawn))).getFirst());
        assertThat(rowsWritten(svg)).isEqualTo(rowsDrawn());
        assertThat(labelsWritten(svg)).containsExactlyInAnyOrderElementsOf(labelsDrawn());
    }

    private static void same(Line written, Line drawn) {
        assertThat(written.width()).isEqualTo(drawn.width());
        assertThat(written.strength()).isCloseTo(drawn.strength(), offset(0.001));
        assertThat(written.dash()).isEqualTo(drawn.dash());
        assertThat(written.colour()).isEqualTo(drawn.colour());
        assertThat(written.places()).hasSameSizeAs(drawn.places());
        for (int i = 0; i < drawn.places().size(); i++) {
            assertThat(written.places().get(i)).isCloseTo(drawn.places().get(i), offset(0.002));
        }
    }

    private Document svg(Comparison comparison, int height) throws Exception {
        SvgPlot.Options options = new SvgPlot.Options(1040, height, SvgTheme.LIGHT, true);
        String text = SvgPlot.of(LossPlot.of(comparison, PlotOptions.DEFAULT), options);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    /// The surfaces between two lines; a lone evaluation's is a stroke, any other has none.
    private List<Line> bandsDrawn() {
        return stage.get(() -> stage.nodes("gap-band").stream()
                .map(Polygon.class::cast)
                .map(band -> new Line(
                        List.copyOf(band.getPoints()),
                        band.getStroke() == null ? 0 : band.getStrokeWidth(),
                        ((Color) band.getFill()).getOpacity(),
                        List.of(),
                        colour((Color) band.getFill())))
                .toList());
    }

    private static List<Line> bandsWritten(Document svg) {
        return elements(svg, "rl-bands", "path").stream()
                .map(band -> new Line(
                        numbers(band.getAttribute("d")),
                        band.getAttribute("stroke").isEmpty()
                                ? 0
                                : Double.parseDouble(band.getAttribute("stroke-width")),
                        Double.parseDouble(band.getAttribute("fill-opacity")),
                        List.of(),
                        colour(band, "fill")))
                .toList();
    }

    /// Lines of several stretches are as many lines in the window and one path in the SVG.
    private List<Line> drawn(String styleClass) {
        return stage.get(() -> {
            List<Line> lines = new ArrayList<>();
            for (Node node : stage.chart().lookupAll("." + styleClass)) {
                Polyline line = (Polyline) node;
                Color colour = (Color) line.getStroke();
                lines.add(new Line(
                        List.copyOf(line.getPoints()),
                        line.getStrokeWidth(),
                        colour.getOpacity(),
                        List.copyOf(line.getStrokeDashArray()),
                        colour(colour)));
            }
            return lines;
        });
    }

    private static List<Line> written(Document svg, String layer) {
        List<Line> lines = new ArrayList<>();
        for (Element path : elements(svg, layer, "path")) {
            String strength = path.getAttribute("stroke-opacity");
            List<Double> dash = numbers(path.getAttribute("stroke-dasharray"));
            for (String stretch : path.getAttribute("d").substring(1).split("M", -1)) {
                lines.add(new Line(
                        numbers(stretch),
                        Double.parseDouble(path.getAttribute("stroke-width")),
                        strength.isEmpty() ? 1 : Double.parseDouble(strength),
                        dash,
                        colour(path, "stroke")));
            }
        }
        return lines;
    }

    private static String colour(Color colour) {
        return "#" + colour.toString().substring(2, 8);
    }

    /// What a group gives its paths where they have no colour of their own.
    private static String colour(Element path, String part) {
        String own = path.getAttribute(part);
        if (own.startsWith("#")) {
            return own;
        }
        org.w3c.dom.Node group = path;
        while (group instanceof Element element && element.getAttribute("color").isEmpty()) {
            group = element.getParentNode();
        }
        return group instanceof Element element ? element.getAttribute("color") : own;
    }

    /// Places as parts of the width and height that the lines cover.
    private static List<Line> scaled(List<Line> lines) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Line line : lines) {
            for (int i = 0; i < line.places().size(); i++) {
                low[i % 2] = Math.min(low[i % 2], line.places().get(i));
                high[i % 2] = Math.max(high[i % 2], line.places().get(i));
            }
        }
        return lines.stream()
                .map(line -> {
                    List<Double> places = new ArrayList<>();
                    for (int i = 0; i < line.places().size(); i++) {
                        places.add((line.places().get(i) - low[i % 2]) / (high[i % 2] - low[i % 2]));
                    }
                    return new Line(places, line.width(), line.strength(), line.dash(), line.colour());
                })
                .toList();
    }

    /// Where each point begins to be drawn.
    private Line pointsDrawn() {
        return points(marks("validation-points").stream()
                .flatMap(path -> ((Path) path).getElements().stream())
                .filter(MoveTo.class::isInstance)
                .map(MoveTo.class::cast)
                .flatMap(begin -> Stream.of(begin.getX(), begin.getY()))
                .toList());
    }

    private static Line pointsWritten(Document svg) {
        return points(elements(svg, "rl-points", "path").stream()
                .flatMap(path -> Stream.of(path.getAttribute("d").substring(1).split("M", -1)))
                .flatMap(point -> numbers(point).stream().limit(2))
                .toList());
    }

    private static Line points(List<Double> places) {
        return new Line(places, 0, 0, List.of(), "");
    }

    /// Those in the plot, not those that the legend explains.
    private List<Node> marks(String styleClass) {
        return stage.nodes(styleClass).stream()
                .filter(node -> node.getParent() instanceof MarkLayer
                        || node.getParent().getParent() instanceof MarkLayer)
                .toList();
    }

    /// The rows above the plot: how high and large the dot of each is, then the words beside it.
    private List<String> rowsDrawn() {
        return stage.get(() -> {
            List<String> rows = new ArrayList<>();
            for (Node mark : stage.nodes("turn-mark")) {
                mark.lookupAll("Circle").stream()
                        .map(Circle.class::cast)
                        .forEach(dot -> rows.add(dot.getCenterY() + " " + dot.getRadius()));
                mark.lookupAll(".turn-label").stream()
                        .filter(Node::isVisible)
                        .forEach(words -> rows.add(((Text) words).getText()));
            }
            return rows;
        });
    }

    private static List<String> rowsWritten(Document svg) {
        List<String> rows = new ArrayList<>();
        List<Element> dots = elements(svg, "rl-onsets", "circle");
        List<Element> words = elements(svg, "rl-onsets", "text");
        for (int i = 0; i < dots.size(); i++) {
            Element dot = dots.get(i);
            rows.add(Double.parseDouble(dot.getAttribute("cy")) + " " + Double.parseDouble(dot.getAttribute("r")));
            if (!words.isEmpty()) {
                rows.add(words.get(i).getTextContent());
            }
        }
        return rows;
    }

    private List<String> labelsDrawn() {
        return stage.nodes("end-label").stream()
                .map(Text.class::cast)
                .map(text -> text.getText() + " " + text.getFill().toString().replaceFirst("0x(.{6}).*", "#$1"))
                .toList();
    }

    private static List<String> labelsWritten(Document svg) {
        return elements(svg, "rl-labels", "text").stream()
                .map(text -> text.getTextContent() + " " + text.getAttribute("fill"))
                .toList();
    }

    /// A sign: its outline, and where it stands.
    private record Sign(String outline, double x, double y) {}

    private List<Sign> signsDrawn() {
        return stage.get(() -> Stream.of("best-mark", "ship-mark", "lost-mark")
                .flatMap(kind -> marks(kind).stream())
                .filter(Node::isVisible)
                .map(SVGPath.class::cast)
                .map(sign -> new Sign(sign.getContent(), sign.getLayoutX(), sign.getLayoutY()))
                .sorted(IN_ORDER)
                .toList());
    }

    private static List<Sign> signsWritten(Document svg) {
        return elements(svg, "rl-signs", "path").stream()
                .map(sign -> {
                    List<Double> place = numbers(sign.getAttribute("transform"));
                    return new Sign(sign.getAttribute("d"), place.getFirst(), place.getLast());
                })
                .sorted(IN_ORDER)
                .toList();
    }

    private static Line places(List<Sign> signs) {
        List<Double> places = signs.stream().flatMap(sign -> Stream.of(sign.x(), sign.y())).toList();
        return points(places);
    }

    /// Some outlines, with places as parts of what they and some lines cover.
    private static List<Line> among(List<Line> lines, List<Line> some) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(some);
        return scaled(all).subList(lines.size(), all.size());
    }

    private static List<Element> elements(Document svg, String layer, String name) {
        List<Element> found = new ArrayList<>();
        NodeList groups = svg.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            if (group.getAttribute("class").equals(layer)) {
                NodeList inside = group.getElementsByTagName(name);
                for (int j = 0; j < inside.getLength(); j++) {
                    found.add((Element) inside.item(j));
                }
            }
        }
        return found;
    }

    private static List<Double> numbers(String text) {
        Matcher matcher = NUMBER.matcher(text);
        List<Double> numbers = new ArrayList<>();
        while (matcher.find()) {
            numbers.add(Double.parseDouble(matcher.group()));
        }
        return numbers;
    }
}
