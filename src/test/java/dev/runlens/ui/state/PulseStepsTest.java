package dev.runlens.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.chart.FxToolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class PulseStepsTest {
    private final List<String> done = new ArrayList<>();
    private int pictures;
    private final AnimationTimer counting = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pictures++;
        }
    };

    private void did(String what) {
        done.add(what + " " + pictures);
    }

    @Test
    void eachStepHasAPictureOfItsOwnAndSoHasWhatWasChangedBefore() throws InterruptedException, TimeoutException {
        PulseSteps steps = FxToolkit.call(() -> {
            counting.start();
            PulseSteps made = new PulseSteps();
            made.add(List.of(() -> did("a"), () -> did("b"), () -> {
                did("c");
                made.add(List.of(() -> did("d")));
            }));
            return made;
        });

        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> FxToolkit.call(steps::isDone));

        assertThat(done).containsExactly("a 2", "b 3", "c 4", "d 5");
        FxToolkit.call(() -> {
            counting.stop();
            return true;
        });
    }
}
