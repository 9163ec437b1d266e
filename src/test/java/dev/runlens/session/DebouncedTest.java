package dev.runlens.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebouncedTest {
    private final List<Runnable> later = new ArrayList<>();
    private final List<String> passed = new ArrayList<>();
    private final Debounced<String> debounced = new Debounced<>((time, task) -> later.add(task), passed::add);

    @Test
    void onlyTheNewestIsPassedOnceNoneComesAnyMore() {
        debounced.accept("a");
        debounced.accept("b");
        later.removeFirst().run();
        assertThat(passed).isEmpty();

        later.removeLast().run();
        assertThat(passed).containsExactly("b");
        later.forEach(Runnable::run);
        assertThat(passed).containsExactly("b");
    }

    @Test
    void theNewestIsPassedAfterSomeSecondsThoughMoreCome() {
        Deque<Duration> times = new ArrayDeque<>();
        try (Debounced<String> busy = new Debounced<>((time, task) -> {
            times.add(time);
            later.add(task);
        }, passed::add)) {
            busy.accept("a");
            busy.accept("b");
            busy.accept("c");
            assertThat(times).containsExactly(
                    Debounced.MOMENT, Debounced.LONGEST, Debounced.MOMENT, Debounced.MOMENT);

            later.get(1).run();
            assertThat(passed).containsExactly("c");
            later.forEach(Runnable::run);
            assertThat(passed).as("nothing new").containsExactly("c");

            busy.accept("d");
            assertThat(times).hasSize(6).endsWith(Debounced.MOMENT, Debounced.LONGEST);
            later.get(1).run();
            assertThat(passed).as("what was due for what is gone").containsExactly("c");
            later.getLast().run();
            assertThat(passed).containsExactly("c", "d");
        }
    }

    @Test
    void whatWaitsIsPassedAtTheEndAndOnlyOnce() {
        debounced.accept("a");
        debounced.close();
        later.removeFirst().run();
        debounced.close();

        assertThat(passed).containsExactly("a");
    }
}
