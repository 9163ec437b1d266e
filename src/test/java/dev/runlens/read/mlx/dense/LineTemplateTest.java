package dev.runlens.read.mlx.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.lines.TextLine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the quick path gives is tested with whole logs; here, that it is taken at all.
class LineTemplateTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void linesThatLookLikeTheOneBeforeAreTakenAtOnce(String end) {
        String first = "Iter 10: Train loss 2.350" + end;
        String rest = "Iter 20: Train loss 1.875" + end + "Iter 100: Train loss 0.9" + end;
        byte[] text = (first + rest).getBytes(StandardCharsets.US_ASCII);
        byte[] buffer = Arrays.copyOf(text, text.length + 1 + Literal.OVERHANG);
        LineTemplate template = new LineTemplate();
        ReportBatch batch = new ReportBatch(ReportBatch.SIZE);
        ReportShape shape = new ReportShape(new int[] {5, 7, 20, 25},
                List.of(new ReportShape.Figure(0, ReportShape.Writing.PLAIN)), false);
        TextLine line = new TextLine().take(buffer, 0, first.length() - end.length(), 1, false);

        assertThat(template.learn(line, shape)).isTrue();
        assertThat(template.match(buffer, first.length(), text.length, batch)).isEqualTo(text.length);
        assertThat(batch.size()).isEqualTo(2);
        assertThat(batch.steps()).startsWith(20, 100);
        assertThat(batch.row(1, new ReportRow()).value(0)).isEqualTo(0.9);
    }
}
