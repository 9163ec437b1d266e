package dev.runlens.ui.keys;

import java.util.List;
import javafx.scene.control.MenuItem;

/// A part of the window that has a menu which is made when it is asked for, such as that of the line that is selected.
public interface MenuOffer {
    /// What the menu is of, such as the name of a run; empty where there is none now.
    String menuName();

    /// Its items as they are now.
    List<MenuItem> menuItems();
}
