package dev.runlens.ui;

import dev.runlens.session.Preferences.Collapsible;
import dev.runlens.session.Preferences.Panes;
import dev.runlens.ui.theme.Appearance;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
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
    /// What is said of a few runs, in most windows.
    private static final double VERDICT = 104;
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

    /// Where the curves are in a window of a size, below a verdict of the usual height.
    Bounds curves(double width, double height) {
        double left = isCollapsed(Collapsible.LIST) ? 0 : side(width) + DIVIDER;
        double top = TOOLBAR + VERDICT;
        double rows = height - STATUS_BAR - top;
        double share = isCollapsed(Collapsible.SETTINGS) ? 1 : shareOf(Panes.ROWS).orElse(Content.curvesShare(rows));
        return new BoundingBox(left, top, width - left, Math.max(0, snapSizeY(share * rows)));
    }

    private Optional<Double> shareOf(String divided) {
        return panes.flatMap(before -> before.of(divided).stream().findFirst());
    }

    private boolean isCollapsed(Collapsible part) {
        return panes.filter(before -> before.collapsed().contains(part)).isPresent();
    }

    /// The width of the list.
    private double side(double width) {
        double share = shareOf(Panes.COLUMNS).orElseGet(() -> listShare(width));
        return Math.min(snapPositionX(share * width - DIVIDER / 2), width - DIVIDER - Content.LEAST);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double bottom = getHeight() - STATUS_BAR;
        double side = side(width);
        toolbar.resizeRelocate(0, 0, width, TOOLBAR);
        underToolbar.resizeRelocate(0, TOOLBAR - LINE, width, LINE);
        boolean collapsed = isCollapsed(Collapsible.LIST);
        list.setVisible(!collapsed);
        divider.setVisible(!collapsed);
        list.resizeRelocate(0, TOOLBAR, side, bottom - TOOLBAR);
        divider.resizeRelocate(side, TOOLBAR, DIVIDER, bottom - TOOLBAR);
        statusBar.resizeRelocate(0, bottom, width, STATUS_BAR);
        overStatusBar.resizeRelocate(0, bottom, width, LINE);
    }
}
