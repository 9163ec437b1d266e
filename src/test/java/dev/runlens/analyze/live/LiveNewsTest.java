package dev.runlens.analyze.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.JudgingRules;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Activity;
import dev.runlens.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveNewsTest {
    private static final Activity FOLLOWING = new Activity.Following();

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
                .containsExactly(RunNews.Kind.HEALTH, RunNews.Kind.FINISHED);
    }

    @Test
    void stallingIsToldOnceHoweverLongItLasts() throws IOException {
        Run run = run(1000, 300);
        news.of(live(run, FOLLOWING));

        assertThat(news.of(live(run, stalled(9)))).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(RunNews.Kind.STALLED);
            assertThat(one.text()).contains("9 min");
        });
        assertThat(news.of(live(run, stalled(10)))).isEmpty();
        assertThat(news.of(live(run, FOLLOWING))).extracting(RunNews::kind).containsExactly(RunNews.Kind.GOES_ON);
        assertThat(news.of(live(run, stalled(9)))).hasSize(1);
    }

    @Test
    void theLineSaysHowFarItIsAndWhetherItGoesOn() throws IOException {
        assertThat(LiveLine.of(live(run(1000, 300), FOLLOWING))).startsWith("300 of 1000 · train 1.700")
                .endsWith("following");
        assertThat(LiveLine.of(live(run(1000, 300), stalled(12)))).endsWith("stalled for 12 min");
        assertThat(LiveLine.of(live(run(1000, 1000), new Activity.AtRest(java.time.Instant.EPOCH))))
                .endsWith("finished");
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
