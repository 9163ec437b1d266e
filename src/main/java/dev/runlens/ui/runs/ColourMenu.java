package dev.runlens.ui.runs;

import dev.runlens.plot.Palette;
import dev.runlens.plot.RunStyle;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.theme.Appearance;
import dev.runlens.ui.theme.RunColours;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/// The colours of the palette, of which a run may have another than came to it. Where a colour is another run's too, dash and
/// marker tell the two apart.
final class ColourMenu {
    private static final double RADIUS = 5;

    private final Bundle texts;
    private final DashboardModel model;
    private final RunColours colours;

    ColourMenu(Bundle texts, DashboardModel model, RunColours colours) {
        this.texts = texts;
        this.model = model;
        this.colours = colours;
    }

    /// @param choose told the number of the look to take
    Menu of(ShownRun run, IntConsumer choose) {
        boolean dark = colours.appearance().getValue() == Appearance.DARK;
        int count = Palette.of(dark).colours().size();
        Menu menu = new Menu(texts.get("menu.colour"));
        menu.setId("menu.colour");
        for (int i = 0; i < count; i++) {
            int colour = i;
            RadioMenuItem item = new RadioMenuItem(
                    texts.get((dark ? "colour.dark." : "colour.light.") + colour),
                    new Circle(RADIUS, Color.web(RunStyle.hex(colours.style(colour).rgb()))));
            item.setId("menu.colour." + colour);
            item.setSelected(run.look() % count == colour);
            item.setOnAction(event -> {
                if (run.look() % count != colour) {
                    choose.accept(free(run, colour, count));
                }
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    /// The first look of a colour that no other run has.
    private int free(ShownRun run, int colour, int count) {
        Set<Integer> taken = model.runs().stream()
                .filter(other -> !other.key().equals(run.key()))
                .map(ShownRun::look)
                .collect(Collectors.toSet());
        return IntStream.iterate(colour, look -> look + count)
                .filter(look -> !taken.contains(look))
                .findFirst()
                .orElseThrow();
    }
}
