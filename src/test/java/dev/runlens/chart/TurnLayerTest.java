package dev.runlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.plot.Measure;
import dev.runlens.plot.PlotRuns;
import dev.runlens.plot.PlotSubject;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class TurnLayerTest {
    @SuppressWarnings("NullAway.Init") // made before any test
    private ChartStage stage;

    @BeforeEach
    void openStage() throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.setupFixture(() -> new ChartStage(new Stage()));
    }

    @Test
    void anOnsetIsMarkedWithItsIntervalAndNamed() {
        double[] losses = {2.166, 2.076, 2.064, 2.023, 1.976, 1.995, 2.045, 2.01, 2.025, 2.057, 2.249, 2.164};
        Series validation = PlotRuns.series(50, 600, 50, s -> losses[(int) s / 50 - 1]);
        Series train = PlotRuns.series(50, 600, 50, s -> 3 - s * 0.002);
        stage.show(PlotRuns.comparison(PlotRuns.run("wide", train, validation), PlotRuns.stored("tiny-llama_run4")));

        assertThat(stage.nodes("turn-mark")).hasSize(1);
        assertThat(words()).singleElement().asString().startsWith("wide overfits from 250 (95 %: ");
        Circle dot = inside(Circle.class).getFirst();
        assertThat(dot.getCenterX())
                .isEqualTo(stage.get(() -> stage.plotArea().getWidth()
                        * stage.chart().state().x().get().fraction(250)));
        assertThat(inside(Line.class)).anyMatch(Line::isVisible);
        assertThat(inside(Rectangle.class).getFirst().isVisible())
                .as("shaded although the interval is most of the view")
                .isFalse();
    }

    @Test
    void wordsHaveAGroundThatNoLineOfAnotherRowRunsThrough() {
        Series train = PlotRuns.series(10, 1000, 10, s -> 3 - s * 0.002);
        stage.show(PlotRuns.comparison(
                PlotRuns.run("late", train, PlotRuns.series(20, 1000, 20, s -> 2 + Math.abs(s - 600) * 0.004)),
                PlotRuns.run("early", train, PlotRuns.series(20, 1000, 20, s -> 2 + Math.abs(s - 400) * 0.004))));

        for (Text words : inside(Text.class)) {
            assertThat(inside(Rectangle.class)).anyMatch(ground -> ground.isVisible()
                    && ground.getBoundsInParent().contains(words.getBoundsInParent().getCenterX(),
                            words.getBoundsInParent().getCenterY())
                    && ground.getWidth() >= words.getLayoutBounds().getWidth());
        }
    }

    @Test
    void aNarrowIntervalIsShadedOverThePlot() {
        Series train = PlotRuns.series(10, 1000, 10, s -> 3 - s * 0.002);
        Series validation = PlotRuns.series(20, 1000, 20, s -> 2 + Math.abs(s - 500) * 0.004);
        stage.show(PlotRuns.comparison(PlotRuns.run("bent", train, validation)));

        assertThat(stage.nodes("turn-mark")).hasSize(1);
        assertThat(inside(Rectangle.class).getFirst().isVisible()).isTrue();
    }

    @Test
    void aRunThatDivergedHasNoInterval() {
        stage.show(PlotRuns.comparison(PlotRuns.stored("diverged")));

        assertThat(words()).containsExactly("diverged diverged at 35");
        assertThat(inside(Rectangle.class).getFirst().isVisible()).isFalse();
    }

    @Test
    void ofAnotherMetricNothingIsMarked() {
        stage.show(PlotRuns.comparison(PlotRuns.stored("tiny-llama_run3")));
        Measure rate = new Measure(Metric.LEARNING_RATE, null);
        stage.run(() -> stage.chart().subjectProperty().set(new PlotSubject(TrainingAxis.ITERATION, rate)));

        assertThat(stage.nodes("turn-mark")).isEmpty();
    }

    @Test
    void hiddenRunsAreNotMarked() {
        stage.show(PlotRuns.comparison(PlotRuns.stored("tiny-llama_run3")));
        stage.run(() -> stage.chart().hiddenRunsProperty().set(Set.of("tiny-llama_run3")));

        assertThat(stage.nodes("turn-mark")).isEmpty();
    }

    @Test
    void manyAreMarkedWithoutNames() {
        var runs = IntStream.range(0, 5)
                .mapToObj(i -> PlotRuns.stored("diverged").named("lost-" + i))
                .toList();
        stage.show(PlotRuns.comparison(runs));

        assertThat(stage.nodes("turn-mark")).hasSize(5);
        assertThat(words()).isEmpty();
    }

    private List<String> words() {
        return inside(Text.class).stream()
                .map(Text::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private <N extends Node> List<N> inside(Class<N> type) {
        return stage.nodes("turn-mark").stream()
                .flatMap(mark -> ((Parent) mark).getChildrenUnmodifiable().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
