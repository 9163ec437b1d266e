package dev.runlens.ui.theme;

import dev.runlens.session.Preferences.Theme;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Holds the appearance: the system's until the user asks for the other one.
public final class AppearanceSwitch {
    private final ObservableValue<ColorScheme> system;
    private final Consumer<String> stylesheet;
    private final ReadOnlyObjectWrapper<Appearance> appearance = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.SYSTEM);

    /// @param system what the operating system prefers
    /// @param stylesheet given the stylesheet of every new appearance
    public AppearanceSwitch(ObservableValue<ColorScheme> system, Consumer<String> stylesheet) {
        this.system = system;
        this.stylesheet = stylesheet;
        show(Appearance.of(system.getValue()));
        system.subscribe(scheme -> {
            if (theme.get() == Theme.SYSTEM) {
                show(Appearance.of(scheme));
            }
        });
    }

    /// What the window looks like now.
    public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
        return appearance.getReadOnlyProperty();
    }

    /// Turns to the other appearance; turning back to the system's follows the system again.
    public void toggle() {
        Appearance next = appearance.get().other();
        boolean asSystem = next == Appearance.of(system.getValue());
        choose(asSystem ? Theme.SYSTEM : next == Appearance.DARK ? Theme.DARK : Theme.LIGHT);
    }

    /// Turns to a theme; that of the system changes with it.
    public void choose(Theme next) {
        theme.set(next);
        show(Appearance.of(next, system.getValue()));
    }

    /// What was chosen.
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    private void show(Appearance next) {
        if (appearance.get() != next) {
            stylesheet.accept(next.stylesheet());
            appearance.set(next);
        }
    }
}
