package dev.runlens.ui.theme;

import dev.runlens.plot.ShortNames;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

/// The name of a run in as much room as there is: shortened so that it is still told from the others, which an ellipsis
/// at a fixed place does not see to.
public final class RunNameLabel extends Label {
    private static final int SHORTEST = 12;
    private static final String USUAL = "run_a3-lr1e-4";

    private final TextWidth width = new TextWidth(this);
    private ShortNames names = ShortNames.whole(List.of());
    private String full = "";
    private double widest;

    /// A label without a name.
    public RunNameLabel() {
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        widthProperty().subscribe(this::fit);
        fontProperty().subscribe(() -> {
            widest = width.of(names.longest());
            fit();
        });
    }

    /// Shows a name, which is said in full by whatever reads the window aloud.
    ///
    /// @param among all names that it may stand beside
    public void show(ShortNames among, String name) {
        if (!names.equals(among)) {
            names = among;
            widest = width.of(names.longest());
        }
        full = name;
        setAccessibleText(name);
        fit();
        requestLayout();
    }

    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        // By characters first, so that labels of one width shorten alike whatever letters they hold.
        int most = getWidth() <= 0 ? Integer.MAX_VALUE
                : Math.max(SHORTEST, (int) (room / width.of(USUAL) * USUAL.length()));
        // Where the longest name has no room, all are shortened, those with room as well.
        most = getWidth() > 0 && widest > room ? Math.min(most, Math.max(SHORTEST, names.longest().length() - 1))
                : most;
        String shown = names.fitted(full, most);
        while (most > SHORTEST && width.of(shown) > room) {
            most = Math.min(most, shown.length()) - 1;
            shown = names.fitted(full, Math.max(SHORTEST, most));
        }
        setText(shown);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + width.of(full) + snappedRightInset() + 1;
    }
}
