package dev.runlens.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OriginTest {
    static Stream<Origin> origins() {
        return Stream.of(
                new Origin.ByHand(),
                new Origin.ToolDefault("mlx-lm"),
                Origin.in(Path.of("a/config.json"), 12),
                Origin.in(Path.of("a/config.json")),
                Origin.in(Path.of("a:12")),
                Origin.in(Path.of("a:12"), 3),
                Origin.in(Path.of("12")),
                Origin.in(Path.of("entered by hand")),
                Origin.in(Path.of("default of x"), 5),
                Origin.in(Path.of("a:99999999999")),
                Origin.in(Path.of("")));
    }

    @ParameterizedTest
    @MethodSource("origins")
    void anOriginComesBackFromItsText(Origin origin) {
        assertThat(Origin.ofText(origin.text())).isEqualTo(origin);
    }

    @Test
    void theTextIsWhatAPersonWouldWrite() {
        assertThat(Origin.in(Path.of("config.json"), 12).text()).isEqualTo("config.json:12");
        assertThat(new Origin.ByHand().text()).isEqualTo("entered by hand");
        assertThat(new Origin.ToolDefault("mlx-lm").text()).isEqualTo("default of mlx-lm");
    }

    @Test
    void collectionTimesAreKeptToTheMicrosecond() {
        LocalDateTime time = LocalDateTime.of(2025, 1, 2, 3, 4, 5, 123_456_789);
        assertThat(new RunIdentity("a", Path.of("a"), time, Formats.trainers().named("x"), List.of()).collectedAt())
                .isEqualTo(time.withNano(123_456_000));
    }
}
