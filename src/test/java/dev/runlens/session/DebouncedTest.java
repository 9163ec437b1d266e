package dev.runlens.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

        later.removeFirst().run();
        assertThat(passed).containsExactly("b");
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
