package dev.runlens.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.HandClock;
import dev.runlens.analyze.Judgements;
import dev.runlens.read.FaultLog;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.RunReader;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.read.load.LoadItem;
import dev.runlens.run.Activity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the tasks of each thread by hand.
class WorkspaceTest {
    @TempDir
    Path folder;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> reading = new ArrayDeque<>();
    private final Deque<Runnable> screen = new ArrayDeque<>();
    private final List<Board> shown = new ArrayList<>();
    private final List<Map<String, Activity>> activities = new ArrayList<>();
    private final HandClock clock = new HandClock(Instant.EPOCH);

    private final Workspace workspace = new Workspace(
            listener -> new BackgroundLoader(RunReader.onCallersThread(Formats.all(), new FaultLog()),
                    Formats.assembly(clock), reading::add,
                    listener),
            new Threads(work::add, reading::add, screen::add, clock),
            new Judgements(),
            shown::add,
            activities::add);

    private Path log(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "Iter 1: Val loss 2.345, Val took 1.0s\n");
    }

    private static void run(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.removeFirst().run();
        }
    }

    private Board last() {
        run(work);
        run(screen);
        return shown.getLast();
    }

    @Test
    void nothingIsDoneOnTheThreadThatAsks() throws IOException {
        workspace.open(List.of(log("a.log")));

        assertThat(work).hasSize(1);
        assertThat(reading).isEmpty();
        assertThat(shown).isEmpty();
    }

    @Test
    void aThousandChangesWhileTheScreenIsBusyAreOneBoard() throws IOException {
        for (int i = 0; i < 1000; i++) {
            workspace.open(List.of(log("a.log")));
        }
        run(work);
        run(reading);
        run(work);

        assertThat(screen).hasSize(1);
        run(screen);
        assertThat(shown).hasSize(1);
        assertThat(shown.getLast().runs()).hasSize(1);
    }

    @Test
    void whatArrivesFromACancelledInputIsDropped() throws IOException {
        Path a = log("a.log");
        workspace.open(List.of(a));
        run(work);
        workspace.cancel(a);
        run(work);

        run(reading);

        assertThat(last().runs()).isEmpty();
        assertThat(last().entries()).hasSize(1);
    }

    @Test
    void theRoundOfLoadingThatTheTimeIsTakenOfBeganWithTheFirstInput() throws IOException {
        workspace.open(List.of(log("a.log"), log("b.log")));
        run(work);
        clock.go(Duration.ofMillis(84));
        assertThat(last().progress().begun()).as("while it goes on").isNull();

        run(reading);

        assertThat(last().progress().begun()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void nothingIsShownAfterItIsClosed() throws IOException {
        workspace.open(List.of(log("a.log")));
        run(work);
        run(screen);
        int before = shown.size();

        workspace.close();
        run(reading);
        run(work);
        run(screen);

        assertThat(shown).hasSize(before);
    }

    @Test
    void aChangeOfStateAloneKeepsTheComparison() throws IOException {
        workspace.open(List.of(log("a.log")));
        run(work);
        run(reading);
        Board before = last();

        workspace.open(List.of(log("b.log")));

        assertThat(last().comparison()).isSameAs(before.comparison());
        assertThat(last().entries()).hasSize(2);
    }

    @Test
    void manyFilesThatAreReadOneAfterTheOtherAreNotEachTold() throws IOException {
        for (int i = 0; i < 50; i++) {
            Files.createDirectories(folder.resolve("runs"));
            log("runs/" + i + ".log");
        }
        List<Board> told = new ArrayList<>();
        Workspace watched = new Workspace(
                listener -> new BackgroundLoader(RunReader.onCallersThread(Formats.all(), new FaultLog()),
                        Formats.assembly(clock), Runnable::run, listener),
                new Threads(Runnable::run, Runnable::run, Runnable::run, clock),
                new Judgements(),
                told::add,
                activities::add);

        watched.open(List.of(folder.resolve("runs")));

        assertThat(told).hasSizeLessThan(20);
        assertThat(told).anyMatch(board -> board.items().getFirst().state() instanceof LoadItem.Parsing);
        assertThat(told.getLast().runs()).hasSize(50);
    }
}
