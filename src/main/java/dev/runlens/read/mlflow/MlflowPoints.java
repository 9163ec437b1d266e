package dev.runlens.read.mlflow;

import dev.runlens.read.lines.NumberField;
import dev.runlens.read.series.SeriesDraft;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The points of one metric, read from its file and read on when that grows. Its lines are `TIMESTAMP VALUE STEP`, in later
/// versions with a run's id behind; at first without a step.
final class MlflowPoints {
    private static final int LONGEST = 1000;
    private static final double LARGEST_STEP = 0x1p53;
    private static final int MOST_COMPLAINTS = 5;

    private final NumberField field = new NumberField();
    private final SeriesDraft points = new SeriesDraft();
    private final List<Finding> complaints = new ArrayList<>();
    private final Path file;
    // Of what stands behind the last whole line: what comes next may mend it.
    private @Nullable Finding end;
    private boolean readable = true;
    private long position;
    private int line;

    MlflowPoints(Path file) {
        this.file = file;
    }

    /// Reads from the last whole line to the end of the file.
    void readOn() {
        end = null;
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(position);
            lines(channel);
        } catch (IOException unreadable) {
            readable = false;
            end = Finding.in(file, FindingCode.REJECTED, "may not be read or is gone");
        }
    }

    /// Up to where whole lines were read, in bytes from the beginning.
    long position() {
        return position;
    }

    /// Whether it can be read on.
    boolean isReadable() {
        return readable;
    }

    /// What was read so far.
    SeriesDraft points() {
        return points;
    }

    /// What is strange in the file.
    Stream<Finding> findings() {
        return Stream.concat(complaints.stream(), Stream.ofNullable(end));
    }

    private void lines(FileChannel channel) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(64 * 1024);
        char[] text = new char[LONGEST];
        int length = 0;
        while (channel.read(chunk.clear()) >= 0) {
            byte[] bytes = chunk.array();
            for (int i = 0; i < chunk.position(); i++) {
                if (bytes[i] == '\n') {
                    line++;
                    point(text, length);
                    position += length + 1;
                    length = 0;
                } else if (length < LONGEST) {
                    text[length++] = (char) (bytes[i] & 0xFF);
                } else {
                    readable = false;
                    end = Finding.in(file, FindingCode.REJECTED, "has a line that is no value of a metric");
                    return;
                }
            }
        }
        if (length > 0 && complaints.size() < MOST_COMPLAINTS) {
            end = Finding.in(
                    file, line + 1, FindingCode.TRUNCATED, "the last line is cut off and was left out");
        }
    }

    private void point(char[] text, int length) {
        int from = 0;
        int to = length;
        while (from < to && Character.isWhitespace(text[from])) {
            from++;
        }
        while (to > from && Character.isWhitespace(text[to - 1])) {
            to--;
        }
        if (from == to) {
            return;
        }
        int value = behindField(text, from, to);
        int step = behindField(text, value, to);
        boolean valued = isNumber(text, value, step - 1);
        double number = field.value();
        double place = step > to ? 0 : number(text, step, behindField(text, step, to) - 1);
        if (valued && place == Math.rint(place) && Math.abs(place) < LARGEST_STEP) {
            points.add((long) place, number, 0);
        } else if (complaints.size() < MOST_COMPLAINTS) {
            complaints.add(Finding.in(
                    file, line, FindingCode.SKIPPED_LINE, "the line is no value of a metric and was left out"));
        }
    }

    /// Where the field behind one begins: behind a space, or behind the end and a place more where there is none.
    private static int behindField(char[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] != ' ') {
            at++;
        }
        return at + 1;
    }

    private boolean isNumber(char[] text, int from, int to) {
        return field.read(text, from, to - from) == NumberField.Kind.NUMBER;
    }

    /// The number that a field is; NaN where it is none.
    private double number(char[] text, int from, int to) {
        return isNumber(text, from, to) ? field.value() : Double.NaN;
    }
}
