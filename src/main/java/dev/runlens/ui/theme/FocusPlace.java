package dev.runlens.ui.theme;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Where in a window the focus is. The toolkit's own `focusWithin` is false in a window that is not the active one, where the
/// focus has its place all the same.
public final class FocusPlace {
    private FocusPlace() {}

    /// Whether what has the focus is a part or lies in it.
    ///
    /// @param owner what has the focus; null for nothing
    /// @param part null for none
    public static boolean isWithin(@Nullable Node owner, @Nullable Node part) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.equals(part)) {
                return true;
            }
        }
        return false;
    }
}
