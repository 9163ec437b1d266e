package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.session.Preferences;
import dev.runlens.session.Preferences.Bounds;
import dev.runlens.session.Preferences.Panes;
import dev.runlens.session.Preferences.Theme;
import dev.runlens.session.Preferences.WindowPlace;
import dev.runlens.ui.theme.Appearance;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FirstPictureTest {
    private final FxRobot robot = new FxRobot();
    private final CountDownLatch made = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init") // made before any test
    private Stage stage;

    @BeforeEach
    void makeStage() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        robot.interact(() -> stage = new Stage());
    }

    @AfterEach
    void close() {
        robot.interact(stage::hide);
    }

    private FirstPicture shown(Optional<Preferences> preferences, ColorScheme system) {
        FirstPicture picture = new FirstPicture(stage, preferences);
        robot.interact(() -> picture.show("RunLens", system));
        return picture;
    }

    private List<Node> layers() {
        return stage.getScene().getRoot().getChildrenUnmodifiable();
    }

    @Test
    void theWindowIsThereBeforeItsDashboardIs() throws InterruptedException {
        FirstPicture picture = shown(Optional.empty(), ColorScheme.LIGHT);
        assertThat(stage.isShowing()).isTrue();
        assertThat(layers()).hasSize(1).first().isInstanceOf(Outline.class);
        StackPane content = new StackPane(new Label("all of it"));

        robot.interact(() -> picture.whenDrawn(() -> {
            picture.replace(content);
            made.countDown();
        }));

        assertThat(made.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(layers()).containsExactly(content);
    }

    @Test
    void aWindowThatIsClosedAtOnceIsNotFilled() {
        FirstPicture picture = shown(Optional.empty(), ColorScheme.LIGHT);

        robot.interact(() -> {
            picture.whenDrawn(made::countDown);
            stage.hide();
        });
        for (int i = 0; i < 5; i++) {
            WaitForAsyncUtils.waitForFxEvents();
        }

        assertThat(made.getCount()).isEqualTo(1);
    }

    @Test
    void itIsDarkFromTheBeginningWhereThatWasChosenOrTheSystemIs() {
        shown(Optional.of(Preferences.DEFAULT.with(Theme.DARK)), ColorScheme.LIGHT);
        assertThat(stage.getScene().getFill()).isEqualTo(Appearance.DARK.grounds().page());

        shown(Optional.of(Preferences.DEFAULT), ColorScheme.DARK);
        assertThat(stage.getScene().getFill()).isEqualTo(Appearance.DARK.grounds().page());

        shown(Optional.of(Preferences.DEFAULT.with(Theme.LIGHT)), ColorScheme.DARK);
        assertThat(stage.getScene().getFill()).isEqualTo(Appearance.LIGHT.grounds().page());
    }

    @Test
    void itIsWhereItWas() {
        WindowPlace before = new WindowPlace(new Bounds(30, 40, 810, 610), false, Panes.UNTOUCHED);

        shown(Optional.of(Preferences.DEFAULT.with(before)), ColorScheme.LIGHT);

        assertThat(stage.getX()).isEqualTo(30);
        assertThat(stage.getY()).isEqualTo(40);
        assertThat(stage.getWidth()).isEqualTo(810);
        assertThat(stage.getHeight()).isEqualTo(610);
    }
}
