package dev.runlens.read.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.FaultLog;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.RunReader;
import dev.runlens.run.Configuration;
import dev.runlens.run.Run;
import dev.runlens.run.Trainer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the loader's tasks by hand, so that every state can be looked at between two steps.
class BackgroundLoaderTest {
    @TempDir
    Path folder;

    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final List<LoadItem.State> seen = new ArrayList<>();
    private final ScriptedFormat format = new ScriptedFormat();
    private List<LoadItem> items = List.of();
    private LoadResult result = LoadResult.EMPTY;
    private int calls;
    private Path good = Path.of("");
    private Path bad = Path.of("");

    private final BackgroundLoader loader = new BackgroundLoader(
            RunReader.onCallersThread(List.of(format), new FaultLog()), Formats.assembly(Clock.systemUTC()), queue::add,
            (all, loaded) -> {
                items = all;
                result = loaded;
                calls++;
                all.forEach(item -> seen.add(item.state()));
            });

    @BeforeEach
    void writeFiles() throws Exception {
        good = Files.writeString(folder.resolve("good.json"), "good");
        bad = Files.writeString(folder.resolve("bad.json"), "bad");
    }

    private void runNext() {
        queue.removeFirst().run();
    }

    private List<String> names() {
        return result.runs().stream().map(Run::name).toList();
    }

    @Test
    void howMuchOfAnInputIsReadIsTheShareOfItsFilesOrOfItsBytes() {
        assertThat(new LoadItem.Parsing(good, 1, 4).share()).isEqualTo(0.25);
        assertThat(new LoadItem.Parsing(good, 1, 4, 3, 5).share()).isEqualTo(0.6);
        assertThat(new LoadItem.Parsing(good, 1, 0).share()).as("of a pipe nobody knows").isNegative();
    }

    @Test
    void anInputIsQueuedThenParsedThenLoaded() {
        loader.add(List.of(good));
        assertThat(items).containsExactly(new LoadItem(good, new LoadItem.Queued()));

        runNext();
        assertThat(seen).contains(new LoadItem.Parsing(good, 2, 4));
        assertThat(items).containsExactly(new LoadItem(good, new LoadItem.Loaded(false)));
        assertThat(names()).hasSize(1);
    }

    @Test
    void aBadInputIsRejectedWithItsReasonAndTheOthersAreLoaded() {
        loader.add(List.of(bad, good));
        runNext();
        runNext();

        assertThat(items.get(0).state())
                .isInstanceOfSatisfying(
                        LoadItem.Rejected.class,
                        rejected -> assertThat(rejected.reason().message()).isEqualTo("is bad"));
        assertThat(items.get(1).state()).isEqualTo(new LoadItem.Loaded(false));
        assertThat(names()).hasSize(1);
    }

    @Test
    void anInputThatIsCancelledWhileItIsReadGivesNothing() {
        format.during = () -> loader.cancel(good);
        loader.add(List.of(good));
        runNext();

        assertThat(items).containsExactly(new LoadItem(good, new LoadItem.Cancelled()));
        assertThat(result.runs()).isEmpty();
        assertThat(format.stopped).isTrue();
    }

    @Test
    void anInputThatIsCancelledInTheQueueIsNeverRead() {
        loader.add(List.of(good));
        loader.cancel(good);
        runNext();

        assertThat(format.reads).isZero();
        assertThat(items).containsExactly(new LoadItem(good, new LoadItem.Cancelled()));
    }

    @Test
    void theLateResultOfARemovedInputIsDropped() {
        format.ignoresCancelling = true;
        format.during = () -> loader.remove(good);
        loader.add(List.of(good));
        runNext();

        assertThat(items).isEmpty();
        assertThat(result.runs()).isEmpty();
    }

    @Test
    void addingAnInputAgainReadsItAgainAndKeepsTheOldRunUntilThen() throws Exception {
        loader.add(List.of(good));
        runNext();
        loader.add(List.of(good));
        assertThat(names()).hasSize(1);
        Files.writeString(good, "bad");
        runNext();

        assertThat(format.reads).isEqualTo(2);
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().state()).isInstanceOf(LoadItem.Rejected.class);
        assertThat(result.runs()).isEmpty();
    }

    @Test
    void removingAnInputTakesItsRunsAway() {
        loader.add(List.of(good));
        runNext();
        loader.remove(good);

        assertThat(items).isEmpty();
        assertThat(result.runs()).isEmpty();
    }

    @Test
    void nobodyIsToldAfterClosing() {
        loader.add(List.of(good));
        int before = calls;
        loader.close();
        runNext();

        assertThat(calls).isEqualTo(before);
    }

    @Test
    void aBugInAFormatEndsThatInputAlone() {
        format.during = () -> {
            throw new IllegalStateException("broken format");
        };
        loader.add(List.of(good));
        runNext();

        assertThat(items.getFirst().state()).isInstanceOf(LoadItem.Rejected.class);
    }

    @Test
    void aListenerThatFailsOnAnInputLeavesItRejectedAndReachesTheExecutor() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        List<LoadItem> shown = new ArrayList<>();
        try (BackgroundLoader failing = new BackgroundLoader(
                RunReader.onCallersThread(List.of(format), new FaultLog()),
                Formats.assembly(Clock.systemUTC()),
                waiting::add,
                (all, loaded) -> {
                    shown.clear();
                    shown.addAll(all);
                    if (!loaded.runs().isEmpty()) {
                        throw new StackOverflowError();
                    }
                })) {
            failing.add(List.of(good));
            assertThatThrownBy(() -> waiting.removeFirst().run()).isInstanceOf(StackOverflowError.class);
        }
        assertThat(shown.getFirst().state()).isInstanceOf(LoadItem.Rejected.class);
    }

    /// A format whose reading can be interfered with.
    private static final class ScriptedFormat implements RunFormat {
        private Runnable during = () -> {};
        private boolean ignoresCancelling;
        private boolean stopped;
        private int reads;

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public boolean recognises(FileProbe probe) {
            return true;
        }

        @Override
        public SourceContent read(SourceInput input, ReadProgress progress) throws UnreadableSourceException {
            reads++;
            progress.advanced(input.path(), 2, input.size());
            during.run();
            if (progress.isCancelled() && !ignoresCancelling) {
                stopped = true;
                throw new CancellationException();
            }
            if (text(input).equals("bad")) {
                throw new UnreadableSourceException("is bad", 1);
            }
            return new SourceContent.Config(input.path(), Trainer.named("test"), true, Configuration.NONE, List.of());
        }

        private static String text(SourceInput input) {
            try {
                return new String(Files.readAllBytes(input.path()), StandardCharsets.UTF_8);
            } catch (java.io.IOException trouble) {
                throw new java.io.UncheckedIOException(trouble);
            }
        }
    }
}
