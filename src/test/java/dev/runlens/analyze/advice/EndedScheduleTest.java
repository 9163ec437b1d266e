package dev.runlens.analyze.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Metric;
import dev.runlens.run.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndedScheduleTest {
    private static Optional<EndedSchedule> ended(double... rates) {
        return EndedSchedule.of(Runs.reporting(Map.of(Metric.LEARNING_RATE, Runs.every10(rates))));
    }

    @Test
    void aRateOfATwentiethOfTheHighestHasEnded() {
        assertThat(ended(1e-5, 2e-4, 1e-4, 1e-5)).contains(new EndedSchedule(1e-5, 2e-4));
        assertThat(ended(1e-5, 2e-4, 1e-4, 1.1e-5)).isEmpty();
        assertThat(ended(2e-4, 0)).contains(new EndedSchedule(0, 2e-4));
    }

    @Test
    void aRateThatStaysOrRisesOrIsNotKnownHasNot() {
        assertThat(ended(1e-4, 1e-4)).isEmpty();
        assertThat(ended(1e-6, 1e-4)).isEmpty();
        assertThat(ended(0, 0)).isEmpty();
        assertThat(ended(1e-4, Double.NaN)).isEmpty();
        assertThat(ended(Double.NaN, 1e-4, Double.POSITIVE_INFINITY, 1e-6)).contains(new EndedSchedule(1e-6, 1e-4));
        assertThat(EndedSchedule.of(Runs.reporting(Map.of()))).isEmpty();
    }

    private static NextRun.Proposal longer(Object... settings) {
        return (NextRun.Proposal) NextRunRules.of(Judged.run(Judged.improving(Judged.GAIN), settings));
    }

    private static Setting.Items items(Setting... values) {
        return new Setting.Items(List.of(values));
    }

    private static final Setting RATE = new Setting.Decimal(1e-4);

    @Test
    void aScheduleThatEndsWithTrainingEndsWithALongerOne() {
        NextRun.Proposal cosine = longer("model", "m", "iters", 300, "steps_per_eval", 50,
                "lr_schedule.name", "cosine_decay",
                "lr_schedule.arguments", items(RATE, new Setting.Whole(280), RATE));
        assertThat(cosine.factor().after()).isEqualTo(new Setting.Whole(450));
        assertThat(cosine.configuration())
                .containsEntry("lr_schedule.arguments", items(RATE, new Setting.Whole(420), RATE));
        assertThat(cosine.companions()).extracting(Change::key).contains("lr_schedule.arguments");

        NextRun.Proposal linear = longer("model", "m", "iters", 300, "steps_per_eval", 50,
                "lr_schedule.name", "linear_schedule",
                "lr_schedule.arguments", items(RATE, RATE, new Setting.Whole(300)));
        assertThat(linear.configuration())
                .containsEntry("lr_schedule.arguments", items(RATE, RATE, new Setting.Whole(450)));
    }

    @Test
    void otherSchedulesStayAsTheyAre() {
        Setting.Items exponential = items(RATE, new Setting.Decimal(0.99));
        assertThat(longer("model", "m", "iters", 300, "lr_schedule.name", "exponential_decay",
                "lr_schedule.arguments", exponential).configuration())
                        .containsEntry("lr_schedule.arguments", exponential);
        Setting.Items short1 = items(RATE);
        assertThat(longer("model", "m", "iters", 300, "lr_schedule.name", "cosine_decay",
                "lr_schedule.arguments", short1).configuration()).containsEntry("lr_schedule.arguments", short1);
        Setting.Items steps = items(RATE, new Setting.Whole(280));
        assertThat(longer("model", "m", "lr_schedule.name", "cosine_decay", "lr_schedule.arguments", steps)
                .configuration()).as("its share of the run is not known").containsEntry("lr_schedule.arguments", steps);
    }

    @Test
    void aRunThatIsToBeShorterKeepsItsSchedule() {
        Setting.Items steps = items(RATE, new Setting.Whole(280));
        NextRun.Proposal shorter = (NextRun.Proposal) NextRunRules.of(Judged.run(Judged.plateau(150), "model", "m",
                "iters", 300, "lr_schedule.name", "cosine_decay", "lr_schedule.arguments", steps));

        assertThat(shorter.factor().after()).isEqualTo(new Setting.Whole(150));
        assertThat(shorter.configuration()).containsEntry("lr_schedule.arguments", steps);
    }
}
