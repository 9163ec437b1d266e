package dev.runlens.read.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedCountTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "epoch 3; 3; -1", "epoch [003/020]: x; 3; 20", "epoch: 3 of 20; 3; 20", "at epoch=7, step 9; 7; -1",
            "epochs are many, epoch 5; 5; -1", "my_epoch 3; -1; -1", "epoch 3.5; -1; -1", "epoch; -1; -1",
            "epoch 1234567890123456; -1; -1", "epoch 1,200 of 12,000; 1200; 12000", "epoch 1,234,567: x; 1234567; -1",
            "epoch 1,2000; 1; -1", "after epoch 3. Then; 3; -1", "epoch 0,200; 0; -1", "epoch 1, 200; 1; -1"
    })
    void aCountStandsBehindItsWord(String text, long at, long of) {
        assertThat(PrintedCount.behind(text, List.of("epoch"))).isEqualTo(new PrintedCount(at, of));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "| epoch   1 |   200/ 2983 batches | loss 6; 200; 2983", "epoch 1, 1,200/2,400 batches; 1200; 2400",
            "epoch 1 03/04 12:00; -1; -1", "epoch 1, 20 batches; -1; -1", "12/40 examples, 3/9 batches; 3; 9"
    })
    void aCountStandsBeforeItsWord(String text, long at, long of) {
        assertThat(PrintedCount.before(text, List.of("batches"))).isEqualTo(new PrintedCount(at, of));
    }
}
