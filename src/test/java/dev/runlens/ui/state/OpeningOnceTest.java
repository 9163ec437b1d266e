package dev.runlens.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.HandClock;
import dev.runlens.read.FaultLog;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.collect.RunKey;
import dev.runlens.read.find.RunReader;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.session.KeptRun;
import dev.runlens.session.Memo;
import dev.runlens.session.Remembered;
import dev.runlens.session.SessionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program is started with, before there is a window. Runs the tasks of each thread by hand.
class OpeningOnceTest {
    @TempDir
    Path folder;

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<Board> shown = new ArrayList<>();
    private final List<FoundAnswers> found = new ArrayList<>();
    private final List<Evaluation> read = new ArrayList<>();
    private final OpenAnswers.Listener answers = new OpenAnswers.Listener() {
        @Override
        public void found(FoundAnswers more) {
            found.add(more);
        }

        @Override
        public void holdsNoRun(boolean shown) {
            throw new AssertionError("there are runs");
        }

        @Override
        public void read(Evaluation evaluation) {
            read.add(evaluation);
        }
    };
    private final HandClock clock = new HandClock(Instant.EPOCH);
    private final ScreenGate screen = new ScreenGate(tasks::add);
    private final Opening opening = new Opening(
            new Threads(tasks::add, tasks::add, screen, clock),
            listener -> new BackgroundLoader(
                    RunReader.onCallersThread(Formats.all(), new FaultLog()), Formats.assembly(clock), tasks::add,
                    listener));
    private Path log = Path.of("");

    @BeforeEach
    void write() throws IOException {
        log = Files.writeString(folder.resolve("a.log"), "Iter 1: Val loss 2.345, Val took 1.0s\n");
    }

    private void doAll() {
        while (!tasks.isEmpty()) {
            tasks.removeFirst().run();
        }
    }

    private void openWindow() {
        opening.showRuns(shown::add, activities -> {});
        opening.answers().tell(answers);
        screen.open();
        doAll();
    }

    private Remembered remembered(Map<KeptRun.Place, Memo> memos) {
        Remembered before = Remembered.of(new SessionStore(folder.resolve("config")), (time, task) -> {});
        return new Remembered(before.store(), before.delay(), before.preferences(), before.last(), memos);
    }

    @Test
    void runsAreReadAndJudgedBeforeThereIsAWindowAndShownInItAtOnce() {
        opening.begin(List.of(log), Optional.empty());
        doAll();
        assertThat(shown).isEmpty();

        openWindow();

        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().isSettled()).isTrue();
        assertThat(shown.getFirst().runs()).extracting(ShownRun::name).containsExactly("a");
    }

    @Test
    void runsAreToldOfOnceAllAreReadAndBeforeTheyAreJudged() throws IOException {
        Path other = Files.writeString(folder.resolve("b.log"), "Iter 1: Val loss 2.5, Val took 1.0s\n");
        List<ReadRuns> told = new ArrayList<>();
        opening.showRuns(shown::add, activities -> {});
        screen.open();
        opening.whenRead(runs -> {
            assertThat(shown).noneMatch(board -> board.runs().size() == 2);
            told.add(runs);
        });

        opening.begin(List.of(log, other), Optional.empty());
        doAll();

        assertThat(told).isNotEmpty().allSatisfy(runs -> assertThat(runs.runs()).hasSize(2));
        assertThat(told.getFirst().looks()).isEqualTo(Map.of("a", 0, "b", 1));
        assertThat(shown.getLast().runs()).hasSize(2);
    }

    @Test
    void whoeverBeginsAgainReadsNothingAgain() {
        opening.begin(List.of(log), Optional.empty());
        doAll();
        openWindow();

        opening.begin(List.of(log), Optional.empty());

        assertThat(tasks).isEmpty();
    }

    @Test
    void runsHaveTheNamesThatTheyWereGivenAndAreNotJudgedAgainForThem() {
        KeptRun.Place place = new KeptRun.Place(log, 0);
        opening.begin(List.of(log), Optional.of(remembered(Map.of(place, new Memo("best", "", List.of())))));
        doAll();
        openWindow();
        Board first = shown.getLast();
        assertThat(first.runs()).extracting(ShownRun::name).containsExactly("best");

        opening.workspace().name(Map.of(first.runs().getFirst().key(), "best"));
        doAll();
        assertThat(shown.getLast()).isSameAs(first);

        opening.workspace().name(Map.of(new RunKey(log, 0), "better"));
        doAll();
        assertThat(shown.getLast().runs()).extracting(ShownRun::name).containsExactly("better");
    }

    @Test
    void aSessionAmongTheInputsIsLeftToWhatRemembersIt() {
        Path session = folder.resolve("last.runlens");

        opening.begin(List.of(session, log), Optional.of(remembered(Map.of())));
        doAll();
        openWindow();

        assertThat(shown.getLast().items()).extracting(item -> item.input()).containsExactly(log);
    }

    @Test
    void answersAreReadBeforeThereIsAWindowAndBelongToItsFirstVerdict() throws IOException {
        Path answers = Files.copy(Path.of("samples/answers/answers.jsonl"), folder.resolve("answers.jsonl"));

        opening.begin(List.of(answers, Path.of("samples/models")), Optional.empty());
        doAll();
        assertThat(found).isEmpty();
        openWindow();

        assertThat(found).extracting(FoundAnswers::files)
                .containsExactly(new LinkedHashMap<>(Map.of(answers, List.of(answers))));
        assertThat(found).extracting(FoundAnswers::shown).containsExactly(true);
        assertThat(read).hasSize(1);
        assertThat(opening.answers().inputs()).containsExactly(answers);
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().comparison().answers()).isNotNull();
    }

    @Test
    void nothingIsReadOnceItIsClosed() {
        opening.begin(List.of(log), Optional.empty());
        opening.close();
        doAll();

        openWindow();

        assertThat(shown).allSatisfy(board -> assertThat(board.runs()).isEmpty());
    }
}
