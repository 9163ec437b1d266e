package dev.runlens.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;

class DaemonThreadsTest {
    @Test
    void whatGivesWayHasTheLowestPriority() {
        try (ExecutorService pool = DaemonThreads.givingWay("io", 2, null)) {
            Thread thread = CompletableFuture.supplyAsync(Thread::currentThread, pool).join();

            assertThat(thread.getPriority()).isEqualTo(Thread.MIN_PRIORITY);
            assertThat(thread.isDaemon()).isTrue();
            assertThat(thread.getName()).startsWith("io-");
        }
    }
}
