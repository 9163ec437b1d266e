package dev.runlens.read.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Usual events hold what a reader of any event finds in them.
class UsualEventTest {
    private static final int[] LENGTHS = {0, 1, 5, 20, 100, 119, 120, 127};

    @Test
    void usualEventsAreRead() throws IOException {
        byte[] event = event(12.5, 300, "train/loss", 2.5f);
        UsualEvent usual = new UsualEvent();
        EventParser.Event when = new EventParser.Event();
        assertThat(usual.read(event, 3, event.length - 4, when)).isTrue();
        assertThat(when.step).isEqualTo(300);
        assertThat(when.wallTime).isEqualTo(12.5);
        assertThat(usual.number()).isEqualTo(2.5f);
        assertThat(new String(event, usual.tagFrom(), usual.tagTo() - usual.tagFrom(), StandardCharsets.UTF_8))
                .isEqualTo("train/loss");
    }

    @Test
    void stepsAndTagsOfAnyLengthMeanTheSame() throws IOException {
        for (int length : LENGTHS) {
            for (int bits = 0; bits < Long.SIZE; bits++) {
                for (long step : new long[] {1L << bits, (1L << bits) - 1, -(1L << bits)}) {
                    same(event(Double.NaN, step, "x".repeat(length), Float.NEGATIVE_INFINITY));
                }
            }
        }
    }

    @Test
    void everyByteChangedMeansTheSame() throws IOException {
        byte[] event = event(1.7e9, 1234, "eval/loss", 0.123f);
        for (int i = 3; i < event.length - 4; i++) {
            byte before = event[i];
            for (int other = 0; other < 256; other++) {
                event[i] = (byte) other;
                same(event);
            }
            event[i] = before;
        }
    }

    @Test
    void everyEndMeansTheSame() throws IOException {
        byte[] event = event(1.7e9, 1234, "eval/loss", 0.123f);
        for (int end = 3; end < event.length; end++) {
            same(Arrays.copyOf(event, end + 4));
        }
    }

    private static void same(byte[] event) {
        Told usual = new Told();
        new EventParser(usual).read(event, 3, event.length - 4);
        Told any = new Told();
        new EventParser(any).any(event, 3, event.length - 4);
        assertThat(usual.told).isEqualTo(any.told);
    }

    /// An event with three bytes before it and its checksum behind it.
    private static byte[] event(double time, long step, String tag, float number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[] {9, 9, 9});
        out.writeByte(0x09);
        out.writeLong(Long.reverseBytes(Double.doubleToRawLongBits(time)));
        if (step != 0) {
            out.writeByte(0x10);
            long left = step;
            for (; left >>> 7 != 0; left >>>= 7) {
                out.writeByte((int) left & 0x7F | 0x80);
            }
            out.writeByte((int) left);
        }
        byte[] name = tag.getBytes(StandardCharsets.UTF_8);
        int value = 2 + name.length + 5;
        out.writeByte(0x2A);
        out.writeByte(value + 2);
        out.writeByte(0x0A);
        out.writeByte(value);
        out.writeByte(0x0A);
        out.writeByte(name.length);
        out.write(name);
        out.writeByte(0x15);
        out.writeInt(Integer.reverseBytes(Float.floatToRawIntBits(number)));
        out.write(new byte[] {7, 7, 7, 7});
        return bytes.toByteArray();
    }

    private static final class Told implements EventParser.Sink {
        private final List<String> told = new ArrayList<>();

        @Override
        public void scalar(byte[] bytes, int tagFrom, int tagTo, EventParser.Event event, double value) {
            told.add(new String(bytes, tagFrom, tagTo - tagFrom, StandardCharsets.ISO_8859_1) + event.step + " "
                    + Double.doubleToRawLongBits(event.wallTime) + " " + value);
        }

        @Override
        public void text(String tag, String text) {
            told.add(tag + text);
        }

        @Override
        public void hyperparameters(byte[] bytes, int from, int to) {
            told.add(from + "-" + to);
        }
    }
}
