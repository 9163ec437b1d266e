package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BugReportTest {
    private final Deque<Runnable> screen = new ArrayDeque<>();
    private final List<String> dialogs = new ArrayList<>();
    private final List<LogRecord> logged = new ArrayList<>();
    private final Logger log = Logger.getLogger(BugReport.class.getName());
    private final BugReport report = new BugReport(screen::add,
            (message, details) -> dialogs.add(message + "|" + details));

    @BeforeEach
    void listen() {
        log.setFilter(record -> {
            logged.add(record);
            return false;
        });
    }

    @AfterEach
    void stop() {
        log.setFilter(null);
    }

    @Test
    void aBugIsLoggedAndShownWithItsDetails() {
        report.uncaughtException(Thread.currentThread(), new IllegalStateException("broken"));
        screen.removeFirst().run();

        assertThat(logged).singleElement().satisfies(record -> {
            assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(record.getThrown()).hasMessage("broken");
        });
        assertThat(dialogs).singleElement().asString().startsWith("broken|").contains("BugReportTest");
    }

    @Test
    void aBugThatKeepsComingOpensOneDialog() {
        for (int i = 0; i < 60; i++) {
            report.uncaughtException(Thread.currentThread(), new IllegalStateException("broken " + i));
        }
        assertThat(screen).hasSize(1);
        screen.removeFirst().run();

        report.uncaughtException(Thread.currentThread(), new IllegalStateException("again"));
        assertThat(screen).as("the first dialog was closed").hasSize(1);
        assertThat(logged).hasSize(61);
    }

    @Test
    void aBugOnABackgroundThreadArrives() throws Exception {
        CompletableFuture<String> arrived = new CompletableFuture<>();
        try (WindowThreads workers = new WindowThreads(
                Runnable::run, Clock.systemUTC(),
                (thread, bug) -> arrived.complete(thread.getName() + ": " + bug.getMessage()))) {
            workers.slow().execute(() -> {
                throw new IllegalStateException("broken");
            });

            assertThat(arrived.get(10, TimeUnit.SECONDS)).isEqualTo("runlens-io-0: broken");
        }
    }
}
