package dev.runlens.ui.state;

import dev.runlens.read.collect.RunKey;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Tells a model of the run that the pointer is on. The node that the pointer leaves may say so after the one that it comes
/// to: it takes back what it said itself, and nothing else.
public final class Pointing {
    private final ObjectProperty<@Nullable RunKey> pointed;
    private @Nullable RunKey told;

    private Pointing(ObjectProperty<@Nullable RunKey> pointed) {
        this.pointed = pointed;
    }

    /// Listens to the pointer over a node.
    ///
    /// @param run the run that the node shows just then; null for none
    public static void over(Node node, DashboardModel model, Supplier<@Nullable RunKey> run) {
        Pointing pointing = new Pointing(model.highlightedProperty());
        node.hoverProperty().subscribe((before, now) -> pointing.tell(now ? run.get() : null));
    }

    private void tell(@Nullable RunKey run) {
        RunKey before = told;
        told = run;
        if (run != null) {
            pointed.set(run);
        } else if (before != null && before.equals(pointed.get())) {
            pointed.set(null);
        }
    }
}
