package dev.runlens.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandsTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 1000).boxed().toList();

    @Test
    void resultsAreInTheOrderOfTheThings() {
        try (Hands hands = Hands.together("test", 4)) {
            assertThat(hands.each(NUMBERS, number -> number * 2))
                    .isEqualTo(NUMBERS.stream().map(number -> number * 2).toList());
        }
    }

    @Test
    void otherThreadsHelp() {
        try (Hands hands = Hands.together("test", 2)) {
            CountDownLatch both = new CountDownLatch(2);
            Set<String> threads = ConcurrentHashMap.newKeySet();
            assertThat(hands.each(List.of(1, 2), number -> {
                threads.add(Thread.currentThread().getName());
                both.countDown();
                return await(both);
            })).containsExactly(true, true);
            assertThat(threads).hasSize(2).contains("test-1");
        }
    }

    @Test
    void whoIsHelpedMayAskForHelp() {
        try (Hands hands = Hands.together("test", 2)) {
            assertThat(hands.each(List.of(1, 2), number -> hands.each(NUMBERS, inner -> inner).size()))
                    .containsExactly(1000, 1000);
        }
    }

    @Test
    void aloneTheAskingThreadDoesEverything() {
        Thread asking = Thread.currentThread();
        assertThat(Hands.ALONE.each(NUMBERS, number -> Thread.currentThread())).containsOnly(asking);
        assertThat(Hands.ALONE.together()).isOne();
        assertThat(Hands.ALONE.each(List.of(), number -> number)).isEmpty();
    }

    @Test
    void whatATaskThrowsReachesWhoAsked() {
        try (Hands hands = Hands.together("test", 3)) {
            assertThatThrownBy(() -> hands.each(NUMBERS, number -> {
                if (number == 700) {
                    throw new IllegalStateException("no");
                }
                return number;
            })).isInstanceOf(IllegalStateException.class).hasMessage("no");
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
