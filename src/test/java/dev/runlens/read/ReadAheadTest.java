package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
    private int made;

    private static List<int[]> rooms() {
        return List.of(new int[1], new int[1], new int[1]);
    }

    private boolean count(int[] room, int most) {
        room[0] = made++;
        return made <= most;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyPieceIsTakenInOrder(boolean aside) throws IOException {
        List<Integer> taken = new ArrayList<>();
        try (ReadAhead<int[]> ahead = new ReadAhead<>(rooms(), room -> count(room, 1000), aside)) {
            for (int[] room = ahead.next(); room != null; room = ahead.next()) {
                taken.add(room[0]);
            }
        }
        assertThat(taken).hasSize(1000).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatGoesWrongIsToldWhereItWouldBe(boolean aside) throws IOException {
        for (Throwable trouble : new Throwable[] {new IOException("disk"), new CancellationException("user"),
                new OutOfMemoryError("much")}) {
            made = 0;
            try (ReadAhead<int[]> ahead = new ReadAhead<>(rooms(), room -> {
                if (made == 2) {
                    switch (trouble) {
                        case IOException disk -> throw disk;
                        case RuntimeException other -> throw other;
                        default -> throw (Error) trouble;
                    }
                }
                return count(room, 10);
            }, aside)) {
                assertThat(ahead.next()).isNotNull();
                assertThat(ahead.next()).isNotNull();
                assertThatThrownBy(ahead::next).isSameAs(trouble);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyHasToTakeAll(boolean aside) throws IOException {
        ReadAhead<int[]> ahead = new ReadAhead<>(rooms(), room -> count(room, Integer.MAX_VALUE), aside);
        assertThat(ahead.next()).isNotNull();
        ahead.close();
        assertThat(made).isLessThanOrEqualTo(rooms().size());
    }

    @Test
    void whoWaitsCanBeToldToStop() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try (ReadAhead<int[]> ahead = new ReadAhead<>(rooms(), room -> {
            try {
                never.await();
            } catch (InterruptedException closed) {
                return false;
            }
            return true;
        }, true)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(ahead::next).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
