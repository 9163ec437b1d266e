package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.ui.theme.Appearance;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.css.PseudoClass;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppearanceTest extends WindowTest {
    private double brightness() {
        double[] value = new double[1];
        robot.interact(() -> {
            WritableImage picture = dashboard.getScene().snapshot(null);
            Color corner = picture.getPixelReader().getColor(880, 640);
            value[0] = corner.getBrightness();
        });
        return value[0];
    }

    @Test
    void theWindowLooksAsTheSystemPrefers() {
        assertThat(brightness()).isGreaterThan(0.9);

        robot.interact(() -> system.set(ColorScheme.DARK));

        assertThat(brightness()).isLessThan(0.2);
        assertThat(Application.getUserAgentStylesheet()).contains("primer-dark");
    }

    @Test
    void theButtonTurnsTheLightOffAndOn() {
        fire("#appearance");
        assertThat(brightness()).isLessThan(0.2);
        fire("#appearance");
        assertThat(brightness()).isGreaterThan(0.9);
    }

    @Test
    void whatIsNotPaintedYetHasTheColourOfTheThemeToo() {
        assertThat(dashboard.getScene().getFill()).isEqualTo(Appearance.LIGHT.grounds().page());

        fire("#appearance");
        assertThat(dashboard.getScene().getFill()).isEqualTo(Appearance.DARK.grounds().page());

        fire("#appearance");
        assertThat(dashboard.getScene().getFill()).isEqualTo(Appearance.LIGHT.grounds().page());
    }

    @Test
    void whoChoseAnAppearanceKeepsItUntilItIsTheSystemsAgain() {
        fire("#appearance");
        robot.interact(() -> system.set(ColorScheme.DARK));
        robot.interact(() -> system.set(ColorScheme.LIGHT));
        assertThat(brightness()).as("dark was chosen").isLessThan(0.2);

        fire("#appearance");
        robot.interact(() -> system.set(ColorScheme.DARK));
        assertThat(brightness()).as("following again").isLessThan(0.2);
    }

    @Test
    void theButtonSaysWhatItDoes() {
        assertThat(find("#appearance", javafx.scene.control.Button.class).getAccessibleText())
                .isEqualTo("Dark theme");
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void theArrowOfASplitButtonIsNotInvertedWhereThePointerIsStillOnIt(ColorScheme scheme) {
        robot.interact(() -> system.set(scheme));
        SplitMenuButton button = find("#open", SplitMenuButton.class);
        Region arrow = (Region) button.lookup(".arrow-button");
        robot.interact(() -> {
            button.pseudoClassStateChanged(PseudoClass.getPseudoClass("hover"), true);
            button.applyCss();
        });

        assertThat(arrow.getBackground().getFills())
                .allSatisfy(fill -> assertThat(((Color) fill.getFill()).getOpacity()).isZero());
        Region sign = (Region) arrow.lookup(".arrow");
        assertThat(sign.getBackground().getFills().getFirst().getFill())
                .isEqualTo(((Text) button.lookup(".text")).getFill());
    }
}
