package dev.runlens.analyze.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final List<String> worked = new ArrayList<>();
    private final Recent<String, String> recent = new Recent<>(5, String::length);

    private String of(String word) {
        return recent.of(word, missing -> {
            worked.add(missing);
            return missing + "!";
        });
    }

    @Test
    void whatIsKnownIsNotWorkedOutAgain() {
        assertThat(of("ab")).isEqualTo("ab!");
        assertThat(of("ab")).isEqualTo("ab!");

        assertThat(worked).containsExactly("ab");
    }

    @Test
    void whatWasAskedForLongestAgoIsForgotten() {
        List.of("ab", "cd", "ab", "ef", "ab", "cd").forEach(this::of);

        assertThat(worked).containsExactly("ab", "cd", "ef", "cd");
    }

    @Test
    void theLastIsKeptHoweverLargeItIs() {
        List.of("ab", "abcdef", "abcdef", "ab", "ab").forEach(this::of);

        assertThat(worked).containsExactly("ab", "abcdef", "ab");
    }

    @Test
    void whatFailsIsTriedAgain() {
        assertThatIllegalStateException().isThrownBy(() -> recent.of("ab", missing -> {
            throw new IllegalStateException();
        }));

        assertThat(of("ab")).isEqualTo("ab!");
    }

    @Test
    void whoeverAsksForSomethingElseNeedNotWait() {
        String both = recent.of("ab", missing -> {
            List<String> other = new ArrayList<>();
            Thread asks = Thread.ofPlatform().daemon().start(() -> other.add(of("cd")));
            try {
                asks.join(10_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return missing + other;
        });

        assertThat(both).isEqualTo("ab[cd!]");
    }
}
