package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.session.Preferences.Collapsible;
import dev.runlens.ui.panes.DividedPane;
import dev.runlens.ui.state.PaneLayout;
import dev.runlens.ui.state.View;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// Panes that are collapsed and brought back.
class PanesTest extends WindowTest {
    private void openTwo() {
        open(
                RunFiles.run(folder, "a", "1e-5", 2.0, 2.1, 1.8, 2.0, 1.443, 1.629),
                RunFiles.run(folder, "b", "5e-4", 1.9, 2.0, 1.7, 1.8, 1.4, 1.35));
    }

    private PaneLayout panes() {
        return model().views().panes();
    }

    private double divider(String panes) {
        return find(panes, SplitPane.class).getDividerPositions()[0];
    }

    private void clickDividerTwice(String panes) {
        robot.interact(() -> DividerDrag.of(find(panes, SplitPane.class)).clickTwice());
        settle();
    }

    private void moveDivider(String panes, double across, double down) {
        robot.interact(() -> DividerDrag.of(find(panes, SplitPane.class)).by(across, down));
        settle();
    }

    private Node focused() {
        return dashboard.getScene().getFocusOwner();
    }

    @Test
    void theListIsCollapsedByItsKeyAndComesBackAsItWas() {
        openTwo();
        moveDivider("#columns", 40, 0);
        double list = divider("#columns");
        double narrow = find("#loss-chart", Node.class).getLayoutBounds().getWidth();

        press(KeyCode.B, true);
        assertThat(shows("#runs")).isFalse();
        assertThat(find("#loss-chart", Node.class).getLayoutBounds().getWidth()).isGreaterThan(narrow + 200);

        press(KeyCode.B, true);
        assertThat(shows("#runs")).isTrue();
        assertThat(divider("#columns")).isCloseTo(list, within(0.001));
    }

    @Test
    void aListThatANarrowWindowTookWidthFromHasItAgainInAWideOne() {
        openTwo();
        resize(1200);
        double usual = listWidth();
        resize(720);
        assertThat(listWidth()).isLessThan(usual - 10);
        resize(1200);
        assertThat(listWidth()).isCloseTo(usual, within(1.0));

        moveDivider("#columns", 90, 0);
        double moved = listWidth();
        assertThat(moved).isGreaterThan(usual + 80);
        resize(720);
        assertThat(listWidth()).isLessThan(moved - 20);
        resize(1200);
        assertThat(listWidth()).isCloseTo(moved, within(1.0));
        resize(1400);
        assertThat(listWidth()).isCloseTo(moved, within(1.0));
    }

    private double listWidth() {
        return find("#runs-pane", Region.class).getWidth();
    }

    private void resize(double to) {
        robot.interact(() -> dashboard.getScene().getWindow().setWidth(to));
        settle();
        settle();
    }

    @Test
    void aListThatNobodyMovedComesBackAtItsOwnWidth() {
        double list = divider("#columns");

        press(KeyCode.B, true);
        press(KeyCode.B, true);

        assertThat(divider("#columns")).isCloseTo(list, within(0.001));
    }

    @Test
    void theSettingsAreCollapsedByTheirKeyAndLeaveTheirPlaceToTheChart() {
        openTwo();
        double low = find("#loss-chart", Node.class).getLayoutBounds().getHeight();
        double chart = divider("#rows");

        press(KeyCode.J, true);
        assertThat(shows("#hyperparameters")).isFalse();
        assertThat(find("#loss-chart", Node.class).getLayoutBounds().getHeight()).isGreaterThan(low + 100);

        press(KeyCode.J, true);
        assertThat(divider("#rows")).isCloseTo(chart, within(0.001));
        assertThat(texts("#hyperparameters")).contains("0.0005");
    }

    @Test
    void aDoubleClickOnTheDividerCollapsesWhatLiesBesideIt() {
        openTwo();

        clickDividerTwice("#columns");
        clickDividerTwice("#rows");

        assertThat(shows("#runs")).isFalse();
        assertThat(shows("#hyperparameters")).isFalse();
        assertThat(panes().nowProperty().get().collapsed())
                .containsExactlyInAnyOrder(Collapsible.LIST, Collapsible.SETTINGS);
    }

    @Test
    void aDoubleClickOnTheDividerOfTheReasonsClosesThem() {
        width = 1400;
        closeWindow();
        robot.interact(this::start);
        openTwo();
        press(KeyCode.V, false);
        assertThat(shows("#why-pane")).isTrue();

        clickDividerTwice("#sides");

        assertThat(shows("#why-pane")).isFalse();
    }

    @Test
    void anyOtherDividerIsPutBackByADoubleClick() {
        width = 2000;
        closeWindow();
        robot.interact(this::start);
        openTwo();
        robot.interact(() -> model().views().look(View.TABLE, true));
        settle();
        double usual = divider("#views");
        moveDivider("#views", -120, 0);
        assertThat(divider("#views")).isNotCloseTo(usual, within(0.05));

        clickDividerTwice("#views");

        assertThat(divider("#views")).isCloseTo(usual, within(0.001));
        assertThat(panes().isMoved("chart-table")).isFalse();
    }

    @Test
    void theTogglesInTheStatusBarSayWhatIsShownAndChangeIt() {
        openTwo();
        ToggleButton list = find("#toggle-list", ToggleButton.class);
        ToggleButton settings = find("#toggle-settings", ToggleButton.class);
        assertThat(list.isSelected()).isTrue();
        assertThat(list.getAccessibleText()).isEqualTo("List of runs");
        assertThat(settings.getAccessibleText()).isEqualTo("Settings side by side");

        fire("#toggle-list");
        fire("#toggle-settings");
        assertThat(shows("#runs")).isFalse();
        assertThat(shows("#hyperparameters")).isFalse();

        press(KeyCode.J, true);
        assertThat(settings.isSelected()).isTrue();
        assertThat(list.isSelected()).isFalse();
    }

    @Test
    void settingsThatWouldNotBeSeenCannotBeCollapsed() {
        assertThat(find("#toggle-settings", Node.class).isDisabled()).as("without runs").isTrue();
        openTwo();
        assertThat(find("#toggle-settings", Node.class).isDisabled()).isFalse();
        robot.interact(() -> model().views().look(View.TABLE, false));
        settle();

        press(KeyCode.J, true);

        assertThat(find("#toggle-settings", Node.class).isDisabled()).as("beside the table").isTrue();
        assertThat(panes().isCollapsed(Collapsible.SETTINGS)).isFalse();
    }

    @Test
    void theSearchKeyBringsTheListBack() {
        openTwo();
        press(KeyCode.B, true);

        press(KeyCode.F, true);

        assertThat(shows("#runs")).isTrue();
        assertThat(focused().getId()).isEqualTo("search");
    }

    @Test
    void theFocusOfAPaneGoesToItsToggleAndBack() {
        openTwo();
        robot.interact(dashboard::focusRuns);

        press(KeyCode.B, true);
        assertThat(focused().getId()).isEqualTo("toggle-list");
        press(KeyCode.B, true);
        assertThat(focused().getId()).isEqualTo("runs");

        robot.interact(() -> find("#hyperparameters", Node.class).requestFocus());
        press(KeyCode.J, true);
        assertThat(focused().getId()).isEqualTo("toggle-settings");
    }

    @Test
    void theFocusIsLeftWhereItIsElsewhere() {
        openTwo();
        robot.interact(() -> find("#loss-chart", Node.class).requestFocus());
        Node chart = focused();

        press(KeyCode.B, true);
        press(KeyCode.B, true);

        assertThat(focused()).isSameAs(chart);
    }

    @Test
    void aWindowWithoutItsListBeginsAtTheToggle() {
        press(KeyCode.B, true);

        robot.interact(dashboard::focusRuns);

        assertThat(focused().getId()).isEqualTo("toggle-list");
    }

    @Test
    void linesTellWhatChangedWhileTheyWereAway() {
        openTwo();
        press(KeyCode.B, true);
        robot.interact(() -> model().tick(run("a").key(), false));
        open(RunFiles.run(folder, "c", "1e-4", 1.9, 2.2, 1.6, 1.9, 1.5, 1.5));

        press(KeyCode.B, true);

        assertThat(texts("#runs")).contains("a", "b", "c");
        assertThat(robot.from(find("#runs", Node.class)).lookup(".check-box").queryAllAs(CheckBox.class))
                .filteredOn(CheckBox::isVisible)
                .filteredOn(box -> box.getAccessibleText() != null)
                .extracting(CheckBox::isSelected)
                .containsOnlyOnce(false);
    }

    @Test
    void whatIsCollapsedStaysSoInAWindowOfAnotherSize() {
        openTwo();
        double list = divider("#columns") * find("#columns", DividedPane.class).getWidth();
        press(KeyCode.B, true);

        robot.interact(() -> dashboard.getScene().getWindow().setWidth(1400));
        settle();
        assertThat(shows("#runs")).isFalse();

        press(KeyCode.B, true);
        assertThat(divider("#columns") * find("#columns", DividedPane.class).getWidth()).isGreaterThanOrEqualTo(list);
    }
}
