package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A dashboard that is made long enough before it is shown for memory to be collected in between.
class CollectedMemoryTest extends WindowTest {
    @Override
    void beforeShown() {
        System.gc();
    }

    @Test
    void anEmptyWindowTeachesAllTheSame() {
        assertThat(texts("#empty-state")).contains("A training log", "A configuration");
    }
}
