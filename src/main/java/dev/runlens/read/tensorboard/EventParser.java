package dev.runlens.read.tensorboard;

import dev.runlens.read.series.ShortestDecimal;
import dev.runlens.read.wire.WireReader;
import java.nio.charset.StandardCharsets;

/// Takes an event apart: its time, its step and the values of its summary.
final class EventParser {
    /// Is told what events hold.
    interface Sink {
        /// A number.
        ///
        /// @param bytes holds the tag, between the two positions
        /// @param event when it was recorded
        void scalar(byte[] bytes, int tagFrom, int tagTo, Event event, double value);

        /// A text.
        void text(String tag, String text);

        /// What the plugin for hyperparameters keeps.
        ///
        /// @param bytes holds its message, between the two positions
        void hyperparameters(byte[] bytes, int from, int to);
    }

    /// When something was recorded; used again for the next event.
    static final class Event {
        long step;
        double wallTime;
    }

    private static final int WALL_TIME = 1;
    private static final int STEP = 2;
    private static final int SUMMARY = 5;
    private static final int VALUE = 1;
    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;
    private static final int TENSOR = 8;
    private static final int METADATA = 9;
    private static final String HPARAMS = "_hparams_/";

    private final Sink sink;
    private final Event event = new Event();
    private final WireReader ofEvent = new WireReader();
    private final WireReader ofSummary = new WireReader();
    private final WireReader ofValue = new WireReader();
    private final TensorValue tensor = new TensorValue();
    private final UsualEvent usual = new UsualEvent();

    EventParser(Sink sink) {
        this.sink = sink;
    }

    /// Reads one event; what is not understood in it is left out.
    void read(byte[] bytes, int from, int to) {
        if (!usual.read(bytes, from, to, event)) {
            any(bytes, from, to);
            return;
        }
        sink.scalar(bytes, usual.tagFrom(), usual.tagTo(), event, ShortestDecimal.of(usual.number()));
    }

    /// Reads an event of any form.
    void any(byte[] bytes, int from, int to) {
        event.step = 0;
        event.wallTime = Double.NaN;
        int summary = -1;
        int summaryEnd = -1;
        ofEvent.over(bytes, from, to);
        while (ofEvent.next()) {
            if (ofEvent.is(WALL_TIME, WireReader.FIXED64)) {
                event.wallTime = ofEvent.asDouble();
            } else if (ofEvent.is(STEP, WireReader.VARINT)) {
                event.step = ofEvent.number();
            } else if (ofEvent.is(SUMMARY, WireReader.BYTES)) {
                summary = ofEvent.from();
                summaryEnd = ofEvent.to();
            }
        }
        if (summary >= 0 && !ofEvent.isMalformed()) {
            ofSummary.over(bytes, summary, summaryEnd);
            while (ofSummary.next()) {
                if (ofSummary.is(VALUE, WireReader.BYTES)) {
                    value(bytes, ofSummary.from(), ofSummary.to());
                }
            }
        }
    }

    private void value(byte[] bytes, int from, int to) {
        // Where the tag and the content begin and end.
        int[] bounds = {0, 0, -1, -1};
        boolean metadata = false;
        boolean simple = false;
        float number = 0;
        ofValue.over(bytes, from, to);
        while (ofValue.next()) {
            if (ofValue.is(TAG, WireReader.BYTES)) {
                bounds[0] = ofValue.from();
                bounds[1] = ofValue.to();
            } else if (ofValue.is(SIMPLE_VALUE, WireReader.FIXED32)) {
                simple = true;
                number = ofValue.asFloat();
            } else if (ofValue.is(TENSOR, WireReader.BYTES)
                    || ofValue.is(METADATA, WireReader.BYTES) && bounds[2] < 0) {
                metadata |= ofValue.is(METADATA, WireReader.BYTES);
                bounds[2] = ofValue.from();
                bounds[3] = ofValue.to();
            }
        }
        if (ofValue.isMalformed()) {
            return;
        }
        if (simple) {
            sink.scalar(bytes, bounds[0], bounds[1], event, ShortestDecimal.of(number));
        } else if (bounds[2] >= 0) {
            rich(bytes, bounds, metadata);
        }
    }

    private void rich(byte[] bytes, int[] bounds, boolean metadata) {
        if (metadata) {
            metadata(bytes, bounds);
        } else if (tensor.isNumber(bytes, bounds[2], bounds[3])) {
            sink.scalar(bytes, bounds[0], bounds[1], event, tensor.number());
        } else {
            text(bytes, bounds);
        }
    }

    private void text(byte[] bytes, int[] bounds) {
        String tag = text(bytes, bounds[0], bounds[1]);
        tensor.text(bytes, bounds[2], bounds[3]).ifPresent(text -> sink.text(tag, text));
    }

    private void metadata(byte[] bytes, int[] bounds) {
        if (text(bytes, bounds[0], bounds[1]).startsWith(HPARAMS)) {
            sink.hyperparameters(bytes, bounds[2], bounds[3]);
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
