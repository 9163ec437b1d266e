package dev.runlens.ui;

import dev.runlens.session.Preferences.Collapsible;
import dev.runlens.session.Preferences.Panes;
import dev.runlens.ui.theme.Appearance;
import java.util.Optional;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// What stands in the window until its dashboard is made: the grounds of the parts, in their colours and places, so that
/// nothing jumps when the parts come.
///
/// There is no control among them and no text: with the first control the toolkit reads its stylesheets, with the first text
/// its fonts, and either takes about as long as all that is here.
final class Outline extends Pane {
    private static final double TOOLBAR = 48;
    private static final double STATUS_BAR = 29;
    /// A line of one pixel between two.
    private static final double DIVIDER = 2;
    private static final double DIVIDER_PALE = 0.5;
    private static final double LINE = 1;

    private static final double LIST_WIDTH = 316;
    private static final double WIDEST_LIST = 0.31;

    private final Optional<Panes> panes;
    private final Region toolbar;
    private final Region underToolbar;
    private final Region list;
    private final Region divider;
    private final Region statusBar;
    private final Region overStatusBar;

    /// @param panes how they shared the window; empty where that is not known
    Outline(Appearance.Grounds grounds, Optional<Panes> panes) {
        this.panes = panes;
        setBackground(Background.fill(grounds.page()));
        toolbar = ground(grounds.bar());
        underToolbar = ground(grounds.line());
        list = ground(grounds.bar());
        divider = ground(grounds.line().interpolate(grounds.page(), DIVIDER_PALE));
        statusBar = ground(grounds.bar());
        overStatusBar = ground(grounds.line());
        getChildren().addAll(toolbar, underToolbar, list, divider, statusBar, overStatusBar);
    }

    private static Region ground(Color colour) {
        Region ground = new Region();
        ground.setManaged(false);
        ground.setBackground(Background.fill(colour));
        return ground;
    }

    /// The part of the width of a window that the list of runs has as long as nobody moved its divider.
    static double listShare(double width) {
        return Math.min(WIDEST_LIST, LIST_WIDTH / width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double bottom = getHeight() - STATUS_BAR;
        double share = panes.flatMap(before -> before.of(Panes.COLUMNS).stream().findFirst())
                .orElseGet(() -> listShare(width));
        double side = Math.min(snapPositionX(share * width - DIVIDER / 2), width - DIVIDER - Content.LEAST);
        toolbar.resizeRelocate(0, 0, width, TOOLBAR);
        underToolbar.resizeRelocate(0, TOOLBAR - LINE, width, LINE);
        boolean collapsed = panes.filter(before -> before.collapsed().contains(Collapsible.LIST)).isPresent();
        list.setVisible(!collapsed);
        divider.setVisible(!collapsed);
        list.resizeRelocate(0, TOOLBAR, side, bottom - TOOLBAR);
        divider.resizeRelocate(side, TOOLBAR, DIVIDER, bottom - TOOLBAR);
        statusBar.resizeRelocate(0, bottom, width, STATUS_BAR);
        overStatusBar.resizeRelocate(0, bottom, width, LINE);
    }
}
