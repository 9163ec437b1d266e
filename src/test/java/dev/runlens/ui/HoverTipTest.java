package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class HoverTipTest extends WindowTest {
    @Test
    void theNameOfARunIsToldWhileItIsPointedAt() throws TimeoutException {
        open(RunFiles.run(folder, "a", "1e-5", 2.0, 2.1));
        Node name = Objects.requireNonNull(dashboard.lookup(".run-name"));
        assertThat(tips()).isEmpty();

        robot.moveTo(name);
        robot.moveBy(1, 1);

        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !tips().isEmpty());
        assertThat(tips().getFirst()).startsWith(((Labeled) name).getText()).contains(folder.toString());
    }

    private static List<String> tips() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(window -> ((Tooltip) window).getText())
                .toList());
    }
}
