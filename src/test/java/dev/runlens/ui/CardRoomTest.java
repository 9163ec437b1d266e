package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.ui.form.CardRoom;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// The room that cards take of small and of large windows.
class CardRoomTest extends WindowTest {
    private void size(double width, double height) {
        robot.interact(() -> {
            dashboard.getScene().getWindow().setWidth(width);
            dashboard.getScene().getWindow().setHeight(height);
        });
        settle();
        settle();
    }

    private double height(String query) {
        return find(query, Region.class).getHeight();
    }

    @Test
    void aCardOfAnswersGrowsWithItsWindowAndStaysACard() {
        open(Path.of("samples"));
        size(900, 600);
        press(KeyCode.A, false);
        assertThat(height("#answers-card")).isLessThan(600);

        size(1000, 980);

        assertThat(height("#answers-card")).isBetween(750.0, 800.0);
    }

    @Test
    void aCardIsAsWideAsAPartOfItsWindowBetweenTwoWidths() {
        robot.interact(() -> {
            Region card = new Region();
            CardRoom.widen(card, 820, 1000);
            assertThat(card.getPrefWidth()).isEqualTo(820);
            for (Map.Entry<Integer, Double> at : Map.of(900, 820.0, 1600, 960.0, 3000, 1000.0).entrySet()) {
                new Scene(new StackPane(card), at.getKey(), 900);
                assertThat(card.getPrefWidth()).as("in %s", at.getKey()).isEqualTo(at.getValue());
            }
        });
    }

    @Test
    void whereThereIsRoomForAllFilesNoneIsScrolledTo() {
        size(1000, 980);
        open(Path.of("samples"));

        press(KeyCode.I, false);

        ListView<?> files = find("#sources", ListView.class);
        assertThat(files.getItems()).hasSize(7);
        assertThat(files.getHeight()).isGreaterThanOrEqualTo(7 * files.getFixedCellSize());
    }

    @Test
    void thePaletteEndsWithAWholeCommandAtEverySize() {
        open(Path.of("samples"));
        press(KeyCode.K, true);
        for (double height : new double[] {600, 800, 980}) {
            size(900, height);
            ListView<?> commands = find("#palette-commands", ListView.class);
            assertThat((commands.getHeight() - 4) % commands.getFixedCellSize()).as("at %s", height).isZero();
        }
    }

    @Test
    void whatIsLessThanTheRoomMakesNoEmptyCard() {
        size(1000, 980);
        open(Path.of("samples"));

        press(KeyCode.H, false);

        ScrollPane scroll = find("#health-scroll", ScrollPane.class);
        assertThat(scroll.getViewportBounds().getHeight())
                .isEqualTo(((Region) scroll.getContent()).getHeight(), within(3.0));
    }
}
