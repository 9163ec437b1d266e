package dev.runlens.ui.theme;

import dev.runlens.text.ReadingOrder;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Tells of a node while it is pointed at. The tooltip is made when that happens first: each is a window of its own, which
/// takes as long to make as the line of a list.
public final class HoverTip {
    private static final double WIDEST = 460;

    private final Node node;
    private final Supplier<@Nullable String> words;
    private @Nullable Tooltip tip;

    private HoverTip(Node node, Supplier<@Nullable String> words) {
        this.node = node;
        this.words = words;
    }

    /// Tells of a node in the same words always, aloud too.
    public static void on(Node node, String words) {
        node.setAccessibleHelp(words);
        on(node, () -> words);
    }

    /// Tells of a node.
    ///
    /// @param words what is told, asked for each time; nothing is told where they are missing or empty
    public static void on(Node node, Supplier<@Nullable String> words) {
        EventHandler<MouseEvent> entered = new HoverTip(node, words)::entered;
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, entered);
    }

    /// A tip that is no wider than is read at a glance.
    static Tooltip inLines() {
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST);
        return tip;
    }

    private void entered(MouseEvent event) {
        String now = words.get();
        Tooltip shown = tip;
        if (now == null || now.isEmpty()) {
            if (shown != null) {
                Tooltip.uninstall(node, shown);
                tip = null;
            }
            return;
        }
        if (shown == null) {
            shown = inLines();
            tip = shown;
            Tooltip.install(node, shown);
        }
        shown.setText(ReadingOrder.leftToRight(now));
    }
}
