package dev.runlens.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenGateTest {
    private final Deque<Runnable> screen = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final ScreenGate gate = new ScreenGate(screen::add);

    @Test
    void nothingIsDoneBeforeItOpens() {
        gate.execute(() -> done.add("a"));

        assertThat(done).isEmpty();
        assertThat(screen).isEmpty();
    }

    @Test
    void whatWaitedIsDoneInItsOrderAndThenWhatComesOfIt() {
        gate.execute(() -> {
            done.add("a");
            gate.execute(() -> done.add("of a"));
        });
        gate.execute(() -> done.add("b"));

        gate.open();

        assertThat(done).containsExactly("a", "b", "of a");
    }

    @Test
    void whatWaitedIsLetThroughAndWhatComesLaterWaits() {
        gate.execute(() -> done.add("a"));

        gate.letThrough();
        gate.execute(() -> done.add("b"));

        assertThat(done).containsExactly("a");
        assertThat(screen).isEmpty();
    }

    @Test
    void whatComesLaterGoesStraightToTheScreen() {
        gate.open();

        gate.execute(() -> done.add("a"));

        assertThat(done).isEmpty();
        assertThat(screen).hasSize(1);
    }
}
