package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
    private int made;

    private boolean count(int[] room, int most) {
        room[0] = made++;
        return made <= most;
    }

    private static ReadAhead<int[]> ahead(ReadAhead.Filler<int[]> filler, Consumer<int[]> work, int threads) {
        return new ReadAhead<>(() -> new int[2], filler, work, threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyPieceIsWorkedOutAndTakenInOrder(int threads) throws IOException {
        List<Integer> taken = new ArrayList<>();
        try (ReadAhead<int[]> ahead = ahead(room -> count(room, 3000), room -> {
            for (int i = 0; i < room[0] % 7 * 1000; i++) {
                Thread.onSpinWait();
            }
            room[1] = 10 * room[0];
        }, threads)) {
            for (int[] room = ahead.next(); room != null; room = ahead.next()) {
                taken.add(room[0]);
                assertThat(room[1]).isEqualTo(10 * room[0]);
            }
        }
        assertThat(taken).hasSize(3000).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatGoesWrongIsToldWhereItWouldBe(int threads) throws IOException {
        for (Throwable trouble : new Throwable[] {new IOException("disk"), new CancellationException("user"),
                new OutOfMemoryError("much")}) {
            made = 0;
            try (ReadAhead<int[]> ahead = ahead(room -> {
                if (made == 2) {
                    switch (trouble) {
                        case IOException disk -> throw disk;
                        case RuntimeException other -> throw other;
                        default -> throw (Error) trouble;
                    }
                }
                return count(room, 10);
            }, room -> {}, threads)) {
                assertThat(ahead.next()).isNotNull();
                assertThat(ahead.next()).isNotNull();
                assertThatThrownBy(ahead::next).isSameAs(trouble);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatGoesWrongWithAPieceIsToldInItsPlace(int threads) throws IOException {
        IllegalStateException trouble = new IllegalStateException();
        try (ReadAhead<int[]> ahead = ahead(room -> count(room, 100), room -> {
            if (room[0] == 5) {
                throw trouble;
            }
        }, threads)) {
            for (int i = 0; i < 5; i++) {
                assertThat(Objects.requireNonNull(ahead.next())[0]).isEqualTo(i);
            }
            assertThatThrownBy(ahead::next).isSameAs(trouble);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void nobodyHasToTakeAll(int threads) throws IOException {
        ReadAhead<int[]> ahead = ahead(room -> count(room, Integer.MAX_VALUE), room -> {}, threads);
        assertThat(ahead.next()).isNotNull();
        ahead.close();
        assertThat(made).isLessThanOrEqualTo(2 * threads);
    }

    @Test
    void whoWaitsCanBeToldToStop() throws IOException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (ReadAhead<int[]> ahead = ahead(room -> {
            try {
                begun.countDown();
                never.await();
            } catch (InterruptedException closed) {
                return false;
            }
            return true;
        }, room -> {}, 2)) {
            begun.await();
            Thread.currentThread().interrupt();
            assertThatThrownBy(ahead::next).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
