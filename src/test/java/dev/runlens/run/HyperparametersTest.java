package dev.runlens.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HyperparametersTest {
    private static final Origin CONFIG = Origin.in(Path.of("config.json"), 3);

    @Test
    void aMissingNameIsUnknownAndNoneIsKnown() {
        Hyperparameters settings = settings(Map.of("seed", new Setting.None()));
        assertThat(settings.get("seed")).contains(new Setting.None());
        assertThat(settings.get("iters")).isEmpty();
        assertThat(settings.number("seed")).isEmpty();
        assertThat(settings.text("seed")).isEmpty();
    }

    @Test
    void numbersAreReadWhateverTheirKind() {
        Hyperparameters settings = settings(Map.of(
                "whole", new Setting.Whole(4),
                "decimal", new Setting.Decimal(4.0),
                "fraction", new Setting.Decimal(4.5),
                "text", new Setting.Text("4")));
        assertThat(settings.number("whole")).hasValue(4);
        assertThat(settings.whole("decimal")).hasValue(4);
        assertThat(settings.whole("fraction")).isEmpty();
        assertThat(settings.number("text")).isEmpty();
        assertThat(settings.text("text")).contains("4");
        assertThat(settings.text("whole")).isEmpty();
    }

    @Test
    void theFirstStatementOfANameWins() {
        Hyperparameters first = settings(Map.of("iters", new Setting.Whole(1)));
        Hyperparameters second = settings(Map.of("iters", new Setting.Whole(2), "seed", new Setting.Whole(3)));
        Hyperparameters both = first.filledWith(second);
        assertThat(both.whole("iters")).hasValue(1);
        assertThat(both.whole("seed")).hasValue(3);
        assertThat(both.names()).containsExactly("iters", "seed");
    }

    @Test
    void theyAreEqualWhateverTheirOrderAndOrigins() {
        Map<String, Sourced<Setting>> one = new LinkedHashMap<>();
        one.put("a", new Sourced<>(new Setting.Whole(1), CONFIG));
        one.put("b", new Sourced<>(new Setting.Flag(true), CONFIG));
        Map<String, Sourced<Setting>> other = new LinkedHashMap<>();
        other.put("b", new Sourced<>(new Setting.Flag(true), new Origin.ByHand()));
        other.put("a", new Sourced<>(new Setting.Whole(1), new Origin.ByHand()));
        assertThat(Hyperparameters.of(one))
                .isEqualTo(Hyperparameters.of(other))
                .hasSameHashCodeAs(Hyperparameters.of(other));
        other.put("a", new Sourced<>(new Setting.Whole(2), CONFIG));
        assertThat(Hyperparameters.of(one)).isNotEqualTo(Hyperparameters.of(other));
        assertThat(Hyperparameters.of(one).sourced("a")).map(Sourced::origin).contains(CONFIG);
    }

    @Test
    void settingsAreTheSameByMeaning() {
        assertThat(Setting.same(new Setting.Whole(2), new Setting.Decimal(2))).isTrue();
        assertThat(Setting.same(new Setting.Decimal(Double.NaN), new Setting.Decimal(Double.NaN)))
                .isTrue();
        assertThat(Setting.same(new Setting.Whole(2), new Setting.Text("2"))).isFalse();
        assertThat(Setting.same(new Setting.None(), new Setting.None())).isTrue();
        assertThat(Setting.same(new Setting.Flag(true), new Setting.Flag(false)))
                .isFalse();
    }

    @Test
    void onlyAStringHasAText() {
        assertThat(new Setting.Text("q_proj").text()).contains("q_proj");
        assertThat(new Setting.Whole(1).text()).isEmpty();
        assertThat(new Setting.None().text()).isEmpty();
    }

    private static Hyperparameters settings(Map<String, Setting> values) {
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
        values.forEach((name, value) -> settings.put(name, new Sourced<>(value, CONFIG)));
        return Hyperparameters.of(settings);
    }
}
