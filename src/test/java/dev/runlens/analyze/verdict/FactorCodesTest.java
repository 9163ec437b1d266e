package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.settings.TrainingFactors;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which of many runs differ in one setting.
class FactorCodesTest {
    private static boolean differ(Object[] one, Object[] other, Object[]... before) {
        List<Object[]> all = new ArrayList<>(List.of(before));
        all.add(one);
        all.add(other);
        FactorCodes codes = FactorCodes.of(all.stream().map(FactorCodesTest::factors).toList());
        assertThat(codes.differInOne(all.size() - 1, all.size() - 2)).isEqualTo(
                codes.differInOne(all.size() - 2, all.size() - 1));
        return codes.differInOne(all.size() - 2, all.size() - 1);
    }

    private static TrainingFactors factors(Object... settings) {
        ComparedRun run = TwoRuns.of("x", "run", Map.of(), settings);
        return TrainingFactors.of(run.run(), run.effective());
    }

    private static Object[] of(Object... settings) {
        return settings;
    }

    @Test
    void oneOtherValueIsOneDifference() {
        assertThat(differ(of("optimizer", "adam", "batch_size", 2), of("optimizer", "muon", "batch_size", 2))).isTrue();
        assertThat(differ(of("optimizer", "adam", "batch_size", 2), of("optimizer", "adam", "batch_size", 2)))
                .isFalse();
        assertThat(differ(of("optimizer", "adam", "batch_size", 2), of("optimizer", "muon", "batch_size", 4)))
                .isFalse();
    }

    @Test
    void aSettingOfOneRunOnlyIsUnknownOfTheOther() {
        assertThat(differ(of("optimizer", "adam", "batch_size", 2), of("optimizer", "muon"))).isFalse();
        assertThat(differ(of("optimizer", "adam"), of("batch_size", 2))).isFalse();
    }

    @Test
    void numbersAreTheSameByValueHoweverManyOthersThereAre() {
        Object[][] before = {of("batch_size", 1), of("batch_size", 2), of("batch_size", 3)};
        assertThat(differ(of("batch_size", 3.0, "optimizer", "adam"), of("batch_size", 3, "optimizer", "adam"), before))
                .isFalse();
        assertThat(differ(of("batch_size", 3.0, "optimizer", "adam"), of("batch_size", 1, "optimizer", "adam"), before))
                .isTrue();
        assertThat(differ(of("batch_size", 3.0, "optimizer", "adam"), of("batch_size", 3, "optimizer", "muon"), before))
                .isTrue();
    }

    @Test
    void noneIsAValueOfItsOwn() {
        assertThat(differ(of("optimizer", "adam", "num_layers", 4),
                of("optimizer", "adam", "num_layers", new Setting.Text("none")))).isTrue();
    }
}
