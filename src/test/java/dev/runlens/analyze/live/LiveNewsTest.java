package dev.runlens.analyze.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.advice.Aspect;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.live.RunNews.Kind;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.JudgingRules;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Activity;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveNewsTest {
    private static final Activity FOLLOWING = LiveRuns.FOLLOWING;
    private static final Progress FINISHED = new Progress(Progress.State.FINISHED, OptionalLong.of(100));

    @TempDir
    Path folder;

    private final LiveNews news = new LiveNews();

    @Test
    void aRunThatGoesOnWellIsNoNews() throws IOException {
        assertThat(news.of(live(run(1000, 300), FOLLOWING))).isEmpty();
        assertThat(news.of(live(run(1000, 400), FOLLOWING))).isEmpty();
    }

    @Test
    void whatEveryRunLacksAtItsBeginningIsToldAtTheEnd() throws IOException {
        assertThat(news.of(live(run(1000, 300), FOLLOWING))).isEmpty();

        assertThat(news.of(live(run(1000, 1000), new Activity.Finished())))
                .extracting(RunNews::kind)
                .containsExactly(Kind.HEALTH, Kind.FINISHED);
    }

    @Test
    void stallingIsToldOnceHoweverLongItLasts() throws IOException {
        Run run = run(1000, 300);
        news.of(live(run, FOLLOWING));

        assertThat(news.of(live(run, stalled(9)))).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.STALLED);
            assertThat(one.text()).contains("9 min");
        });
        assertThat(news.of(live(run, stalled(10)))).isEmpty();
        assertThat(news.of(live(run, FOLLOWING))).extracting(RunNews::kind).containsExactly(Kind.GOES_ON);
        assertThat(news.of(live(run, stalled(9)))).hasSize(1);
    }

    @Test
    void anEndThatIsWrittenToOnceMoreIsToldOnce() {
        LiveRun finished = LiveRuns.live(FINISHED, new Activity.AtRest(Instant.EPOCH), LiveRuns.FALLING);

        assertThat(news.of(finished)).extracting(RunNews::kind).containsExactly(Kind.FINISHED);
        assertThat(news.of(new LiveRun(finished.card(), new Activity.AtRest(Instant.EPOCH.plusSeconds(9))))).isEmpty();
        assertThat(news.of(new LiveRun(finished.card(), new Activity.Finished()))).isEmpty();
    }

    @Test
    void aRunThatWasAtRestGoesOn() {
        assertThat(news.of(LiveRuns.live(LiveRuns.OPEN, new Activity.AtRest(Instant.EPOCH), LiveRuns.FALLING)))
                .isEmpty();
        assertThat(news.of(LiveRuns.following(LiveRuns.FALLING)))
                .containsExactly(new RunNews(Kind.GOES_ON, "Goes on: it is written to again."));
    }

    @Test
    void anEndIsToldWithTheFileToShip() {
        LiveRun run = LiveRuns.live(FINISHED, new Activity.Finished(), LiveRuns.FALLING);

        assertThat(news.of(run)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.FINISHED);
            assertThat(one.text()).startsWith("Finished. Ship 40_adapters.safetensors: ");
        });
    }

    @Test
    void anEndIsToldWhereNothingIsSaidOfFiles() {
        RunCard card = LiveRuns.live(FINISHED, new Activity.Finished(), LiveRuns.FALLING).card();
        RunCard silent = new RunCard(card.run(), Map.of(), List.of(), card.next());

        assertThat(news.of(new LiveRun(silent, new Activity.Finished())))
                .containsExactly(new RunNews(Kind.FINISHED, "Finished."));
    }

    @Test
    void aRunThatWasStoppedIsToldAsStoppedWhetherItWasFollowedOrNot() {
        Progress stopped = new Progress(Progress.State.INTERRUPTED, OptionalLong.of(200));
        RunNews expected = new RunNews(Kind.INTERRUPTED, "Stopped before its planned end, as its log says.");

        assertThat(of(LiveRuns.live(stopped, new Activity.Interrupted(), LiveRuns.FALLING))).contains(expected);
        assertThat(of(LiveRuns.live(stopped, new Activity.AtRest(Instant.EPOCH), LiveRuns.FALLING)))
                .contains(expected);
    }

    @Test
    void overfittingIsToldOnceAndAgainWhenItComesBack() {
        assertThat(kinds(LiveRuns.FALLING)).isEmpty();
        assertThat(kinds(LiveRuns.RISING)).containsExactly(Kind.OVERFITTING, Kind.STOP);
        assertThat(kinds(LiveRuns.RISING)).isEmpty();
        assertThat(news.of(LiveRuns.following(LiveRuns.FALLING))).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.STATUS);
            assertThat(one.text()).startsWith("Still improving");
        });
        assertThat(kinds(LiveRuns.RISING)).containsExactly(Kind.OVERFITTING, Kind.STOP);
    }

    @Test
    void whatCallsForAPersonIsToldAtTheFirstLookInTheWordsOfTheCard() {
        LiveRun rising = LiveRuns.following(LiveRuns.RISING);
        String overfits = rising.card().of(Aspect.STATUS).getFirst().text();
        String stop = rising.stopAdvice().orElseThrow().text();

        assertThat(of(rising)).containsExactly(new RunNews(Kind.OVERFITTING, overfits), new RunNews(Kind.STOP, stop));
        assertThat(overfits).startsWith("Overfitting: ");
        assertThat(stop).startsWith("Training on to the planned end at 200 is unlikely to bring 0.5\u202f%");
        assertThat(of(LiveRuns.following(1, Double.NaN, Double.NaN, Double.NaN)))
                .as("its train loss is a number")
                .extracting(RunNews::kind)
                .containsExactly(Kind.HEALTH);
    }

    @Test
    void oneEvaluationThatIsNoNumberWaitsForTheNextTrainLossWhileTheRunGoesOn() {
        double[] slipped = {3, 2.8, 2.6, 2.4, 2.2, 2, 1.8, 1.6, 1.4, Double.NaN};
        double[] lost = {3, 2.8, 2.6, 2.4, 2.2, 2, 1.8, 1.6, Double.NaN, Double.NaN};

        assertThat(LiveRuns.following(slipped).status()).isNull();
        assertThat(kinds(slipped)).doesNotContain(Kind.DIVERGED);
        assertThat(kinds(lost)).as("its train loss is a number").contains(Kind.HEALTH).doesNotContain(Kind.DIVERGED);
        assertThat(LiveRuns.live(FINISHED, new Activity.Finished(), slipped).status()).isEqualTo(RunStatus.DIVERGED);
    }

    @Test
    void aRunOfWhichNothingIsKnownYetIsNoNews() {
        LiveRun begun = LiveRuns.live(Map.of(), Progress.UNKNOWN, FOLLOWING);

        assertThat(begun.status()).isNull();
        assertThat(news.of(begun)).isEmpty();
        assertThat(kinds(LiveRuns.FALLING)).isEmpty();
    }

    @Test
    void nobodyIsAdvisedToStopARunThatFallsOrIsAtItsEndOrHasNoFiles() {
        LiveRun flat = LiveRuns.following(LiveRuns.FLAT);
        LiveRun noFile = LiveRuns.live(flat.run().history().metrics(), LiveRuns.OPEN, FOLLOWING);

        assertThat(flat.stopAdvice()).isPresent().isEqualTo(LiveRun.stopAdvice(flat.card()));
        assertThat(LiveRuns.following(LiveRuns.FALLING).stopAdvice()).isEmpty();
        assertThat(LiveRuns.live(FINISHED, new Activity.Finished(), LiveRuns.FLAT).stopAdvice()).isEmpty();
        assertThat(noFile.stopAdvice()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"STATUS, status, false", "OVERFITTING, overfitting, true", "DIVERGED, diverged, true",
            "STOP, stop, true",
            "HEALTH, health, true", "STALLED, stalled, true", "GOES_ON, goes_on, false", "FINISHED, finished, true",
            "INTERRUPTED, interrupted, true"})
    void whatChangesWithoutNeedOfAPersonCallsNobody(Kind kind, String word, boolean calls) {
        assertThat(kind.word()).isEqualTo(word);
        assertThat(kind.calls()).isEqualTo(calls);
    }

    private List<Kind> kinds(double... val) {
        return news.of(LiveRuns.following(val)).stream().map(RunNews::kind).toList();
    }

    private static List<RunNews> of(LiveRun run) {
        return new LiveNews().of(run);
    }

    private static Activity stalled(int minutes) {
        return new Activity.Stalled(Duration.ofMinutes(minutes));
    }

    private static LiveRun live(Run run, Activity activity) {
        return new LiveRun(RunCard.of(ComparedRun.of(run, JudgingRules.DOCUMENTED, new RiseNulls())), activity);
    }

    private Run run(int planned, int until) throws IOException {
        StringBuilder log = new StringBuilder("Starting training..., iters: " + planned + "\n");
        for (int step = 100; step <= until; step += 100) {
            log.append(
                    "Iter %d: Train loss %.3f, Learning Rate 1.000e-05, It/sec 0.5, Tokens/sec 180.0, Trained Tokens %d, Peak mem 8.1 GB\n"
                            .formatted(step, 2.0 - step / 1000.0, step * 100));
        }
        Path file = Files.writeString(folder.resolve("run.log"), log);
        return Formats.assembly(Clock.systemUTC())
                .assemble(List.of(Formats.reader().read(file, ReadProgress.NONE)))
                .runs()
                .getFirst();
    }
}
